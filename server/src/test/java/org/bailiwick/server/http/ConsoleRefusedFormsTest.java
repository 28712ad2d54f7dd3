package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Forms that were sent without a script and refused: the page stands there again, with the reason
/// in the form and everything that was typed.
class ConsoleRefusedFormsTest extends OnAccountPages {
    private Tab.Page refused(Tab tab, String page, String action, String... fields) {
        Tab.Page refused = tab.post(Map.of("Referer", world.at(page).toString()), action, fields);
        assertThat(refused.status()).as(refused.text()).isBetween(400, 499);
        assertThat(refused.text()).contains("class=\"nav\"", "autofocus");
        assertThat(refused.header("Cache-Control")).contains("no-store");
        return refused;
    }

    @Test
    void addressesLevelsAndDaysOfNewMembersAreKept() {
        String typed = "fine@nordwind.example\r\nlena@nordwind.example <b>";
        Tab.Page page =
                refused(
                        tab(world.olivia),
                        at("users/add"),
                        at("users/add"),
                        "command",
                        "invite",
                        "addresses:lines",
                        typed,
                        "role",
                        "admin",
                        "finance",
                        "none",
                        "assets:given",
                        world.nord + " analyst",
                        "label",
                        "contractor",
                        "until",
                        "2026-04-01");
        assertThat(page.text())
                .contains("Nothing was sent")
                .contains(">fine@nordwind.example\r\nlena@nordwind.example &lt;b&gt;</textarea>")
                .containsPattern("name=\"role\" value=\"admin\" checked")
                .doesNotContainPattern("name=\"role\" value=\"standard\" checked")
                .containsPattern("value=\"" + world.nord + " analyst\" selected")
                .containsPattern("value=\"contractor\" selected")
                .containsPattern("name=\"until\" value=\"2026-04-01\"");
    }

    @Test
    void whatIsToBeAssignedIsKept() {
        Tab olivia = tab(world.olivia);
        String[] fields = {
            "command",
            "assign",
            "asset",
            world.nord.toString(),
            "member",
            world.member(world.lena).toString(),
            "levels[]",
            "analyst",
            "until",
            "2020-01-01"
        };
        assertThat(refused(olivia, nord(), "/do", fields).text())
                .contains("name=\"until\" value=\"2020-01-01\"", "said-wrong")
                .containsPattern("value=\"" + world.member(world.lena) + "\" selected");
        olivia.language = "de";
        assertThat(refused(olivia, nord(), "/do", fields).text()).contains("lang=\"de\"");
    }

    @Test
    void whatIsAskedForIsKept() {
        assertThat(
                        refused(
                                        tab(world.lena),
                                        at("accounts/request?kind=pixel"),
                                        "/do",
                                        "command",
                                        "request-access",
                                        "back",
                                        at("requests/NEW"),
                                        "business",
                                        world.nordwind.toString(),
                                        "assets[0].kind",
                                        "pixel",
                                        "assets[0].asset",
                                        "no such \"one\"",
                                        "reason",
                                        "Because <I> need it",
                                        "until",
                                        "2020-01-01")
                                .text())
                .contains("value=\"no such &quot;one&quot;\"")
                .contains(">Because &lt;I&gt; need it</textarea>");
    }

    @Test
    void whatAnAccessLinkAsksForIsKept() {
        Tab olivia = tab(world.olivia);
        List<String> fields = new ArrayList<>(List.of("wanted:rows", "levels"));
        String page = olivia.get(at("links/new")).text();
        for (int i = 0; i < 20; i++) {
            String name = "wanted[" + i + "].kind";
            Tab.hidden(page, name).ifPresent(kind -> fields.addAll(List.of(name, kind)));
        }
        fields.addAll(List.of("message", "Please give us", "prospect:yes", "yes"));
        fields.addAll(List.of("colour", "#00ff00", "expires", "2020-01-01"));
        String[] sent = fields.toArray(String[]::new);
        assertThat(refused(olivia, at("links/new"), at("links"), sent).text())
                .contains(">Please give us</textarea>", "value=\"#00ff00\"", "2020-01-01")
                .containsPattern("name=\"prospect:yes\" value=\"yes\" checked");
    }

