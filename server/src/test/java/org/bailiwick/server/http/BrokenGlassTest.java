package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Role;
import org.bailiwick.server.command.ApprovalCommand;
import org.bailiwick.server.command.MemberCommand;
import org.bailiwick.server.session.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;

/// Glass is broken in a session that a password opened: it is challenged, untouched, and goes on.
class BrokenGlassTest extends InTheWorld {
    private static final String OLIVIA = "olivia@nordwind.example";
    private static final String PASSWORD = "nine green apples";
    private static final String REASON = "{\"reason\":\"It burns.\"}";

    private Browser desk;
    private String secret = "";
    private String glass = "";

    @BeforeEach
    void aCommandThatWaits() {
        ReadingWorld reading = new ReadingWorld(world);
        var second = world.member(reading.anna);
        world.run(new MemberCommand.SetRole(second, Role.ADMIN, Optional.empty()));
        world.now = world.now.plus(Duration.ofDays(8));
        var safety = world.office.now().find(world.nordwind).orElseThrow().safety();
        world.run(
                new ApprovalCommand.SetSafety(
                        world.nordwind,
                        new org.bailiwick.engine.change.Safety(
                                true, safety.release(), safety.breakGlass(), safety.coolingOff())));
        Browser.setPassword(world, OLIVIA, PASSWORD);
        desk = new Browser(world);
        assertThat(desk.signIn(OLIVIA, PASSWORD, "").status()).isEqualTo(200);
        var asked =
                desk.ask(
                        "PUT", "/api/v1/members/" + reading.lena + "/role", "{\"role\":\"admin\"}");
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        glass =
                "/api/v1/approvals/%s/broken-glass"
                        .formatted(asked.json().at("/approval/id").asString());
    }

    private Role lenasRole() {
        var lena = world.member(world.lena);
        return world.office.now().find(lena).orElseThrow().role();
    }

    private void challenged() {
        String cookie = desk.cookie;
        var before = world.people.session(new Token(cookie).hash());
        var challenge = desk.ask("POST", glass, REASON);
        assertThat(challenge.status()).as(challenge.text()).isEqualTo(401);
        assertThat(challenge.header("WWW-Authenticate").orElseThrow())
                .contains("error=\"insufficient_user_authentication\"", "acr_values=\"mfa\"");
        assertThat(challenge.json().path("type").asString()).endsWith(":second-step");
        assertThat(challenge.header("Set-Cookie")).isEmpty();
        assertThat(world.people.session(new Token(cookie).hash())).isEqualTo(before);
        assertThat(lenasRole()).isEqualTo(Role.STANDARD);
    }

    private void broken() {
        var done = desk.ask("POST", glass, REASON);
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(lenasRole()).isEqualTo(Role.ADMIN);
    }

    /// Nobody has to have a second step beforehand: he sets it up and goes on.
    @Test
    void whoHasNoSecondStepSetsItUp() {
        challenged();
        enrol(desk);
        broken();
    }

    /// Who has one proves it in the session that is open.
    @Test
    void whoHasOneProvesIt() {
        Browser elsewhere = new Browser(world);
        elsewhere.signIn(OLIVIA, PASSWORD, "");
        enrol(elsewhere);
        // Setting it up has ended the other sessions: this one was opened before by another way.
        desk =
                Browser.in(
                        world, world.olivia, org.bailiwick.engine.decision.Question.Proof.ONE_STEP);
        challenged();
        world.now = world.now.plus(Duration.ofMinutes(2));
        String cookie = desk.cookie;
        var stepped = desk.ask("POST", "/api/v1/session/step-up", Codes.body(secret, world.now));
        assertThat(stepped.status()).as(stepped.text()).isEqualTo(200);
        assertThat(desk.cookie).isNotEqualTo(cookie);
        broken();
    }

    private void enrol(Browser browser) {
        secret =
                browser.ask("POST", "/api/v1/authenticator", "{}").json().path("secret").asString();
        var confirmed =
                browser.ask(
                        "POST",
                        "/api/v1/authenticator/confirmation",
                        Codes.body(secret, world.now));
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
    }
}
