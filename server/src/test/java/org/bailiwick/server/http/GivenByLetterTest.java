package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.server.session.Link;
import org.junit.jupiter.api.Test;

import java.net.http.HttpRequest;
import java.time.Duration;

/// Olivia has no session at hand, and sees by a letter what she gave.
class GivenByLetterTest extends WithLinks {
    private static final String OLIVIA = "olivia@nordwind.example";

    private Answer send(String path, String form) {
        return world.send(
                HttpRequest.newBuilder(world.at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build());
    }

    private String letter() {
        String page = all(live()).path("page").asString();
        Answer asked = open("/given/" + page);
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.text()).contains("/given/" + page + "/letters").doesNotContain("Nord");
        Answer sent = send("/given/" + page + "/letters", "");
        assertThat(sent.text()).contains("on its way").doesNotContain("olivia");
        String token = world.mail.letter(Link.Purpose.GIVEN, OLIVIA).token().text();
        return "/given-by-letter/" + token;
    }

    @Test
    void theLetterShowsWhatWasGivenToWhomAndUntilWhen() {
        String path = letter();
        assertThat(open(path).text())
                .contains("You gave this to Fremd", "Nord", "Sued", "felix", "Operator")
                .contains("Given as it was asked for.", "less than was asked for", "It works now.")
                .contains("When it was last used is not known here.")
                .doesNotContain("<script");
        assertThat(open(path, "Accept-Language", "de").text()).contains("Was Sie gegeben haben");
        world.now = world.now.plus(Duration.ofMinutes(30));
        assertThat(open(path).status()).isEqualTo(404);
    }

    @Test
    void aButtonEndsAndShortens() {
        String path = letter();
        long before = world.office.now().seq();
        open(path);
        assertThat(world.office.now().seq()).isEqualTo(before);
        Answer ended = send(path + "/ends", "asset=" + world.sued);
        assertThat(ended.text()).contains("Done.", "It has ended.");
        String until = "asset=" + world.nord + "&until=2026-03-10";
        assertThat(send(path + "/untils", until).text()).contains("Done.", "March 10, 2026");
        String later = "asset=" + world.nord + "&until=2026-03-12";
        assertThat(send(path + "/untils", later).text()).contains("Choose a day before");
        world.now = world.now.plus(Duration.ofMinutes(29));
        assertThat(send(path + "/ends", "asset=" + world.fremdkonto).status()).isEqualTo(404);
    }

    @Test
    void whoMayNoMoreSeesItStillAndChangesNothing() {
        String path = letter();
        var olivia = world.member(world.olivia);
        var lena = world.member(world.lena);
        world.run(
                new org.bailiwick.server.command.MemberCommand.SetRole(
                        lena, org.bailiwick.engine.change.Role.ADMIN, java.util.Optional.empty()));
        world.run(
                new org.bailiwick.server.command.MemberCommand.RemoveMember(
                        olivia, java.util.Optional.empty()));
        Answer refused = send(path + "/ends", "asset=" + world.nord);
        assertThat(refused.text()).contains("You may not change this any more", "It works now.");
    }

    @Test
    void whatOpensNothingTellsNothing() {
        String unknown = "0".repeat(43);
        Answer page = open("/given/" + unknown);
        assertThat(page.status()).isEqualTo(404);
        assertThat(open("/given-by-letter/" + unknown).text()).isEqualTo(page.text());
        assertThat(send("/given/" + unknown + "/letters", "").text()).isEqualTo(page.text());
        assertThat(send("/given-by-letter/" + unknown + "/ends", "asset=x").text())
                .isEqualTo(page.text());
    }

    @Test
    void lettersAreNotSentWithoutEnd() {
        String page = all(live()).path("page").asString();
        int last = 200;
        for (int i = 0; i < 11; i++) last = send("/given/" + page + "/letters", "").status();
        assertThat(last).isEqualTo(429);
    }
}
