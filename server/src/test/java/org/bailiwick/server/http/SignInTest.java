package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.command.InvitationCommand;
import org.bailiwick.server.session.Link;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// People signing in, over HTTP.
class SignInTest extends InTheWorld {
    private static final String LENA = "lena@nordwind.example";
    private static final String PASSWORD = "nine green apples";

    private Browser lena() {
        Browser browser = new Browser(world);
        assertThat(browser.signIn(LENA, PASSWORD, "").status()).isEqualTo(200);
        return browser;
    }

    @Test
    void inAndOut() {
        Browser.setPassword(world, LENA, PASSWORD);
        Browser browser = new Browser(world);
        browser.cookie = "garbage";
        var answer = browser.signIn(LENA, PASSWORD, "");
        assertThat(answer.header("Set-Cookie").orElseThrow())
                .contains("; HttpOnly; SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
        assertThat(answer.json().path("person").path("name").stringValue()).isEqualTo("lena");
        assertThat(browser.status()).isEqualTo(200);
        String cookie = browser.cookie;
        assertThat(browser.ask("DELETE", "/api/v1/session", "").status()).isEqualTo(200);
        browser.cookie = cookie;
        var over = browser.ask("GET", "/api/v1/session", "");
        assertThat(over.json().path("reason").stringValue()).isEqualTo("sign-out");
        assertThat(browser.cookie).isEmpty();
    }

    @Test
    void unknownDisabledAndWrongAreAnsweredAlike() {
        Browser.setPassword(world, LENA, PASSWORD);
        List<String> answers = new ArrayList<>();
        for (String address : List.of(LENA, "nobody@x.example", "dora@nordwind.example", "x")) {
            var answer = new Browser(world).signIn(address, "wrong wrong wrong", "");
            assertThat(answer.status()).isEqualTo(401);
            answers.add(answer.text().replaceAll("\"request\":\"[^\"]*\"", ""));
        }
        assertThat(answers).allMatch(answers.getFirst()::equals);
        int letters = world.mail.letters.size();
        for (String address : List.of("nobody@x.example", "dora@nordwind.example", "x")) {
            var answer =
                    new Browser(world)
                            .ask(
                                    "POST",
                                    "/api/v1/password-resets",
                                    "{\"address\":\"" + address + "\"}");
            assertThat(answer.text()).isEqualTo("{}");
        }
        Work.settle(world);
        assertThat(world.mail.letters).hasSize(letters);
    }

    @Test
    void guessingLocksNobodyElseOut() {
        Browser.setPassword(world, LENA, PASSWORD);
        Browser stranger = new Browser(world);
        for (int i = 0; i < 10; i++) stranger.signIn(LENA, "wrong wrong wrong", "");
        var stopped = stranger.signIn(LENA, PASSWORD, "");
        assertThat(stopped.status()).isEqualTo(429);
        assertThat(stopped.header("Retry-After")).isPresent();
        assertThat(lena().status()).isEqualTo(200);
    }

    @Test
    void changingThePasswordEndsTheOthers() {
        Browser.setPassword(world, LENA, PASSWORD);
        Browser phone = lena();
        Browser desk = lena();
        assertThat(desk.ask("GET", "/api/v1/sessions", "").json().path("sessions").size())
                .isEqualTo(2);
        String change = "{\"old\":\"%s\",\"password\":\"%s\"}";
        assertThat(
                        desk.ask(
                                        "PUT",
                                        "/api/v1/password",
                                        change.formatted(PASSWORD, "Password1234"))
                                .status())
                .isEqualTo(422);
        assertThat(phone.status()).isEqualTo(200);
        String fresh = change.formatted(PASSWORD, "ten yellow pears");
        assertThat(desk.ask("PUT", "/api/v1/password", fresh).status()).isEqualTo(200);
        assertThat(desk.status()).isEqualTo(200);
        assertThat(phone.ask("GET", "/api/v1/session", "").json().path("reason").stringValue())
                .isEqualTo("password-changed");
    }

    @Test
    void timeEndsSessionsWithTheirReasons() {
        Browser idle = Browser.in(world, world.lena, Proof.ONE_STEP);
        Browser busy = Browser.in(world, world.lena, Proof.ONE_STEP);
        for (int day = 0; day < 29; day++) {
            world.now = world.now.plus(Duration.ofDays(1));
            assertThat(busy.status()).isEqualTo(200);
        }
        assertThat(idle.ask("GET", "/api/v1/session", "").text()).contains("\"reason\":\"idle\"");
        world.now = world.now.plus(Duration.ofDays(1));
        assertThat(busy.ask("GET", "/api/v1/session", "").text())
                .contains("\"reason\":\"absolute\"");
    }

    @Test
    void devicesAndTheOperator() {
        Browser one = Browser.in(world, world.lena, Proof.ONE_STEP);
        Browser two = Browser.in(world, world.lena, Proof.ONE_STEP);
        Browser other = Browser.in(world, world.felix, Proof.ONE_STEP);
        var mine = two.ask("GET", "/api/v1/session", "").json().path("session");
        String path = "/api/v1/sessions/" + mine.path("id").stringValue();
        assertThat(other.ask("DELETE", path, "").status()).isEqualTo(404);
        assertThat(one.ask("DELETE", path, "").status()).isEqualTo(200);
        assertThat(two.ask("GET", "/api/v1/session", "").text()).contains("ended-elsewhere");
        Browser three = Browser.in(world, world.lena, Proof.ONE_STEP);
        assertThat(one.ask("DELETE", "/api/v1/sessions", "").status()).isEqualTo(200);
        assertThat(three.status()).isEqualTo(401);
        var request =
                java.net.http.HttpRequest.newBuilder(
                                world.at("/api/v1/people/" + world.lena + "/sessions"))
                        .header("Authorization", "Bearer " + world.fullKey)
                        .DELETE();
        assertThat(world.send(request.build()).status()).isEqualTo(200);
        assertThat(one.ask("GET", "/api/v1/session", "").text()).contains("ended-by-operator");
        assertThat(other.status()).isEqualTo(200);
    }

    @Test
    void aSessionCommandsAndAsksForItsPerson() {
        Browser olivia = Browser.in(world, world.olivia, Proof.ONE_STEP);
        String invitations = "/api/v1/businesses/" + world.nordwind + "/invitations";
        String invite = "{\"address\":\"new@x.example\",\"role\":\"standard\"}";
        String csrf = olivia.csrf;
        olivia.csrf = "";
        var forged = olivia.ask("POST", invitations, invite);
        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.json().path("type").stringValue()).endsWith(":csrf");
        assertThat(forged.header("Set-Cookie")).isEmpty();
        olivia.csrf = csrf;
        assertThat(olivia.ask("POST", invitations, invite).status()).isEqualTo(201);
        Browser lena = Browser.in(world, world.lena, Proof.ONE_STEP);
        assertThat(lena.ask("POST", invitations, invite).status()).isEqualTo(403);
        assertThat(lena.status()).isEqualTo(200);
        String ask =
                "{\"person\":\"%s\",\"action\":\"campaign.edit\",\"object\":\"ad_account:%s\"}";
        String path = "/api/v1/decisions";
        var own = lena.ask("POST", path, ask.formatted(world.lena, world.nord));
        assertThat(own.json().path("allowed").booleanValue()).isTrue();
        var foreign = lena.ask("POST", path, ask.formatted(world.olivia, world.nord));
        var nobody = lena.ask("POST", path, ask.formatted(world.ids.person(), world.nord));
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(nobody.json().path("detail")).isEqualTo(foreign.json().path("detail"));
        assertThat(lena.ask("GET", "/api/v1/people/" + LENA + "/assets", "").status())
                .isEqualTo(200);
        assertThat(lena.ask("GET", "/api/v1/keys", "").status()).isEqualTo(403);
    }

