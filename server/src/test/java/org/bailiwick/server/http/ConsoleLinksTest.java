package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Question.Proof;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Access links, on pages: of the agency, and of the client who gives.
class ConsoleLinksTest extends WithLinks {
    private Tab tab(PersonId person) {
        Tab tab = Tab.in(world, person, Proof.ONE_STEP);
        tab.get("/");
        return tab;
    }

    private String links(String page) {
        return "/b/" + world.fremd + "/links" + page;
    }

    private Tab.Page made(Tab felix) {
        return felix.swap(
                links(""),
                "wanted:rows",
                "levels",
                "wanted[0].kind",
                "ad_account",
                "wanted[0].levels[]",
                "operator",
                "wanted[1].kind",
                "pixel",
                "wanted[1].levels[]",
                "",
                "message",
                "to <b>run</b> it",
                "named[]",
                felix().toString(),
                "until",
                "P90D",
                "languages[]",
                "de");
    }

    private static String found(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }

    @Test
    void aLinkIsMadeAndWhatOpensItIsShownOnce() {
        Tab felix = tab(world.felix);
        Tab.Page page = made(felix);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(page.header("HX-Retarget")).contains("#page");
        String here = page.header("HX-Push-Url").orElseThrow();
        String token = found(page.text(), "/links/([A-Za-z0-9_-]{43})\"");
        assertThat(page.text())
                .contains("<svg class=\"qr\"", "to &lt;b&gt;run&lt;/b&gt; it", "After 90 days")
                .doesNotContain("<b>run");
        assertThat(open("/links/" + token).status()).isEqualTo(404);
        assertThat(felix.get(here).text()).contains("Draft").doesNotContain(token, "class=\"qr\"");
        String id = here.substring(here.lastIndexOf('/') + 1);
        Tab.Page live =
                felix.swap(
                        "/do",
                        "command",
                        "move-access-link",
                        "access_link",
                        id,
                        "state",
                        "live",
                        "back",
                        here);
        assertThat(live.to()).startsWith(here);
        assertThat(open("/links/" + token).text()).contains("/links/" + token + "/give");
        Tab.Page again = felix.swap(here + "/secret");
        String other = found(again.text(), "/links/([A-Za-z0-9_-]{43})\"");
        assertThat(open("/links/" + token).status()).isEqualTo(404);
        assertThat(open("/links/" + other).status()).isEqualTo(200);
    }

    @Test
    void everyPageIsThereInBothLanguagesAndForThoseWhoManageLinksOnly() {
        Made link = live(",\"message\":\"x\"");
        all(link);
        Tab felix = tab(world.felix);
        Tab olivia = tab(world.olivia);
        for (String page :
                List.of(
                        links(""),
                        links("?state=live"),
                        links("/new"),
                        links("/" + link.id()),
                        links("/" + link.id() + "/edit"))) {
            for (String language : List.of("en", "de")) {
                felix.language = language;
                Tab.Page shown = felix.get(page);
                assertThat(shown.status()).as(page + shown.text()).isEqualTo(200);
                assertThat(shown.text()).contains("<html lang=\"" + language + "\"");
            }
        }
        for (String page : List.of(links(""), links("/" + link.id()))) {
            Tab.Page foreign = olivia.get(page);
            assertThat(foreign.status()).isEqualTo(404);
            assertThat(foreign.cookies()).isEmpty();
        }
        felix.language = "en";
        assertThat(felix.get(links("/" + link.id())).text())
                .contains("Nordwind", "crm-77", "Sued", "given, less than asked", "Works");
    }

    @Test
    void termsAreChangedByTheForm() {
        Made link = live(",\"message\":\"x\",\"until\":\"P90D\"");
        Tab felix = tab(world.felix);
        assertThat(felix.get(links("/" + link.id() + "/edit")).text())
                .contains("value=\"P90D\" selected", "value=\"operator\" selected");
        Tab.Page done =
                felix.swap(
                        "/do",
                        "command",
                        "change-access-link",
                        "access_link",
                        link.id(),
                        "wanted:rows",
                        "levels",
                        "wanted[0].kind",
                        "ad_account",
                        "wanted[0].levels[]",
                        "analyst",
                        "wanted[1].kind",
                        "pixel",
                        "wanted[1].levels[]",
                        "",
                        "message",
                        "to look",
                        "prospect:yes",
                        "yes",
                        "back",
                        links("/" + link.id()));
        assertThat(felix.get(done.to()).text())
                .contains("<h1>to look</h1>", "Analyst", "Reads only", "Saved.");
    }

