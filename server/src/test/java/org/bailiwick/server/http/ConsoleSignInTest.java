package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.session.EndReason;
import org.bailiwick.server.session.Link;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// Coming in through the pages, and what a page says when a session is over.
class ConsoleSignInTest extends InTheWorld {
    private static final String LENA = "lena@nordwind.example";
    private static final String PASSWORD = "nine green apples";

    private Tab tab;

    @BeforeEach
    void openTab() {
        Browser.setPassword(world, LENA, PASSWORD);
        tab = new Tab(world);
    }

    @Test
    void anyGarbageStillReachesTheSignInPage() {
        for (String garbage :
                List.of("x", "\"", "%00", "=", "a b", "..", "x".repeat(4_000), "<script>")) {
            Tab broken = new Tab(world);
            broken.cookies.put("bailiwick_session", garbage);
            broken.cookies.put("bailiwick_others", garbage);
            broken.cookies.put("bailiwick_back", garbage);
            assertThat(broken.get("/sign-in").status()).as(garbage).isEqualTo(200);
            var led = broken.get("/me?x=1");
            assertThat(led.status()).isEqualTo(302);
            assertThat(led.to()).startsWith("/sign-in?back=%2Fme%3Fx%3D1");
            assertThat(broken.get("/repair").status()).isEqualTo(200);
            assertThat(broken.signIn(LENA, PASSWORD, "back", "/me").to()).isEqualTo("/me");
            assertThat(broken.get("/me").status()).isEqualTo(200);
        }
    }

    @Test
    void picturesThatPagesAndBrowsersNameAreThere() {
        String page = tab.get("/sign-in").text();
        assertThat(page).contains("href=\"/favicon.ico\"");
        assertThat(tab.get("/favicon.ico").status()).isEqualTo(200);
        String manifest = tab.get("/manifest.webmanifest").text();
        for (String icon : List.of("icon.svg", "icon-192.png", "icon-512.png")) {
            String path = manifest.replaceAll("(?s).*\"(/console/[^\"]*" + icon + ")\".*", "$1");
            assertThat(tab.get(path).status()).as(icon).isEqualTo(200);
        }
    }

