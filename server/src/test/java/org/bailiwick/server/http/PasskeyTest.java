package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.command.PersonCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Passkeys, over HTTP, with a device that is emulated down to its signatures.
class PasskeyTest {
    private static final String LENA = "lena@nordwind.example";
    private static final String PASSWORD = "nine green apples";

    @TempDir Path temp;

    private World world;
    private Device device;
    private Browser lena;

    @BeforeEach
    void start() {
        world = new World(temp);
        device = new Device("http://localhost:" + world.serving.port());
        lena = Browser.in(world, world.lena, Proof.ONE_STEP);
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private Answer make(Browser browser) {
        var asked = browser.ask("POST", "/api/v1/passkeys/challenges", "{}");
        assertThat(asked.status()).as(asked.text()).isEqualTo(200);
        return add(browser, device.make(asked.json()));
    }

    private Answer add(Browser browser, String made) {
        String body = "{\"name\":\"my phone\",\"credential\":" + made + "}";
        return browser.ask("POST", "/api/v1/passkeys", body);
    }

    private String answer(Browser browser) {
        var asked = browser.ask("POST", "/api/v1/passkey-challenges", "{}");
        assertThat(asked.status()).as(asked.text()).isEqualTo(200);
        return "{\"credential\":" + device.use(asked.json()) + "}";
    }

    private Answer signIn(Browser browser, String body) {
        return browser.ask("POST", "/api/v1/passkey-sessions", body);
    }

    @Test
    void isMadeAndSignsInWithTwoSteps() {
        var made = make(lena);
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        Browser phone = new Browser(world);
        var in = signIn(phone, answer(phone));
        assertThat(in.status()).as(in.text()).isEqualTo(200);
        assertThat(in.json().path("person").path("name").stringValue()).isEqualTo("lena");
        assertThat(in.json().path("session").path("proof").stringValue()).isEqualTo("two-steps");
        assertThat(phone.status()).isEqualTo(200);
        Browser olivia = Browser.in(world, world.olivia, Proof.ONE_STEP);
        String member = "/api/v1/members/" + world.member(world.lena);
        assertThat(olivia.ask("GET", member, "").json().path("sign_in").path("methods").toString())
                .isEqualTo("[\"passkey\"]");
    }

    @Test
    void isTheSecondStep() {
        make(lena);
        String ask = "/api/v1/session/step-up/passkey/challenges";
        String step = "/api/v1/session/step-up/passkey";
        var asked = lena.ask("POST", ask, "{}").json();
        assertThat(asked.path("allowCredentials").size()).isEqualTo(1);
        String cookie = lena.cookie;
        String other = answer(lena);
        assertThat(lena.ask("POST", step, other).status())
                .as("asked for a sign-in, not for this session")
                .isEqualTo(401);
        assertThat(lena.cookie).isEqualTo(cookie);
        String body = "{\"credential\":" + device.use(asked) + "}";
        assertThat(lena.ask("POST", step, body).status()).isEqualTo(200);
        assertThat(lena.cookie).isNotEqualTo(cookie);
        assertThat(lena.ask("GET", "/api/v1/session", "").text()).contains("two-steps");
        Browser felix = Browser.in(world, world.felix, Proof.ONE_STEP);
        var his = felix.ask("POST", ask, "{}").json();
        String hers = "{\"credential\":" + device.use(his) + "}";
        assertThat(felix.ask("POST", step, hers).status()).as("another's").isEqualTo(401);
        assertThat(felix.status()).isEqualTo(200);
    }

    @Test
    void aChallengeIsGoodOnceAndForAShortWhile() {
        make(lena);
        Browser phone = new Browser(world);
        String body = answer(phone);
        assertThat(signIn(phone, body).status()).isEqualTo(200);
        assertThat(signIn(new Browser(world), body).status()).isEqualTo(401);
        String late = answer(phone);
        world.now = world.now.plus(Duration.ofMinutes(6));
        var over = signIn(new Browser(world), late);
        assertThat(over.status()).isEqualTo(401);
        assertThat(over.header("Set-Cookie")).isEmpty();
        var asked = lena.ask("POST", "/api/v1/passkeys/challenges", "{}").json();
        String made = new Device(device).make(asked);
        world.now = world.now.plus(Duration.ofMinutes(6));
        assertThat(add(lena, made).status()).isEqualTo(422);
    }

    @Test
    void anotherPlaceOrNoFingerDoesNotCount() {
        make(lena);
        Browser phone = new Browser(world);
        device.at("http://localhost:1");
        assertThat(signIn(phone, answer(phone)).status()).isEqualTo(401);
        device.at("http://localhost:" + world.serving.port());
        device.asks(false);
        assertThat(signIn(phone, answer(phone)).status()).as("nobody was asked").isEqualTo(401);
        device.asks(true);
        device.forges(true);
        assertThat(signIn(phone, answer(phone)).status()).as("another key").isEqualTo(401);
        device.forges(false);
        assertThat(signIn(phone, answer(phone)).status()).isEqualTo(200);
        var elsewhere = new Device("http://evil.example");
        var asked = lena.ask("POST", "/api/v1/passkeys/challenges", "{}").json();
        assertThat(add(lena, elsewhere.make(asked)).status()).isEqualTo(422);
    }

    @Test
    void whatIsNoneIsRefused() {
        for (String bad :
                List.of(
                        "{}",
                        "{\"credential\":1}",
                        "{\"credential\":{}}",
                        "{\"credential\":{\"id\":\"x\",\"rawId\":\"%\",\"type\":\"public-key\"}}",
                        "{\"credential\":{\"id\":\"x\",\"rawId\":\"eA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"e30\",\"authenticatorData\":\"eA\",\"signature\":\"eA\"}}}",
                        "{\"credential\":{\"id\":\"" + "x".repeat(40_000) + "\"}}")) {
            Browser browser = new Browser(world);
            assertThat(signIn(browser, bad).status()).as(bad).isIn(400, 401);
            String named = bad.replaceFirst("\\{", "{\"name\":\"x\",").replace(",}", "}");
            assertThat(lena.ask("POST", "/api/v1/passkeys", named).status())
                    .as(named)
                    .isIn(400, 422);
        }
        assertThat(lena.status()).isEqualTo(200);
    }

    @Test
    void countingBackwardsIsTheft() {
        make(lena);
        Browser phone = new Browser(world);
        assertThat(signIn(phone, answer(phone)).status()).isEqualTo(200);
        Device copy = new Device(device);
        Browser other = new Browser(world);
        assertThat(signIn(other, answer(other)).status()).isEqualTo(200);
        device = copy;
        Browser thief = new Browser(world);
        var refused = signIn(thief, answer(thief));
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.text()).contains("copy");
        for (Browser open : List.of(lena, phone, other)) {
            var over = open.ask("GET", "/api/v1/session", "");
            assertThat(over.json().path("reason").stringValue()).isEqualTo("suspected-theft");
        }
        assertThat(signIn(thief, answer(thief)).status()).as("it is stopped").isEqualTo(401);
        Browser.setPassword(world, LENA, PASSWORD);
        Browser desk = new Browser(world);
        desk.signIn(LENA, PASSWORD, "");
        assertThat(desk.ask("GET", "/api/v1/passkeys", "").text()).contains("\"stopped\":true");
    }