    @Test
    void aLinkOfOnesOwnSaysSoAndLeadsToItsPage() {
        Made link = live();
        all(link);
        Tab felix = tab(world.felix);
        String give = "/links/" + link.token() + "/give";
        assertThat(felix.get(give).text())
                .contains(
                        "This link is from Fremd, your own business",
                        "href=\"" + links("/" + link.id()) + "\"")
                .doesNotContain("Nothing here that you could give", "name=\"give\"");
        assertThat(tab(world.olivia).get(give).text()).doesNotContain("your own business");
        felix.language = "de";
        assertThat(felix.get(give).text()).contains("„to run your campaigns“", "Seite des Links");
    }

    /// A share that was there is never lowered: the page tells until when it really lasts.
    @Test
    void whatWasSharedWithoutAnEndSaysSoUntilItIsShortened() {
        all(live());
        Made link = live();
        Tab olivia = tab(world.olivia);
        String less =
                olivia.swap(
                                "/links/" + link.token() + "/foresee",
                                "business",
                                world.nordwind.toString(),
                                "give",
                                world.nord.toString(),
                                "level." + world.nord,
                                "analyst")
                        .text();
        assertThat(less).contains("<span class=\"unseen\">Not: </span>edit campaigns");
        String[] day = {
            "business",
            world.nordwind.toString(),
            "give",
            world.nord.toString(),
            "until",
            "2026-05-01"
        };
        String foreseen = olivia.swap("/links/" + link.token() + "/foresee", day).text();
        assertThat(foreseen)
                .contains("shared without an end, as it was before")
                .doesNotContain("until May 1");
        var given = olivia.swap("/links/" + link.token() + "/give", day);
        assertThat(given.text()).contains("ends after May 1, 2026").doesNotContain("until May 1");
        String id = found(given.header("HX-Push-Url").orElse(""), "given=(cf_[a-z0-9]+)");
        String gift = "/me/given/" + id;
        assertThat(olivia.get(gift).text()).contains("shared without an end, as it was before");
        var done =
                olivia.swap(gift + "/until", "asset", world.nord.toString(), "until", "2026-04-01");
        assertThat(olivia.get(done.to()).text())
                .contains("Shortened: after that day nobody", "until Apr 1, 2026")
                .doesNotContain("without an end", "May 1");
        olivia.language = "de";
        assertThat(olivia.get(gift).text()).contains("bis 01.04.2026");
    }

    @Test
    void whyNotNamesTheOwnerOfWhatIsShared() {
        all(live());
        String why = "/b/" + world.fremd + "/why?person=" + world.felix + "&account=" + world.nord;
        assertThat(tab(world.felix).get(why + "&action=account.settings").text())
                .contains("<dt>Owner</dt><dd>Nordwind</dd>", "an admin of Nordwind");
        String own =
                "/b/" + world.nordwind + "/why?person=" + world.lena + "&account=" + world.nord;
        assertThat(tab(world.olivia).get(own + "&action=account.settings").text())
                .doesNotContain("<dt>Owner</dt>");
    }

    @Test
    void whatIsEndedCanBeUndone() {
        Made link = live();
        all(link);
        Tab olivia = tab(world.olivia);
        String id = found(olivia.get("/me/given").text(), "/me/given/(cf_[a-z0-9]+)");
        String gift = "/me/given/" + id;
        var ended = olivia.swap(gift + "/end", "asset", world.nord.toString());
        String said = olivia.get(ended.to()).text();
        assertThat(said).contains("Ended.", "value=\"undo\"");
        olivia.swap(
                "/do",
                "command",
                "undo",
                "entry",
                Tab.hidden(said, "entry").orElseThrow(),
                "back",
                gift);
        assertThat(olivia.get(gift).text()).contains("Works").doesNotContain(">Ended<");
    }

    @Test
    void whatIsSentUnchangedChangesNothing() {
        for (String expires : List.of("2027-06-01", "2027-06-01T09:30:00Z")) {
            Made link =
                    make(
                            ",\"message\":\"x\",\"from\":\"2027-03-01\",\"expires\":\""
                                    + expires
                                    + "\"");
            String at = "/api/v1/access-links/" + link.id();
            var before = ok(world.felix, "GET", at, "");
            Tab felix = tab(world.felix);
            Tab.Page form = felix.get(links("/" + link.id() + "/edit"));
            assertThat(Tab.hidden(form.text(), "expires")).contains("2027-06-01");
            Tab.Page done = save(felix, link, form, "2027-06-01");
            assertThat(felix.get(done.to()).text()).contains("Saved.");
            var after = ok(world.felix, "GET", at, "");
            assertThat(after.path("expires")).isEqualTo(before.path("expires"));
            assertThat(after.path("from")).isEqualTo(before.path("from"));
            save(felix, link, form, "2027-06-02");
            assertThat(ok(world.felix, "GET", at, "").path("expires").asString())
                    .startsWith("2027-06-0")
                    .isNotEqualTo(before.path("expires").asString());
            save(felix, link, form, "");
            assertThat(ok(world.felix, "GET", at, "").has("expires")).isFalse();
        }
    }

