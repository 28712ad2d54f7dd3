package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Question.Proof;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Requests for access, on pages: asking, deciding and following.
class ConsoleRequestsTest extends InTheWorld {
    private static final String REASON = "<b>spring</b> campaign";

    private Tab tab(PersonId person) {
        Tab tab = Tab.in(world, person, Proof.ONE_STEP);
        tab.get("/");
        return tab;
    }

    private String nordwind(String page) {
        return "/b/" + world.nordwind + "/" + page;
    }

    private String fremd(String page) {
        return "/b/" + world.fremd + "/" + page;
    }

    /// Felix asks for his business; answers the id of the request.
    private String asked(Tab felix) {
        Tab.Page sent =
                felix.swap(
                        "/do",
                        "command",
                        "request-access",
                        "business",
                        world.fremd.toString(),
                        "assets[0].kind",
                        "ad_account",
                        "assets[0].asset",
                        world.nord.toString(),
                        "assets[0].levels[]",
                        "operator",
                        "for_business:yes",
                        "yes",
                        "reason",
                        REASON,
                        "back",
                        fremd("requests/NEW"));
        Matcher id = Pattern.compile("requests/(rq_[a-z0-9]+)").matcher(sent.to());
        assertThat(id.find()).as(sent.text() + sent.to()).isTrue();
        return id.group(1);
    }

    private static long waiting(String page) {
        Matcher count = Pattern.compile("class=\"count\">([0-9]+)<").matcher(page);
        return count.find() ? Long.parseLong(count.group(1)) : 0;
    }

    @Test
    void whatIsAskedWaitsForThoseWhoDecideAndIsCounted() {
        Tab felix = tab(world.felix);
        Tab olivia = tab(world.olivia);
        assertThat(waiting(olivia.get(nordwind("accounts")).text())).isZero();
        String request = asked(felix);
        String inbox = olivia.get(nordwind("requests")).text();
        assertThat(waiting(inbox)).isEqualTo(1);
        assertThat(waiting(felix.get(fremd("requests")).text())).isZero();
        assertThat(waiting(tab(world.lena).get(nordwind("accounts")).text())).isZero();
        assertThat(inbox)
                .contains("Fremd", "Nord (Operator)", "&lt;b&gt;spring", "First time")
                .doesNotContain("<b>spring");
        for (String language : List.of("en", "de")) {
            olivia.language = language;
            felix.language = language;
            Tab.Page decide = olivia.get(nordwind("requests/" + request));
            assertThat(decide.status()).isEqualTo(200);
            assertThat(decide.text())
                    .contains("assets[0].levels[]", "refuse-request", "<html lang=\"" + language);
            assertThat(felix.get(fremd("requests/" + request)).status()).isEqualTo(200);
            for (String tab : List.of("received", "asked", "mine")) {
                assertThat(felix.get(fremd("requests?tab=" + tab)).status()).isEqualTo(200);
            }
        }
    }

    @Test
    void whoeverAskedReadsHowFarItIsAndWithdraws() {
        Tab felix = tab(world.felix);
        String request = asked(felix);
        assertThat(felix.get(fremd("requests/" + request)).text())
                .contains("Waiting", "They are reminded", "Mar 3, 2026", "Mar 6, 2026", "Withdraw")
                .doesNotContain("Nordwind");
        Tab.Page done =
                felix.swap(
                        "/do",
                        "command",
                        "withdraw-request",
                        "request",
                        request,
                        "back",
                        fremd("requests/" + request));
        assertThat(felix.get(done.to()).text())
                .contains("The request is withdrawn.", "Withdrawn")
                .doesNotContain("They are reminded");
        Tab olivia = tab(world.olivia);
        assertThat(olivia.get(nordwind("requests")).text()).contains("Nothing waits for you");
    }