    @Test
    void isListedAndRemoved() {
        String id = make(lena).json().path("id").stringValue();
        Browser phone = new Browser(world);
        signIn(phone, answer(phone));
        var mine = lena.ask("GET", "/api/v1/passkeys", "").json().path("passkeys");
        assertThat(mine.size()).isEqualTo(1);
        assertThat(mine.get(0).path("name").stringValue()).isEqualTo("my phone");
        Browser felix = Browser.in(world, world.felix, Proof.ONE_STEP);
        String path = "/api/v1/passkeys/" + id;
        assertThat(felix.ask("DELETE", path, "").status()).isEqualTo(404);
        assertThat(lena.ask("DELETE", path, "").status()).isEqualTo(200);
        assertThat(phone.ask("GET", "/api/v1/session", "").text()).contains("factor-changed");
        assertThat(lena.status()).isEqualTo(200);
        assertThat(signIn(phone, answer(phone)).status()).isEqualTo(401);
    }

    @Test
    void whoHasASecondStepProvesItFirst() {
        Browser.setPassword(world, LENA, PASSWORD);
        Browser desk = new Browser(world);
        desk.signIn(LENA, PASSWORD, "");
        String secret =
                desk.ask("POST", "/api/v1/authenticator", "{}").json().path("secret").stringValue();
        Browser early = Browser.in(world, world.lena, Proof.ONE_STEP);
        desk.ask("POST", "/api/v1/authenticator/confirmation", Codes.body(secret, world.now));
        assertThat(early.ask("POST", "/api/v1/passkeys/challenges", "{}").status()).isEqualTo(401);
        assertThat(make(desk).status()).isEqualTo(200);
    }

    @Test
    void whoIsDisabledDoesNotComeIn() {
        make(lena);
        world.run(new PersonCommand.DisablePerson(world.lena, List.of()));
        Browser phone = new Browser(world);
        assertThat(signIn(phone, answer(phone)).status()).isEqualTo(401);
    }
}
