package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;

/// The second step, over HTTP.
class SecondStepTest {
    private static final String LENA = "lena@nordwind.example";
    private static final String PASSWORD = "nine green apples";

    @TempDir Path temp;

    private World world;
    private Browser desk;
    private String secret = "";
    private String recovery = "";

    @BeforeEach
    void start() {
        world = new World(temp);
        Browser.setPassword(world, LENA, PASSWORD);
        desk = new Browser(world);
        desk.signIn(LENA, PASSWORD, "");
        secret =
                desk.ask("POST", "/api/v1/authenticator", "{}").json().path("secret").stringValue();
        var confirmed = desk.ask("POST", "/api/v1/authenticator/confirmation", code());
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
        var codes = confirmed.json().path("recovery_codes");
        assertThat(codes.size()).isEqualTo(10);
        recovery = codes.get(0).stringValue();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private String code() {
        return "{\"code\":\"" + digits() + "\"}";
    }

    private String digits() {
        return Codes.digits(secret, world.now);
    }

    private void later() {
        world.now = world.now.plus(Duration.ofMinutes(2));
    }

    @Test
    void aCodeIsAskedForAndGoodOnce() {
        later();
        Browser phone = new Browser(world);
        var challenge = phone.signIn(LENA, PASSWORD, "");
        assertThat(challenge.status()).isEqualTo(401);
        assertThat(challenge.header("WWW-Authenticate").orElseThrow())
                .contains("insufficient_user_authentication");
        assertThat(phone.signIn(LENA, PASSWORD, "000").status()).isEqualTo(401);
        String code = digits();
        var in = phone.signIn(LENA, PASSWORD, code);
        assertThat(in.json().path("session").path("proof").stringValue()).isEqualTo("two-steps");
        assertThat(new Browser(world).signIn(LENA, PASSWORD, code).status()).isEqualTo(401);
        assertThat(new Browser(world).signIn(LENA, PASSWORD, recovery).status()).isEqualTo(200);
        assertThat(new Browser(world).signIn(LENA, PASSWORD, recovery).status()).isEqualTo(401);
    }

    @Test
    void stepUpDrawsTheCookieAnew() {
        later();
        String before = desk.cookie;
        String wrong = "{\"code\":\"12345\"}";
        assertThat(desk.ask("POST", "/api/v1/session/step-up", wrong).status()).isEqualTo(401);
        assertThat(desk.cookie).isEqualTo(before);
        assertThat(desk.ask("POST", "/api/v1/session/step-up", code()).status()).isEqualTo(200);
        String after = desk.cookie;
        assertThat(after).isNotEqualTo(before);
        desk.cookie = before;
        assertThat(desk.status()).isEqualTo(200);
        later();
        assertThat(desk.status()).isEqualTo(401);
        desk.cookie = after;
        assertThat(desk.status()).isEqualTo(200);
    }

    @Test
    void removingItEndsTheOthers() {
        later();
        Browser phone = new Browser(world);
        assertThat(phone.signIn(LENA, PASSWORD, digits()).status()).isEqualTo(200);
        assertThat(desk.ask("DELETE", "/api/v1/authenticator", code()).status()).isEqualTo(401);
        later();
        assertThat(desk.ask("DELETE", "/api/v1/authenticator", code()).status()).isEqualTo(200);
        assertThat(phone.ask("GET", "/api/v1/session", "").text()).contains("factor-changed");
        assertThat(new Browser(world).signIn(LENA, PASSWORD, "").status()).isEqualTo(200);
    }
}