    @Test
    void whereAWebhookGoesIsKept() {
        assertThat(
                        refused(
                                        tab(world.olivia),
                                        at("settings/webhooks"),
                                        at("settings/webhooks"),
                                        "url",
                                        "http://localhost/x",
                                        "types[]",
                                        "no.such.event")
                                .text())
                .contains("value=\"http://localhost/x\"");
    }

    /// Where the browser does not tell from which page a form came, the form does.
    @Test
    void theWayBackStandsInTheForm() {
        Tab olivia = tab(world.olivia);
        String[] fields = {"command", "assign", "asset", world.nord.toString(), "back", ""};
        fields[5] = nord();
        assertThat(olivia.post(Map.of(), "/do", fields).text())
                .contains("class=\"nav\"", "said-wrong");
        fields[3] = "nonsense";
        assertThat(olivia.post(Map.of(), "/do", fields).text())
                .contains("href=\"" + nord() + "\">Back to the form</a>");
        for (String other : new String[] {"//evil.example/x", "https://evil.example/x", "\\x"}) {
            fields[5] = other;
            assertThat(olivia.post(Map.of(), "/do", fields).text())
                    .doesNotContain("evil.example", "Back to the form");
        }
        fields[5] = at("requests/NEW");
        assertThat(olivia.post(Map.of(), "/do", fields).text())
                .contains("href=\"" + at("requests") + "\">Back to the form</a>");
    }

    /// A number of days and a day: which of them counts only who fills it in can say.
    @Test
    void whatIsFilledInInTwoWaysIsRefused() {
        try (ConsoleVisit olivia = ConsoleVisit.of(world, world.olivia)) {
            ConsoleVisit.Page form = olivia.open(at("links/new"));
            long seq = world.office.now().seq();
            String[] twice = {"message", "x", "wanted[0].levels[]", "analyst", "until", "P30D"};
            String[] typed = Arrays.copyOf(twice, 8);
            typed[6] = "until";
            typed[7] = "2026-06-01";
            ConsoleVisit.Page refused = olivia.send(form, at("links"), "wanted:rows", typed);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.text()).contains("filled in in two ways: keep one");
            assertThat(world.office.now().seq()).isEqualTo(seq);
            typed[7] = "";
            assertThat(olivia.send(form, at("links"), "wanted:rows", typed).status())
                    .isEqualTo(200);
        }
    }

    /// Days that are none leave the rest of what was sought as it was.
    @Test
    void ofTheRecordWhatElseWasSoughtIsKept() {
        String sought = "&person=" + world.lena + "&asset=" + world.nord;
        Tab olivia = tab(world.olivia);
        assertThat(olivia.get(at("record?from=2026-05-02&until=2026-05-01" + sought)).text())
                .contains("Choose a last day that is not before the first", "value=\"2026-05-02\"")
                .contains("value=\"" + world.lena + "\" selected")
                .contains("value=\"" + world.nord + "\" selected");
    }

    /// What somebody cannot do is told apart by words too, and a page about a partner speaks of no
    /// person.
    @Test
    void pagesSayWhatIsMeantInWords() {
        Tab olivia = tab(world.olivia);
        String member = at("users/" + world.member(world.lena));
        done(
                olivia,
                member,
                "command",
                "assign",
                "asset",
                world.nord.toString(),
                "member",
                world.member(world.lena).toString(),
                "levels[]",
                "analyst");
        assertThat(olivia.get(member).text())
                .contains("<span class=\"unseen\">Not: </span>edit campaigns");
        partner(olivia);
        String partners = olivia.get(at("partners")).text();
        Matcher page = Pattern.compile(at("partners") + "/p[a-z]*_[0-9a-z]+").matcher(partners);
        assertThat(page.find()).as(partners).isTrue();
        assertThat(olivia.get(page.group() + "/good-bye").text())
                .contains("Choose when it ends")
                .doesNotContain("Fill in the form");
    }
}
