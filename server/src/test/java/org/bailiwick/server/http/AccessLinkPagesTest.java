package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.server.command.ContactCommand;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What anybody sees who opens an access link.
class AccessLinkPagesTest extends WithLinks {
    private static final Pattern ADDRESS = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"");

    private static final Instant OPENS = Instant.parse("2026-03-01T23:00:00Z");
    private static final String PNG = "iVBORw0KGgoAAAAAAAAA";

    @Test
    void theFirstPageTellsWhoAsksForWhatWhyAndHowLong() {
        world.run(new ContactCommand.ProveDomain(world.fremd, "fremd.example", false));
        Made link = live(",\"message\":\"to <b>run</b> it\",\"until\":\"P90D\"");
        JsonNode told = open(page(link.token())).json();
        assertThat(told.at("/agency/name").asString()).isEqualTo("Fremd");
        assertThat(told.at("/agency/domains/0").asString()).isEqualTo("fremd.example");
        assertThat(told.path("message").asString()).isEqualTo("to <b>run</b> it");
        assertThat(told.path("until").asString()).isEqualTo("P90D");
        assertThat(told.at("/wanted/0/may").toString()).contains("edit campaigns");
        assertThat(told.at("/wanted/0/may_not").toString())
                .contains("change how the account is paid");
        assertThat(told.path("named").asInt()).isEqualTo(1);
        Answer html = open("/links/" + link.token());
        assertThat(html.status()).isEqualTo(200);
        assertThat(html.text())
                .contains("Fremd asks you for access", "fremd.example", "edit campaigns")
                .contains("For 90 days", "&lt;b&gt;run", "You can take it back at any time")
                .contains("<details><summary>What they cannot do</summary>")
                .doesNotContain("<b>run", "<script", "felix");
        assertThat(html.header("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(html.header("Referrer-Policy")).contains("no-referrer");
    }

    @Test
    void itIsShownInTheLanguageThatTheReaderWantsAndTheLinkHas() {
        Made both = live(",\"message\":\"x\",\"languages\":[\"en\",\"de\"]");
        assertThat(open("/links/" + both.token()).text()).contains("<html lang=\"en\">");
        assertThat(open("/links/" + both.token(), "Accept-Language", "fr, de-AT;q=0.8").text())
                .contains("<html lang=\"de\">", "bittet Sie um Zugriff", "Kampagnen bearbeiten");
        Made english = live(",\"message\":\"x\"");
        assertThat(open("/links/" + english.token(), "Accept-Language", "de").text())
                .contains("<html lang=\"en\">");
    }

    @Test
    void whatDoesNotOpenIsTheSameForAllWhoLook() {
        Made draft = make(",\"message\":\"x\"");
        Made paused = live();
        move(paused, "paused");
        Made closed = live();
        move(closed, "closed");
        Made over = live(",\"message\":\"x\",\"expires\":\"2026-03-01T09:00:01Z\"");
        world.now = world.now.plusSeconds(1);
        List<String> answers = new ArrayList<>();
        List<String> pages = new ArrayList<>();
        for (String token :
                List.of(
                        draft.token(),
                        paused.token(),
                        closed.token(),
                        over.token(),
                        "0".repeat(43))) {
            Answer json = open(page(token));
            answers.add(json.status() + json.text().replaceAll("\"request\":\"[^\"]*\"", ""));
            Answer html = open("/links/" + token);
            pages.add(html.status() + html.text());
        }
        assertThat(answers)
                .allMatch(answers.getFirst()::equals)
                .first()
                .asString()
                .startsWith("404");
        assertThat(pages).allMatch(pages.getFirst()::equals).first().asString().startsWith("404");
    }

    /// Whoever holds it early learns whose it is and when it opens, and nothing else.
    @Test
    void aLinkOpensWhenItSaysSo() {
        Made link =
                live(
                        ",\"message\":\"a secret"
                                + " plan\",\"from\":\"2026-03-02\",\"expires\":\"2026-03-09\"");
        JsonNode early = open(page(link.token())).json();
        assertThat(early.toString())
                .isEqualTo(
                        "{\"agency\":{\"name\":\"Fremd\",\"domains\":[]},\"open\":false,\"from\":\"%s\"}"
                                .formatted(OPENS));
        Answer html = open("/links/" + link.token(), "Accept-Language", "en");
        assertThat(html.status()).isEqualTo(200);
        assertThat(html.text())
                .contains("Not open yet", "Fremd has made this link", "March 2, 2026")
                .doesNotContain("secret plan", "edit campaigns");
        String choices = "{\"choices\":[{\"asset\":\"%s\"}]}".formatted(world.nord);
        for (String[] asked :
                List.of(
                        new String[] {"GET", "/givable", ""},
                        new String[] {"POST", "/confirmations", choices})) {
            Answer answer =
                    world.errand(world.olivia, asked[0], page(link.token()) + asked[1], asked[2]);
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text()).contains("this link opens at `" + OPENS);
        }
        world.now = OPENS.minusMillis(1);
        assertThat(open(page(link.token())).json().path("open").asBoolean()).isFalse();
        world.now = OPENS;
        JsonNode told = open(page(link.token())).json();
        assertThat(told.path("open").asBoolean()).isTrue();
        assertThat(told.path("from").asString()).isEqualTo(OPENS.toString());
        assertThat(open("/links/" + link.token()).text())
                .contains("secret plan", "You can say yes until March 9, 2026");
        all(link);
    }

    /// Those who manage it see all of it before, and when it opens.
    @Test
    void theAgencySeesAnEarlyLinkAsItWillBe() {
        Made link = live(",\"message\":\"to look\",\"from\":\"2026-03-02T09:30:00Z\"");
        String page = "/api/v1/access-links/" + link.id();
        assertThat(world.errand(world.felix, "GET", page + "/page", "").text())
                .contains("to look", "This link opens on March 2, 2026, 10:30 (Europe/Berlin)");
        JsonNode told = ok(world.felix, "GET", page, "");
        assertThat(told.path("open").asBoolean()).isFalse();
        assertThat(told.path("from").asString()).isEqualTo("2026-03-02T09:30:00Z");
        String calendar = "/api/v1/businesses/" + world.fremd + "/calendar";
        assertThat(ok(world.felix, "GET", calendar, "").path("turns").toString())
                .contains("\"what\":\"begins\"", "\"type\":\"access-link\"");
    }

    @Test
    void aLinkThatWouldBeOverBeforeItOpensIsRefused() {
        for (String end : List.of("until", "expires")) {
            String body =
                    "{\"wanted\":[{\"kind\":\"ad_account\",\"levels\":[\"operator\"]}],\"message\":\"x\",\"from\":\"2026-04-02T00:00:00Z\",\"%s\":\"2026-04-02T00:00:00Z\"}"
                            .formatted(end);
            String links = "/api/v1/businesses/" + world.fremd + "/access-links";
            Answer answer = world.errand(world.felix, "POST", links, body);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text()).contains("`" + end + "` is before the link opens");
        }
    }

    /// A program that looks through mail follows every link of a page, and every link of those.
    @Test
    void whoeverFollowsEveryLinkChangesNothing() {
        Made link = live(",\"message\":\"x\"");
        String logo = "{\"logo\":\"%s\"}".formatted(PNG);
        ok(world.felix, "PUT", "/api/v1/access-links/" + link.id() + "/logo", logo);
        JsonNode given = all(link);
        String before = state();
        List<String> seen = new ArrayList<>();
        List<String> open = new ArrayList<>(List.of("/links/" + link.token() + "?custom=crm-77"));
        open.add(page(link.token()));
        open.add("/api/v1/given/" + given.path("page").asString());
        while (!open.isEmpty()) {
            String path = open.removeLast();
            if (seen.contains(path)) continue;
            seen.add(path);
            boolean page = path.contains("/give");
            String text = page ? new Tab(world).get(path).text() : open(path).text();
            Matcher found = ADDRESS.matcher(text);
            while (found.find()) open.add(found.group(1));
        }
        String here = "/links/" + link.token();
        assertThat(seen).contains(here + "/logo", here + "/give?custom=crm-77");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void aNewSecretClosesTheOldOne() {
        Made link = live();
        JsonNode renewed =
                ok(world.felix, "POST", "/api/v1/access-links/" + link.id() + "/secrets", "");
        assertThat(open(page(link.token())).status()).isEqualTo(404);
        assertThat(open(page(renewed.path("token").asString())).status()).isEqualTo(200);
    }

    @Test
    void aLogoIsServedAsAPictureOnly() {
        Made link = live();
        assertThat(open("/links/" + link.token() + "/logo").status()).isEqualTo(404);
        String logo = "{\"logo\":\"%s\"}".formatted(PNG);
        ok(world.felix, "PUT", "/api/v1/access-links/" + link.id() + "/logo", logo);
        Answer answer = open("/links/" + link.token() + "/logo");
        assertThat(answer.header("Content-Type")).contains("image/png");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
    }

    private String state() {
        return world.office.now().seq()
                + " "
                + world.people.sessions(world.olivia, 10)
                + world.people.presences(List.of(world.olivia, world.felix, world.lena));
    }

    /// Whoever makes a link sees its page before anybody else does.
    @Test
    void aDraftIsPreviewedByThoseWhoManageIt() {
        Made draft = make(",\"message\":\"to run your campaigns\"");
        String page = "/api/v1/access-links/" + draft.id() + "/page";
        Answer seen = world.errand(world.felix, "GET", page, "");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text())
                .contains("Fremd", "to run your campaigns")
                .doesNotContain("<script", draft.token());
        assertThat(open("/links/" + draft.token()).status()).isEqualTo(404);
        for (var other : List.of(world.olivia, world.lena)) {
            assertThat(world.errand(other, "GET", page, "").status()).isEqualTo(404);
        }
        assertThat(world.errand(world.felix, "GET", page + "/logo", "").status()).isEqualTo(404);
    }
}
