package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.BusinessSettings;
import org.bailiwick.engine.change.SecondStep;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.command.BusinessCommand;
import org.bailiwick.server.session.Token;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;

/// A business asks for a second step: who is asked, what happens to the session, and how the action
/// goes on.
class StepUpTest extends InTheWorld {
    private static final String OLIVIA = "olivia@nordwind.example";
    private static final String PASSWORD = "nine green apples";

    private void asks(SecondStep ofWhom) {
        world.run(
                new BusinessCommand.SetBusiness(
                        world.nordwind,
                        new BusinessSettings(false, false, ofWhom, false),
                        ofWhom == SecondStep.NOBODY ? Optional.empty() : Optional.of(world.now)));
    }

    private Answer invite(Browser browser, String address) {
        return browser.ask(
                "POST",
                "/api/v1/businesses/" + world.nordwind + "/invitations",
                "{\"address\":\"" + address + "\",\"role\":\"standard\"}");
    }

    private boolean lenaEdits(Browser lena) {
        String ask =
                "{\"person\":\"%s\",\"action\":\"campaign.edit\",\"object\":\"ad_account:%s\"}"
                        .formatted(world.lena, world.nord);
        return lena.ask("POST", "/api/v1/decisions", ask).json().path("allowed").booleanValue();
    }

    @Test
    void nobodyIsAsked() {
        asks(SecondStep.ADMINS);
        asks(SecondStep.NOBODY);
        Browser olivia = Browser.in(world, world.olivia, Proof.ONE_STEP);
        assertThat(invite(olivia, "a@x.example").status()).isEqualTo(201);
        assertThat(lenaEdits(Browser.in(world, world.lena, Proof.ONE_STEP))).isTrue();
    }

    @Test
    void adminsAreAsked() {
        asks(SecondStep.ADMINS);
        Browser olivia = Browser.in(world, world.olivia, Proof.ONE_STEP);
        assertThat(invite(olivia, "a@x.example").status()).isEqualTo(401);
        assertThat(lenaEdits(Browser.in(world, world.lena, Proof.ONE_STEP))).isTrue();
        Browser sure = Browser.in(world, world.olivia, Proof.TWO_STEPS);
        assertThat(invite(sure, "a@x.example").status()).isEqualTo(201);
    }

    @Test
    void everybodyIsAsked() {
        asks(SecondStep.ALL);
        assertThat(lenaEdits(Browser.in(world, world.lena, Proof.ONE_STEP))).isFalse();
        assertThat(lenaEdits(Browser.in(world, world.lena, Proof.TWO_STEPS))).isTrue();
        Browser olivia = Browser.in(world, world.olivia, Proof.ONE_STEP);
        assertThat(invite(olivia, "a@x.example").status()).isEqualTo(401);
        String members = "/api/v1/businesses/" + world.nordwind + "/members";
        assertThat(olivia.ask("GET", members, "").status()).isEqualTo(401);
        assertThat(olivia.status()).isEqualTo(200);
    }

    /// Felix holds the account's own level `admin` and no role: only the second step is missing.
    @Test
    void whoAssignsByHisLevelIsAskedToo() {
        world.join(world.felix, "felix");
        world.assign(world.member(world.felix), world.nord, "admin");
        asks(SecondStep.ALL);
        assertThat(assigns(Browser.in(world, world.felix, Proof.ONE_STEP))).isEqualTo(401);
        assertThat(assigns(Browser.in(world, world.felix, Proof.TWO_STEPS))).isEqualTo(201);
    }

    private int assigns(Browser browser) {
        String body =
                "{\"member\":\"%s\",\"levels\":[\"analyst\"]}".formatted(world.member(world.lena));
        String path = "/api/v1/assets/" + world.nord + "/assignments";
        return browser.ask("POST", path, body).status();
    }

    @Test
    void theActionGoesOnAfterAStepUp() {
        Browser.setPassword(world, OLIVIA, PASSWORD);
        Browser desk = new Browser(world);
        desk.signIn(OLIVIA, PASSWORD, "");
        String cookie = desk.cookie;
        asks(SecondStep.ADMINS);
        var before = world.people.session(new Token(cookie).hash());
        var challenge = invite(desk, "a@x.example");
        assertThat(challenge.status()).isEqualTo(401);
        assertThat(challenge.header("WWW-Authenticate").orElseThrow())
                .contains("error=\"insufficient_user_authentication\"", "acr_values=\"mfa\"");
        assertThat(challenge.json().path("type").stringValue()).endsWith(":second-step");
        assertThat(challenge.header("Set-Cookie")).isEmpty();
        assertThat(world.people.session(new Token(cookie).hash())).isEqualTo(before);
        String secret =
                desk.ask("POST", "/api/v1/authenticator", "{}").json().path("secret").stringValue();
        desk.ask("POST", "/api/v1/authenticator/confirmation", Codes.body(secret, world.now));
        assertThat(invite(desk, "a@x.example").status()).isEqualTo(201);
        Browser phone = new Browser(world);
        world.now = world.now.plus(Duration.ofMinutes(2));
        phone.signIn(OLIVIA, PASSWORD, Codes.digits(secret, world.now));
        assertThat(invite(phone, "b@x.example").status()).isEqualTo(201);
    }

    @Test
    void aSessionThatWasOpenIsAskedAndStepsUp() {
        Browser.setPassword(world, OLIVIA, PASSWORD);
        Browser desk = new Browser(world);
        desk.signIn(OLIVIA, PASSWORD, "");
        String secret =
                desk.ask("POST", "/api/v1/authenticator", "{}").json().path("secret").stringValue();
        desk.ask("POST", "/api/v1/authenticator/confirmation", Codes.body(secret, world.now));
        Browser early = Browser.in(world, world.olivia, Proof.ONE_STEP);
        asks(SecondStep.ADMINS);
        assertThat(invite(early, "a@x.example").status()).isEqualTo(401);
        world.now = world.now.plus(Duration.ofMinutes(2));
        var stepped = early.ask("POST", "/api/v1/session/step-up", Codes.body(secret, world.now));
        assertThat(stepped.status()).isEqualTo(200);
        assertThat(invite(early, "a@x.example").status()).isEqualTo(201);
    }
}