    private Tab.Page save(Tab felix, Made link, Tab.Page form, String expires) {
        return felix.swap(
                "/do",
                "command",
                "change-access-link",
                "access_link",
                link.id(),
                "wanted:rows",
                "levels",
                "wanted[0].kind",
                "ad_account",
                "wanted[0].levels[]",
                "operator",
                "message",
                "x",
                "from",
                Tab.hidden(form.text(), "from").orElse(""),
                "expires:was",
                Tab.hidden(form.text(), "expires:was").orElse(""),
                "expires",
                expires,
                "back",
                links("/" + link.id()));
    }

    @Test
    void aClientChoosesGivesLessAndKeepsAPage() {
        Made link = live();
        Tab stranger = new Tab(world);
        assertThat(stranger.get("/links/" + link.token() + "/give").to())
                .startsWith("/sign-in?back=%2Flinks%2F");
        Tab olivia = tab(world.olivia);
        String give = "/links/" + link.token() + "/give?custom=crm%3C1%3E";
        for (String language : List.of("de", "en")) {
            olivia.language = language;
            Tab.Page page = olivia.get(give);
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            assertThat(page.text())
                    .contains("Nord", "Sued", "felix", "crm&lt;1")
                    .doesNotContain("Fremdkonto");
        }
        String none = "name=\"level." + world.nord + "\" value=\"\"";
        assertThat(olivia.get(give).text()).contains(none);
        Tab.Page unticked =
                olivia.swap(
                        "/links/" + link.token() + "/give",
                        "business",
                        world.nordwind.toString(),
                        "give",
                        world.nord.toString(),
                        "level." + world.nord,
                        "");
        assertThat(unticked.status()).isEqualTo(400);
        assertThat(unticked.text()).contains("names at least one level");
        Tab.Page given =
                olivia.swap(
                        "/links/" + link.token() + "/give",
                        "business",
                        world.nordwind.toString(),
                        "custom",
                        "crm-1",
                        "give",
                        world.nord.toString(),
                        "level." + world.nord,
                        "analyst",
                        "until",
                        "2026-05-01");
        assertThat(given.status()).as(given.text()).isEqualTo(200);
        assertThat(given.text()).contains("given, less than asked", "until May 1, 2026", "Works");
        String page = found(given.text(), "(/given/[A-Za-z0-9_-]{43})\"");
        assertThat(open(page).status()).isEqualTo(200);
        assertThat(olivia.get("/b/" + world.nordwind + "/accounts/" + world.nord).text())
                .contains("up to Analyst");
        Tab.Page nothing =
                olivia.swap("/links/" + "0".repeat(43) + "/give", "give", world.nord.toString());
        assertThat(nothing.status()).isEqualTo(404);
        assertThat(nothing.cookies()).isEmpty();
    }

    @Test
    void whatWaitsIsPassedOnAndAnswered() {
        Made link = live();
        Tab lena = tab(world.lena);
        String give = "/links/" + link.token() + "/give";
        assertThat(lena.get(give).text())
                .contains(
                        "you see it, but an admin of its business has to give it",
                        "name=\"give\" value=\"" + world.nord + "\"",
                        ">Pass on</button>");
        assertThat(lena.swap(give, "give", world.nord.toString()).text())
                .contains("Not given yet", "Pass on what waits", "name=\"address\"");
        var confirmed = confirm(world.lena, link, "", "{\"asset\":\"%s\"}".formatted(world.nord));
        String letter = "/links/" + link.token() + "/forward";
        Tab.Page sent =
                lena.swap(
                        letter,
                        "confirmation",
                        confirmed.path("id").asString(),
                        "asset",
                        world.nord.toString(),
                        "address",
                        "olivia@nordwind.example");
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        assertThat(sent.text()).contains("A letter is on its way to olivia@nordwind.example");
        String token =
                ok(
                                world.lena,
                                "POST",
                                "/api/v1/confirmations/"
                                        + confirmed.path("id").asString()
                                        + "/forwardings",
                                "{\"address\":\"olivia@nordwind.example\",\"assets\":[\"%s\"]}"
                                        .formatted(world.nord))
                        .path("token")
                        .asString();
        Tab olivia = tab(world.olivia);
        assertThat(olivia.get("/forwarded/" + token).text()).contains("Nord", "Give access");
        assertThat(tab(world.lena).get("/forwarded/" + token).text())
                .contains("Nothing waits for you here");
        Tab.Page answered =
                olivia.swap(
                        "/forwarded/" + token,
                        "answer." + world.nord,
                        "give",
                        "level." + world.nord,
                        "analyst");
        assertThat(answered.to()).isEqualTo("/forwarded/" + token + "?answered=1");
        assertThat(olivia.get(answered.to()).text()).contains("Your answer is recorded");
        assertThat(tab(world.felix).get("/b/" + world.fremd + "/accounts").text())
                .contains("Shared by Nordwind", "up to Analyst");
    }
}
