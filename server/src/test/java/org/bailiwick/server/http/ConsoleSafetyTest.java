package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.decision.Question.Proof;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// What holds for every address of the console, whoever asks.
class ConsoleSafetyTest extends InTheWorld {
    /// Which set cookies although nobody is known yet, or lead somebody in or out.
    private static final List<String> IN_AND_OUT =
            List.of("/sign-in", "/sign-out", "/switch", "/repair", "/step-up", "/sign-in/passkey");

    /// Which nobody has to be known for.
    private static final List<String> UNBOUND =
            List.of("/sign-in", "/sign-in/passkey", "/reset", "/register", "/first", "/repair");

    private List<String> paths(String method) {
        return ConsolePaths.of(world, method);
    }

    private List<Tab> callers() {
        Tab garbage = new Tab(world);
        garbage.cookies.put("bailiwick_session", "garbage");
        Tab over = Tab.in(world, world.lena, Proof.ONE_STEP);
        Browser session = new Browser(world);
        session.cookie = over.session();
        session.csrf = over.csrf;
        session.ask("DELETE", "/api/v1/session", "{}");
        return List.of(
                new Tab(world),
                garbage,
                over,
                Tab.in(world, world.lena, Proof.ONE_STEP),
                Tab.in(world, world.olivia, Proof.ONE_STEP),
                Tab.in(world, world.felix, Proof.TWO_STEPS));
    }

    private static void guarded(String about, Tab.Page page) {
        String type = page.header("Content-Type").orElse("");
        assertThat(page.status()).as(about).isLessThan(500);
        if (page.status() >= 400 || page.status() == 202) {
            assertThat(page.cookies()).as(about + " " + page.status()).isEmpty();
        }
        for (String cookie : page.cookies()) {
            assertThat(cookie).as(about).contains("; HttpOnly", "; SameSite=Lax", "; Path=/");
        }
        assertThat(page.header("X-Content-Type-Options")).as(about).contains("nosniff");
        if (!type.startsWith("text/html")) return;
        assertThat(page.header("Content-Security-Policy").orElse(""))
                .as(about)
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .contains("form-action 'self'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(page.header("X-Frame-Options")).as(about).contains("DENY");
        assertThat(page.header("Referrer-Policy")).as(about).contains("same-origin");
        assertThat(page.header("Cross-Origin-Opener-Policy")).as(about).contains("same-origin");
        assertThat(page.header("Cache-Control").orElse("")).as(about).contains("no-store");
        assertThat(page.text()).as(about).doesNotContain("<style", "style=\"", "onclick=");
    }

    @Test
    void everyPageIsGuardedWhoeverAsks() {
        for (String path : paths("GET")) {
            for (Tab tab : callers()) guarded("GET " + path, tab.get(path));
        }
        assertThat(new Tab(world).get("/sign-in/with/nowhere").status()).isEqualTo(404);
    }

    @Test
    void everythingThatIsSentIsGuardedWhoeverSends() {
        for (String path : paths("POST")) {
            for (Tab tab : callers()) {
                guarded("POST " + path, tab.post(path, "back", "/me"));
                guarded("POST " + path, tab.swap(path, "back", "/me"));
            }
        }
    }

    @Test
    void whatAnotherSiteSendsDoesNothing() {
        long seq = world.office.now().seq();
        for (String path : paths("POST")) {
            for (String site : List.of("cross-site", "same-site", "anything")) {
                Tab tab = Tab.in(world, world.olivia, Proof.ONE_STEP);
                var refused = tab.post(Map.of("Sec-Fetch-Site", site), path);
                assertThat(refused.status()).as(path).isEqualTo(403);
                assertThat(refused.cookies()).as(path).isEmpty();
            }
        }
        assertThat(world.office.now().seq()).isEqualTo(seq);
    }

    @Test
    void whatComesWithoutTheRightValueDoesNothing() {
        String foreign = Tab.in(world, world.felix, Proof.ONE_STEP).csrf;
        String old = Tab.in(world, world.olivia, Proof.ONE_STEP).csrf;
        for (String path : paths("POST")) {
            if (UNBOUND.contains(path) || path.matches("/(reset|register)/x")) continue;
            for (String csrf : List.of("", "x", foreign, old)) {
                Tab tab = Tab.in(world, world.olivia, Proof.ONE_STEP);
                tab.csrf = csrf;
                var refused = tab.post(path);
                assertThat(refused.status()).as(path).isEqualTo(403);
                assertThat(refused.cookies()).as(path).isEmpty();
                assertThat(refused.text()).contains("older than your sign-in");
                assertThat(tab.get("/me").status()).isEqualTo(200);
            }
        }
    }

    @Test
    void whatWasMadeForAnotherAccountDoesNothing() {
        for (String path : paths("POST")) {
            if (UNBOUND.contains(path) || path.matches("/(reset|register)/x")) continue;
            Tab tab = Tab.in(world, world.olivia, Proof.ONE_STEP);
            tab.account = world.lena.toString();
            var refused = tab.post(path);
            assertThat(refused.status()).as(path).isEqualTo(409);
            assertThat(refused.cookies()).as(path).isEmpty();
        }
    }

    @Test
    void nobodyKnownIsLedToSignInAndNothingIsDone() {
        long seq = world.office.now().seq();
        for (String path : paths("POST")) {
            boolean open =
                    IN_AND_OUT.contains(path)
                            || UNBOUND.contains(path)
                            || path.matches("/(reset|register|invitation)/x");
            if (open && !path.equals("/step-up")) continue;
            var led = new Tab(world).post(path, "csrf", "x");
            assertThat(led.status()).as(path).isEqualTo(302);
            assertThat(led.to()).as(path).startsWith("/sign-in?back=");
        }
        assertThat(world.office.now().seq()).isEqualTo(seq);
    }

    @Test
    void markupInANameIsTextWhereverItIsShown() {
        String evil = "\"><script>alert(1)</script>";
        world.run(new org.bailiwick.server.command.PersonCommand.RenamePerson(world.lena, evil));
        world.run(new org.bailiwick.server.command.PersonCommand.RenamePerson(world.olivia, evil));
        world.run(
                new org.bailiwick.server.command.BusinessCommand.RenameBusiness(
                        world.nordwind, evil));
        world.run(new org.bailiwick.server.command.AssetCommand.RenameAsset(world.nord, evil));
        for (String path : paths("GET")) {
            for (var person : List.of(world.lena, world.olivia)) {
                Tab tab = Tab.in(world, person, Proof.ONE_STEP);
                String more = path.contains("?") ? "&" : "?";
                String odd =
                        more
                                + "q=%22%3E%3Cscript%3Ealert(1)&back=/%22%3E%3Cscript%3E&reason=%3Cscript%3E";
                for (Tab.Page page : List.of(tab.get(path), tab.get(path + odd))) {
                    String type = page.header("Content-Type").orElse("");
                    if (type.startsWith("text/csv")) {
                        assertThat(page.header("Content-Disposition").orElse(""))
                                .as(path)
                                .startsWith("attachment");
                    } else assertThat(page.text()).as(path).doesNotContain("<script>");
                }
            }
        }
    }
}
