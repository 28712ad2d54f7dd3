package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

/// Access links of an agency, on pages.
class ConsoleLinksTest extends WithLinks {
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

    /// Publishing it does not take away what is shown once; what is no address of a link is not
    /// shown as one.
    @Test
    void whatIsShownOnceStaysUntilItIsPublished() {
        Tab felix = tab(world.felix);
        Tab.Page page = made(felix);
        String here = page.header("HX-Push-Url").orElseThrow();
        String token = found(page.text(), "/links/([A-Za-z0-9_-]{43})\"");
        assertThat(page.text()).contains("name=\"path\" value=\"/links/" + token + "\"");
        Tab.Page live = felix.swap(here + "/publish", "path", "/links/" + token);
        assertThat(live.text())
                .contains("Live", "<svg class=\"qr\"", "/links/" + token + "\"")
                .doesNotContain("Draft", "name=\"path\"");
        assertThat(open("/links/" + token).status()).isEqualTo(200);
        Tab.Page other = felix.swap(here + "/publish", "path", "//elsewhere.example/links/x");
        assertThat(other.text()).doesNotContain("elsewhere.example");
    }

    /// Before it is made or changed: what whoever is named could do.
    @Test
    void aLinkSaysWhatItPromises() {
        Tab felix = tab(world.felix);
        String foresee = links("/foresee");
        assertThat(felix.get(links("/new")).text()).contains("data-foresee=\"" + foresee + "\"");
        String[] asks = {
            "wanted:rows", "levels",
            "wanted[0].kind", "ad_account",
            "wanted[0].levels[]", "analyst",
            "message", "x",
            "languages[]", "en",
            "named[]", felix().toString()
        };
        assertThat(felix.swap(foresee, asks).text())
                .contains("felix could do this, at most", "view campaigns")
                .doesNotContain("edit campaigns");
        assertThat(felix.swap(foresee, Arrays.copyOf(asks, 10)).text())
                .contains("Nobody gets it at once", "view campaigns");
        assertThat(felix.swap(foresee, "wanted:rows", "levels").text())
                .contains("Choose what you ask for");
        assertThat(tab(world.lena).swap(foresee, asks).text()).doesNotContain("felix");
        String[] change = Arrays.copyOf(asks, asks.length + 4);
        String[] which = {"command", "change-access-link", "access_link", live().id()};
        System.arraycopy(which, 0, change, asks.length, which.length);
        assertThat(felix.swap(foresee, change).text()).contains("view campaigns");
        change[change.length - 1] = world.ids.accessLink().toString();
        assertThat(felix.swap(foresee, change).text())
                .contains("Nothing was found by what you entered")
                .doesNotContain("view campaigns");
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
                .contains("<h1>to look</h1>", "Analyst", "Viewing only", "Saved.");
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
}