    @Test
    void theCookieIsDrawnAnewAndGuarded() {
        tab.cookies.put("bailiwick_session", "chosen-by-somebody-else");
        var in = tab.signIn(LENA, PASSWORD);
        assertThat(in.status()).isEqualTo(302);
        assertThat(tab.session()).isNotEmpty().isNotEqualTo("chosen-by-somebody-else");
        assertThat(in.cookies())
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c).contains("HttpOnly", "SameSite=Lax", "Path=/"));
        String first = tab.session();
        tab.get("/me");
        tab.signIn(LENA, PASSWORD);
        assertThat(tab.session()).isNotEqualTo(first);
        assertThat(tab.cookies).doesNotContainKey("bailiwick_others");
        Tab old = new Tab(world);
        old.cookies.put("bailiwick_session", first);
        assertThat(old.get("/me").to()).contains("reason=sign-out");
    }

    @Test
    void nobodyIsLedElsewhere() {
        for (String evil :
                List.of(
                        "//evil.example",
                        "/\\evil.example",
                        "\\\\evil.example",
                        "https://evil.example/",
                        "javascript:alert(1)",
                        " /me",
                        "/\t/evil.example",
                        "/\n/evil.example",
                        "/me\r\nSet-Cookie: a=b",
                        "/\u0000",
                        "evil")) {
            Tab led = new Tab(world);
            assertThat(led.signIn(LENA, PASSWORD, "back", evil).to()).as(evil).isEqualTo("/");
            var page =
                    led.get(
                            "/sign-in?back="
                                    + java.net.URLEncoder.encode(
                                            evil, java.nio.charset.StandardCharsets.UTF_8));
            assertThat(page.text()).doesNotContain("evil.example").doesNotContain("javascript:");
            assertThat(Tab.hidden(page.text(), "back")).contains("/");
            led.get("/me");
            assertThat(led.post("/switch", "to", "p_x", "back", evil).to())
                    .isEqualTo("/sign-in?back=%2F");
        }
        assertThat(tab.signIn(LENA, PASSWORD, "back", "/b/x?y=z").to()).isEqualTo("/b/x?y=z");
    }

    @Test
    void whoIsKnownIsNotTold() {
        var known = tab.signIn(LENA, "not the password");
        var unknown = tab.signIn("nobody@nordwind.example", "not the password");
        var disabled = tab.signIn("dora@nordwind.example", "not the password");
        assertThat(known.status()).isEqualTo(200);
        assertThat(known.cookies()).isEmpty();
        assertThat(known.text()).contains("E-mail address or password is wrong");
        assertThat(alike(unknown, "nobody@nordwind.example")).isEqualTo(alike(known, LENA));
        assertThat(alike(disabled, "dora@nordwind.example")).isEqualTo(alike(known, LENA));
        for (String way : List.of("/reset", "/register")) {
            var one = tab.post(way, "address", LENA);
            var other = tab.post(way, "address", "nobody@nordwind.example");
            assertThat(one.status()).isEqualTo(200);
            assertThat(other.status()).isEqualTo(200);
            assertThat(other.text()).isEqualTo(one.text());
        }
        String other = "/invitation/" + "y".repeat(40);
        assertThat(tab.get("/invitation/x").text())
                .isEqualTo(tab.get(other).text().replace(other, "/invitation/x"));
    }

    private static String alike(Tab.Page page, String address) {
        return page.status() + page.text().replace(address, "ADDRESS");
    }

    @Test
    void everyEndSaysWhyAndLeadsBack() {
        for (EndReason reason : EndReason.values()) {
            Tab open = Tab.in(world, world.lena, Proof.ONE_STEP);
            assertThat(open.get("/me/devices").status()).isEqualTo(200);
            var session =
                    world.people
                            .session(new org.bailiwick.server.session.Token(open.session()).hash())
                            .orElseThrow();
            world.people.end(session.id(), reason, world.now);
            var led = open.get("/me/devices?a=b");
            assertThat(led.status()).isEqualTo(302);
            assertThat(led.to())
                    .isEqualTo("/sign-in?back=%2Fme%2Fdevices%3Fa%3Db&reason=" + reason.word());
            for (String language : List.of("en", "de")) {
                open.language = language;
                assertThat(open.get(led.to()).text()).contains("<div class=\"notice\" role=");
            }
            open.language = "en";
            Tab again = new Tab(world);
            assertThat(again.signIn(LENA, PASSWORD, "back", "/me/devices?a=b").to())
                    .isEqualTo("/me/devices?a=b");
        }
    }

    @Test
    void whatWasSentByAnEndedSessionLeadsBackToItsPage() {
        Tab open = Tab.in(world, world.lena, Proof.ONE_STEP);
        world.now = world.now.plus(Duration.ofDays(4));
        String here = "http://localhost:" + world.serving.port() + "/me?tab=1";
        var part =
                open.post(
                        java.util.Map.of("HX-Request", "true", "HX-Current-URL", here),
                        "/do",
                        "command",
                        "rename-person");
        assertThat(part.status()).isEqualTo(200);
        assertThat(part.to()).isEqualTo("/sign-in?back=%2Fme%3Ftab%3D1&reason=idle");
        Tab plain = Tab.in(world, world.lena, Proof.ONE_STEP);
        world.now = world.now.plus(Duration.ofDays(4));
        var page = plain.post(java.util.Map.of("Referer", here), "/do", "command", "rename-person");
        assertThat(page.status()).isEqualTo(302);
        assertThat(page.to()).isEqualTo("/sign-in?back=%2Fme%3Ftab%3D1&reason=idle");
        assertThat(world.people.session(new org.bailiwick.server.session.Token("x").hash()))
                .isEmpty();
    }

    /// An open page that asks by itself keeps nobody signed in; whoever uses his stays.
    @Test
    void whatAPageAsksByItselfIsNoUse() {
        Tab left = Tab.in(world, world.lena, Proof.ONE_STEP);
        Tab used = Tab.in(world, world.lena, Proof.ONE_STEP);
        for (int day = 0; day < 2; day++) {
            world.now = world.now.plus(Duration.ofDays(1));
            assertThat(left.get("/me", "Bailiwick-Live", "1").status()).isEqualTo(200);
            assertThat(used.get("/me").status()).isEqualTo(200);
        }
        world.now = world.now.plus(Duration.ofDays(2));
        assertThat(left.get("/me", "Bailiwick-Live", "1").to()).contains("reason=idle");
        assertThat(used.get("/me").status()).isEqualTo(200);
    }

    @Test
    void aPasswordIsSetAnew() {
        tab.post("/reset", "address", LENA);
        String token = world.mail.newest(Link.Purpose.RESET, LENA, 2).token().text();
        String path = "/reset/" + token;
        assertThat(tab.get(path).text()).contains("Set a new password");
        assertThat(tab.get(path).status()).isEqualTo(200);
        var weak = tab.post(path, "password", "short");
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.text()).contains("too easy to guess");
        assertThat(tab.post(path, "password", "ten yellow pears").to())
                .isEqualTo("/sign-in?reason=reset");
        var over = tab.post(path, "password", "ten yellow pears");
        assertThat(over.status()).isEqualTo(404);
        assertThat(over.text()).contains("opens nothing any more");
        assertThat(tab.signIn(LENA, "ten yellow pears").status()).isEqualTo(302);
    }

    @Test
    void somebodyWhoIsInvitedRegisters() {
        String nina = "nina@x.example";
        InvitationLinkTest.invite(world, nina);
        tab.post("/register", "address", nina);
        String path = "/register/" + world.mail.letter(Link.Purpose.REGISTER, nina).token().text();
        assertThat(tab.get(path).status()).isEqualTo(200);
        var other = tab.post(path, "name", "N", "address", "o@x.example", "password", PASSWORD);
        assertThat(other.status()).isEqualTo(404);
        assertThat(tab.post(path, "name", "N", "address", nina, "password", PASSWORD).to())
                .isEqualTo("/sign-in?reason=register");
        assertThat(tab.signIn(nina, PASSWORD).status()).isEqualTo(302);
    }

    @Test
    void aBrowserIsRepaired() {
        tab.signIn(LENA, PASSWORD);
        assertThat(tab.get("/repair?back=/me").text()).contains("Repair this browser");
        var done = tab.post("/repair", "back", "/me");
        assertThat(done.header("Clear-Site-Data")).contains("\"cache\", \"cookies\", \"storage\"");
        assertThat(done.to()).isEqualTo("/sign-in?reason=repaired&back=%2Fme");
        assertThat(tab.cookies).isEmpty();
        assertThat(tab.get(done.to()).text()).contains("This browser is repaired");
    }
}
