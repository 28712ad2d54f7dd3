package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.command.MemberCommand;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Instant;

/// What is refused is said in the language that is asked for.
class RefusalLanguageTest extends WithLinks {
    private String invitations() {
        return "/api/v1/businesses/" + world.nordwind + "/invitations";
    }

    private Answer invite(String query, String address, String... headers) {
        String body = "{\"address\":\"%s\"}".formatted(address);
        return world.errand(world.olivia, "POST", invitations() + query, body, headers);
    }

    @Test
    void theDetailFollowsTheLanguageAndNothingElseDoes() {
        var english = invite("", "lena@nordwind.example");
        var german = invite("", "lena@nordwind.example", "Accept-Language", "de-AT, en;q=0.5");
        assertThat(english.status()).isEqualTo(409);
        assertThat(german.status()).isEqualTo(409);
        assertThat(detail(english))
                .isEqualTo("this address belongs to a member of `Nordwind` already");
        assertThat(detail(german))
                .isEqualTo("Diese Adresse gehört schon zu einem Mitglied von `Nordwind`.");
        for (String name : english.json().propertyNames()) {
            if (name.equals("detail") || name.equals("request")) continue;
            assertThat(german.json().path(name)).isEqualTo(english.json().path(name));
        }
    }

    @Test
    void whatNobodySpeaksIsSaidInEnglish() {
        assertThat(detail(invite("", "lena@nordwind.example", "Accept-Language", "fr")))
                .startsWith("this address belongs");
    }

    @Test
    void aFaultOfTheFaceFollowsItToo() {
        var german =
                world.errand(world.olivia, "POST", invitations(), "{}", "Accept-Language", "de");
        assertThat(detail(german)).isEqualTo("`address` fehlt (ein Text): Geben Sie es an.");
        assertThat(german.json().path("field").asString("")).isEqualTo("address");
    }

    @Test
    void eachItemOfABatchFollowsIt() {
        var answer =
                world.errand(
                        world.olivia,
                        "POST",
                        invitations() + "/batch",
                        "{\"items\":[{\"address\":\"lena@nordwind.example\"}]}",
                        "Accept-Language",
                        "de");
        assertThat(answer.json().at("/items/0/problem/detail").asString(""))
                .startsWith("Diese Adresse gehört schon");
    }

    /// Programs are told moments as everywhere; whoever sends a zone is told them as people write
    /// them.
    @Test
    void aMomentIsSaidInTheZoneThatComesAlong() {
        String later = ",\"message\":\"x\",\"from\":\"2026-03-03T09:00:00Z\"";
        String link = page(live(later).token()) + "/givable";
        assertThat(detail(read(link))).contains("`2026-03-03T09:00:00Z`");
        assertThat(detail(read(link, "Accept-Language", "de")))
                .isEqualTo("Dieser Link öffnet am 3. März 2026, 09:00 Z: Kommen Sie dann wieder.");
        assertThat(detail(read(link, "Bailiwick-Zone", "Europe/Berlin")))
                .contains("3 Mar 2026, 10:00 CET");
        assertThat(detail(read(link, "Bailiwick-Zone", "Nowhere")))
                .contains("`2026-03-03T09:00:00Z`");
    }

    @Test
    void theConsoleSaysItInTheLanguageAndZoneOfItsReader() {
        MemberId lena = world.member(world.lena);
        Instant end = world.now.plusSeconds(3600);
        world.run(new MemberCommand.SetMemberPeriod(lena, Period.until(end)));
        world.now = end.plusSeconds(60);
        String zone = "{\"zone\":\"Europe/Berlin\"}";
        ok(world.olivia, "PATCH", "/api/v1/me", zone);
        Tab olivia = Tab.in(world, world.olivia, Proof.TWO_STEPS);
        String[] extend = {
            "command", "extend-member", "member", lena.toString(), "until", "2026-06-01T00:00:00Z"
        };
        assertThat(olivia.post("/do", extend).text())
                .contains("the membership ended on its own at “1 Mar 2026, 11:00 CET”")
                .contains("“set-member-period”");
        ok(world.olivia, "PATCH", "/api/v1/me", "{\"language\":\"de\"}");
        assertThat(olivia.post("/do", extend).text())
                .contains("am 1. März 2026, 11:00 MEZ von selbst abgelaufen")
                .doesNotContain("ended on its own");
    }

    private Answer read(String path, String... headers) {
        return world.errand(world.olivia, "GET", path, "", headers);
    }

    private static String detail(Answer answer) {
        JsonNode detail = answer.json().path("detail");
        return detail.asString("");
    }
}