    @Test
    void lessIsGivenThanWasAsked() {
        Tab felix = tab(world.felix);
        Tab olivia = tab(world.olivia);
        String request = asked(felix);
        String[] form = {
            "command",
            "approve-request",
            "request",
            request,
            "assets:rows",
            "asset",
            "assets[0].asset",
            world.nord.toString(),
            "assets[0].levels[]",
            "analyst",
            "assets[0].until",
            "2026-05-01",
            "back",
            nordwind("requests")
        };
        Tab.Page foreseen = olivia.swap("/foresee", form);
        assertThat(foreseen.status()).isEqualTo(200);
        assertThat(foreseen.text()).contains("class=\"foresight");
        Tab.Page done = olivia.swap("/do", form);
        assertThat(done.to()).startsWith(nordwind("requests?done=approve-request"));
        assertThat(felix.get(fremd("requests/" + request)).text())
                .contains("Approved, less than asked", "Given: Analyst", "until May 1, 2026");
        assertThat(felix.get(fremd("accounts")).text())
                .contains("Shared by Nordwind", "up to Analyst");
    }

    /// A box that was not ticked must not mean that all is given.
    @Test
    void whereNothingIsTickedNothingIsGiven() {
        Tab felix = tab(world.felix);
        Tab olivia = tab(world.olivia);
        String request = asked(felix);
        Tab.Page refused =
                olivia.swap(
                        "/do",
                        "command",
                        "approve-request",
                        "request",
                        request,
                        "assets:rows",
                        "asset",
                        "assets[0].levels[]",
                        "operator",
                        "back",
                        nordwind("requests"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(felix.get(fremd("requests/" + request)).text()).contains("Waiting");
    }

    /// Levels are ticked where they are held together; none of them must not mean all.
    @Test
    void whereNoLevelIsTickedNothingIsGiven() {
        Tab felix = tab(world.felix);
        String request = asked(felix);
        try (ConsoleVisit olivia = ConsoleVisit.of(world, world.olivia)) {
            var page = olivia.open(nordwind("requests/" + request));
            var refused =
                    olivia.press(page, "approve-request", "assets[0].asset", world.nord.toString());
            assertThat(refused.status()).as(refused.location()).isEqualTo(400);
            assertThat(refused.text()).contains("needs at least one level");
        }
        assertThat(felix.get(fremd("requests/" + request)).text()).contains("Waiting");
    }

    @Test
    void aRefusalSaysASentence() {
        Tab felix = tab(world.felix);
        Tab olivia = tab(world.olivia);
        String request = asked(felix);
        olivia.swap(
                "/do",
                "command",
                "refuse-request",
                "request",
                request,
                "sentence",
                "Ask <i>Lena</i>.",
                "back",
                nordwind("requests"));
        assertThat(felix.get(fremd("requests/" + request)).text())
                .contains("Refused", "Ask &lt;i&gt;Lena&lt;/i&gt;.");
    }

    @Test
    void aMemberAsksForHimselfAndOthersReadNothing() {
        Tab lena = tab(world.lena);
        assertThat(lena.get(nordwind("accounts/request")).text())
                .contains("Request Access")
                .doesNotContain("for_business");
        Tab.Page sent =
                lena.swap(
                        "/do",
                        "command",
                        "request-access",
                        "business",
                        world.nordwind.toString(),
                        "assets[0].kind",
                        "ad_account",
                        "assets[0].asset",
                        world.sued.toString(),
                        "assets[0].levels[]",
                        "analyst",
                        "reason",
                        "to help out",
                        "back",
                        nordwind("requests/NEW"));
        String page = sent.to().replaceAll("\\?.*", "");
        assertThat(lena.get(page).text()).contains("Waiting", "to help out");
        assertThat(lena.get(nordwind("requests")).text())
                .contains("aria-current=\"page\">My requests");
        assertThat(lena.get(nordwind("requests?tab=asked")).status()).isEqualTo(403);
        Tab.Page foreign = tab(world.felix).get(page);
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.cookies()).isEmpty();
        assertThat(tab(world.olivia).get(nordwind("requests")).text()).contains("to help out");
    }
}