    @Test
    void whoeverIsInvitedRegistersHimself() {
        String address = "new@x.example";
        Browser browser = new Browser(world);
        String ask = "{\"address\":\"" + address + "\"}";
        browser.ask("POST", "/api/v1/registrations", ask);
        Work.settle(world);
        assertThat(world.mail.letters).isEmpty();
        world.run(
                new InvitationCommand.InviteMember(
                        world.ids.invitation(),
                        world.nordwind,
                        address,
                        Role.STANDARD,
                        Finance.NONE,
                        Period.ALWAYS,
                        Optional.empty()));
        browser.ask("POST", "/api/v1/registrations", ask);
        String path =
                "/api/v1/registrations/"
                        + world.mail.letter(Link.Purpose.REGISTER, address).token().text();
        String body = "{\"name\":\"Nina\",\"address\":\"%s\",\"password\":\"%s\"}";
        assertThat(browser.ask("POST", path, body.formatted(LENA, PASSWORD)).status())
                .isEqualTo(404);
        assertThat(browser.ask("POST", path, body.formatted(address, "short")).status())
                .isEqualTo(422);
        assertThat(browser.ask("POST", path, body.formatted(address, PASSWORD)).status())
                .isEqualTo(200);
        assertThat(browser.ask("POST", path, body.formatted(address, PASSWORD)).status())
                .isEqualTo(404);
        assertThat(browser.signIn(address, PASSWORD, "").status()).isEqualTo(200);
    }

    @Test
    void theFirstStartLetsOnePersonIn() {
        String token = world.serving.entrance().joining().firstStart().orElseThrow().text();
        String body =
                "{\"token\":\"%s\",\"name\":\"Ada\",\"address\":\"ada@x.example\",\"password\":\"%s\"}";
        Browser browser = new Browser(world);
        assertThat(browser.ask("POST", "/api/v1/first", body.formatted("x", PASSWORD)).status())
                .isEqualTo(404);
        assertThat(browser.ask("POST", "/api/v1/first", body.formatted(token, PASSWORD)).status())
                .isEqualTo(200);
        assertThat(browser.ask("POST", "/api/v1/first", body.formatted(token, PASSWORD)).status())
                .isEqualTo(404);
        assertThat(world.serving.entrance().joining().firstStart()).isEmpty();
        assertThat(browser.signIn("ada@x.example", PASSWORD, "").status()).isEqualTo(200);
    }
}
