package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.decision.Question.Proof;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/// Two accounts in one browser.
class ConsoleAccountsTest extends InTheWorld {
    private static final String LENA = "lena@nordwind.example";
    private static final String OLIVIA = "olivia@nordwind.example";
    private static final String PASSWORD = "nine green apples";

    private Tab tab;

    @BeforeEach
    void bothSignIn() {
        Browser.setPassword(world, LENA, PASSWORD);
        Browser.setPassword(world, OLIVIA, PASSWORD);
        tab = new Tab(world);
        tab.signIn(LENA, PASSWORD);
        tab.get("/me");
        tab.signIn(OLIVIA, PASSWORD);
        tab.get("/me");
    }

    private String name() {
        String text = tab.get("/me").text();
        int at = text.indexOf("data-account=\"") + 14;
        return text.substring(at, text.indexOf('"', at));
    }

    @Test
    void bothAreListedAndSwitchedBetween() {
        assertThat(name()).isEqualTo(world.olivia.toString());
        assertThat(tab.get("/me").text()).contains("Switch to lena");
        var led = tab.post("/switch", "to", world.lena.toString(), "back", "/me/devices");
        assertThat(led.status()).isEqualTo(302);
        assertThat(led.to()).isEqualTo("/me/devices");
        assertThat(name()).isEqualTo(world.lena.toString());
        assertThat(tab.get("/me").text()).contains("Switch to olivia");
        assertThat(led.cookies())
                .hasSize(2)
                .allSatisfy(c -> assertThat(c).contains("HttpOnly", "SameSite=Lax"));
        tab.post("/switch", "to", world.olivia.toString(), "back", "/me");
        assertThat(name()).isEqualTo(world.olivia.toString());
        assertThat(tab.post("/switch", "to", world.felix.toString(), "back", "/me").to())
                .isEqualTo("/sign-in?back=%2Fme");
        assertThat(name()).isEqualTo(world.olivia.toString());
    }

    @Test
    void aPageMadeForTheOtherOneDoesNothing() {
        long seq = world.office.now().seq();
        tab.account = world.lena.toString();
        for (boolean swaps : List.of(true, false)) {
            String[] fields = {
                "command", "rename-person", "person", world.olivia.toString(), "name", "New"
            };
            var other = swaps ? tab.swap("/do", fields) : tab.post("/do", fields);
            tab.account = world.lena.toString();
            assertThat(other.status()).isEqualTo(409);
            assertThat(other.cookies()).isEmpty();
            assertThat(other.text())
                    .contains("You are olivia in this browser now", "Nothing was changed")
                    .contains("class=\"button\" href=\"/other-account?to=" + world.lena)
                    .containsOnlyOnce("class=\"button\"")
                    .doesNotContain("<form method");
        }
        assertThat(world.office.now().seq()).isEqualTo(seq);
        var choice = tab.get("/other-account?to=" + world.lena + "&back=/me/devices");
        assertThat(choice.text())
                .contains(
                        "class=\"button wide\" type=\"submit\">Switch back to lena",
                        "Go on as olivia")
                .containsOnlyOnce("class=\"button wide\"");
        tab.account = world.olivia.toString();
        var led = tab.post("/switch", "to", world.lena.toString(), "back", "/me/devices");
        assertThat(led.to()).isEqualTo("/me/devices");
        assertThat(name()).isEqualTo(world.lena.toString());
        assertThat(tab.get("/other-account?to=" + world.felix + "&back=//evil").text())
                .contains("is not signed in in this browser any more")
                .doesNotContain("//evil");
    }

    @Test
    void oneSignsOutAndTheOtherStays() {
        var out = tab.post("/sign-out");
        assertThat(out.to()).isEqualTo("/?all=1&done=next-account");
        assertThat(name()).isEqualTo(world.lena.toString());
        assertThat(tab.post("/sign-out").to()).isEqualTo("/sign-in?reason=sign-out");
        assertThat(tab.cookies).isEmpty();
        assertThat(tab.get("/me").status()).isEqualTo(302);
    }

    @Test
    void allSignOutAtOnce() {
        Tab current = new Tab(world);
        current.cookies.put("bailiwick_session", tab.session());
        Tab other = new Tab(world);
        other.cookies.put("bailiwick_session", tab.cookies.getOrDefault("bailiwick_others", ""));
        assertThat(other.get("/me").status()).isEqualTo(200);
        assertThat(tab.post("/sign-out", "all", "yes").to()).isEqualTo("/sign-in?reason=sign-out");
        assertThat(tab.cookies).isEmpty();
        assertThat(current.get("/me").to()).contains("reason=sign-out");
        assertThat(other.get("/me").to()).contains("reason=sign-out");
    }

    @Test
    void whereTheCurrentOneEndedTheOtherIsOffered() {
        world.people.endAll(
                world.olivia,
                "",
                org.bailiwick.server.session.EndReason.ENDED_BY_OPERATOR,
                world.now);
        var led = tab.get("/me");
        assertThat(led.to()).contains("reason=ended-by-operator");
        assertThat(tab.get(led.to()).text()).contains("Go on as lena");
        tab.csrf = "";
        tab.account = "";
        assertThat(tab.post("/switch", "to", world.lena.toString(), "back", "/me").to())
                .isEqualTo("/me");
        assertThat(name()).isEqualTo(world.lena.toString());
    }

    @Test
    void noMoreThanFiveAreKept() {
        for (int i = 0; i < 6; i++) {
            Browser felix = Browser.in(world, world.felix, Proof.ONE_STEP);
            String others = tab.cookies.getOrDefault("bailiwick_others", "");
            tab.cookies.put("bailiwick_others", others + "." + felix.cookie);
        }
        String text = tab.get("/me").text();
        assertThat(text.split("Switch to felix", -1)).hasSize(2);
    }
}
