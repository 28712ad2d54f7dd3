package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.command.InstallationCommand;
import org.bailiwick.server.command.MemberCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;

/// A business asks for a second step for what is about money: set, asked by platforms, and in a
/// session.
class MoneyStepTest extends InTheWorld {
    private static final String OLIVIA = "olivia@nordwind.example";
    private static final String PASSWORD = "nine green apples";

    private String business = "";

    @BeforeEach
    void oliviaPays() {
        business = "/api/v1/businesses/" + world.nordwind;
        var olivia = world.member(world.olivia);
        world.run(new MemberCommand.SetFinance(olivia, Finance.MANAGER));
        world.assign(olivia, world.nord, "admin");
    }

    private void asks(String more) {
        String body = "{\"money_second_step\":true%s}".formatted(more);
        var set = world.errand(world.olivia, "PUT", business + "/settings", body);
        assertThat(set.status()).as(set.text()).isEqualTo(200);
    }

    private boolean evaluated(String action, String context) {
        String body =
                """
                {"subject":{"type":"person","id":"%s"},"action":{"name":"%s"},
                 "resource":{"type":"ad_account","id":"%s"},"context":%s}\
                """
                        .formatted(world.olivia, action, world.nord, context);
        var answer = world.post("/access/v1/evaluation", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        boolean allowed = answer.json().path("decision").booleanValue();
        if (!allowed) assertThat(answer.text()).contains("SECOND_STEP_REQUIRED");
        return allowed;
    }

    private long whoPays(String proof) {
        var people =
                world.get(
                        world.fullKey,
                        "/api/v1/assets/%s/people?action=account.payment%s"
                                .formatted(world.nord, proof));
        assertThat(people.status()).as(people.text()).isEqualTo(200);
        return people.json().path("people").size();
    }

    @Test
    void isSetAndRead() {
        var before = read(world.olivia, business).json().path("settings");
        assertThat(before.path("money_second_step").booleanValue()).isFalse();
        asks("");
        var after = read(world.olivia, business).json().path("settings");
        assertThat(after.path("money_second_step").booleanValue()).isTrue();
        assertThat(after.path("second_step").asString()).isEqualTo("nobody");
        var lena = world.errand(world.lena, "PUT", business + "/settings", "{}");
        assertThat(lena.status()).isEqualTo(403);
        var off = world.errand(world.olivia, "PUT", business + "/settings", "{}");
        assertThat(off.status()).isEqualTo(200);
        assertThat(read(world.olivia, business).text()).contains("\"money_second_step\":false");
    }

    @Test
    void platformsSayHowSomebodySignedIn() {
        asks("");
        assertThat(evaluated("account.payment", "{\"amr\":[\"pwd\"]}")).isFalse();
        assertThat(evaluated("account.payment", "{\"acr\":\"aal1\"}")).isFalse();
        assertThat(evaluated("account.payment", "{\"amr\":[\"pwd\",\"otp\"]}")).isTrue();
        assertThat(evaluated("account.payment", "{\"acr\":\"mfa\"}")).isTrue();
        assertThat(evaluated("account.payment", "{}")).isTrue();
        assertThat(evaluated("account.settings", "{\"amr\":[\"pwd\"]}")).isTrue();
        assertThat(whoPays("&amr=pwd")).isZero();
        assertThat(whoPays("&amr=pwd,otp")).isEqualTo(1);
        assertThat(whoPays("")).isEqualTo(1);
        asks(",\"second_step_when_silent\":true");
        assertThat(evaluated("account.payment", "{}")).isFalse();
        assertThat(evaluated("account.settings", "{}")).isTrue();
        assertThat(whoPays("")).isZero();
    }

    @Test
    void aPlatformThatSaysNothingIsMarked() {
        asks("");
        var denied =
                world.post(
                        world.fullKey,
                        "/api/v1/decisions",
                        "{\"person\":\"%s\",\"action\":\"account.payment\",\"object\":\"ad_account:%s\",\"amr\":[\"pwd\"]}"
                                .formatted(world.olivia, world.nord));
        assertThat(denied.json().at("/explanation/code").asString())
                .isEqualTo("SECOND_STEP_REQUIRED");
        assertThat(denied.json().at("/explanation/fix/steps/0/command/command").asString())
                .isEqualTo("take-second-step");
    }

    /// The person's own session says how he signed in, whatever the question says.
    @Test
    void aSessionIsAskedAndGoesOn() {
        Browser.setPassword(world, OLIVIA, PASSWORD);
        Browser desk = new Browser(world);
        desk.signIn(OLIVIA, PASSWORD, "");
        asks("");
        assertThat(pays(desk).path("allowed").booleanValue()).isFalse();
        assertThat(pays(desk).at("/explanation/code").asString()).isEqualTo("SECOND_STEP_REQUIRED");
        assertThat(desk.status()).isEqualTo(200);
        String secret =
                desk.ask("POST", "/api/v1/authenticator", "{}").json().path("secret").asString();
        desk.ask("POST", "/api/v1/authenticator/confirmation", Codes.body(secret, world.now));
        assertThat(pays(desk).path("allowed").booleanValue()).isTrue();
    }

    private tools.jackson.databind.JsonNode pays(Browser browser) {
        String question =
                "{\"person\":\"%s\",\"action\":\"account.payment\",\"object\":\"ad_account:%s\"}"
                        .formatted(world.olivia, world.nord);
        var answer = browser.ask("POST", "/api/v1/decisions", question);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    /// Where the model marks as money what an errand of ours needs, the errand is challenged.
    @Test
    void anErrandThatIsAboutMoneyIsChallenged() {
        String model = world.office.now().model().text();
        String marked =
                model.replaceFirst("(action access\\.grant \"[^\"]*\")( grants)", "$1 money$2");
        assertThat(marked).isNotEqualTo(model);
        world.run(new InstallationCommand.AdoptModel(marked));
        world.join(world.felix, "felix");
        world.assign(world.member(world.felix), world.nord, "admin");
        world.run(new MemberCommand.SetFinance(world.member(world.felix), Finance.MANAGER));
        asks("");
        Browser felix = Browser.in(world, world.felix, Proof.ONE_STEP);
        String cookie = felix.cookie;
        var challenge = gives(felix);
        assertThat(challenge.status()).as(challenge.text()).isEqualTo(401);
        assertThat(challenge.header("WWW-Authenticate").orElseThrow())
                .contains("error=\"insufficient_user_authentication\"", "acr_values=\"mfa\"");
        assertThat(challenge.header("Set-Cookie")).isEmpty();
        assertThat(felix.cookie).isEqualTo(cookie);
        assertThat(felix.status()).isEqualTo(200);
        assertThat(gives(Browser.in(world, world.felix, Proof.TWO_STEPS)).status()).isEqualTo(201);
        world.now = world.now.plus(Duration.ofMinutes(1));
        assertThat(Optional.of(gives(felix).status())).contains(401);
    }

    private Answer gives(Browser browser) {
        String body =
                "{\"member\":\"%s\",\"levels\":[\"operator\"],\"until\":\"2026-09-01T00:00:00Z\"}"
                        .formatted(world.member(world.lena));
        return browser.ask("POST", "/api/v1/assets/" + world.nord + "/assignments", body);
    }
}
