package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.BusinessSettings;
import org.bailiwick.engine.change.SecondStep;
import org.bailiwick.server.command.BusinessCommand;
import org.bailiwick.server.command.MemberCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// The second step on a page of its own and in the form that asked for it.
class ConsoleStepUpTest extends InTheWorld {
    private static final String OLIVIA = "olivia@nordwind.example";
    private static final String PASSWORD = "nine green apples";

    private Tab tab;
    private String secret = "";

    /// Olivia has an authenticator, is signed in with one step, and Nordwind asks for two.
    @BeforeEach
    void openTab() {
        Browser.setPassword(world, OLIVIA, PASSWORD);
        Browser desk = new Browser(world);
        desk.signIn(OLIVIA, PASSWORD, "");
        tab = new Tab(world);
        tab.signIn(OLIVIA, PASSWORD);
        secret =
                desk.ask("POST", "/api/v1/authenticator", "{}").json().path("secret").stringValue();
        desk.ask("POST", "/api/v1/authenticator/confirmation", Codes.body(secret, world.now));
        world.run(
                new BusinessCommand.SetBusiness(
                        world.nordwind,
                        new BusinessSettings(false, false, SecondStep.ALL, false),
                        Optional.of(world.now)));
        world.now = world.now.plus(Duration.ofMinutes(2));
        assertThat(tab.get("/me").status()).isEqualTo(200);
    }

    private String code() {
        return Codes.digits(secret, world.now);
    }

    private String[] invite(String... more) {
        String[] fields = {
            "command",
            "invite",
            "business",
            world.nordwind.toString(),
            "address",
            "a@x.example",
            "role",
            "standard",
            "back",
            "/me"
        };
        String[] all = new String[fields.length + more.length];
        System.arraycopy(fields, 0, all, 0, fields.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return all;
    }

    private long invitations() {
        return world
                .office
                .now()
                .listing()
                .invitations(world.office.now().find(world.nordwind).orElseThrow())
                .stream()
                .filter(i -> i.pendingAt(world.now))
                .count();
    }

    @Test
    void aPageAsksForACodeAndComesBack() {
        String page = "/b/" + world.nordwind + "/users";
        String before = tab.session();
        var asked = tab.get(page);
        assertThat(asked.status()).isEqualTo(401);
        assertThat(asked.cookies()).isEmpty();
        assertThat(asked.text()).contains("One more step", "name=\"code\"", "action=\"/step-up\"");
        String back = Tab.hidden(asked.text(), "back").orElseThrow();
        assertThat(back).isEqualTo(page);
        var wrong = tab.post("/step-up", "code", "000000", "back", back);
        assertThat(wrong.cookies()).isEmpty();
        assertThat(wrong.text()).contains("The code does not fit");
        assertThat(tab.session()).isEqualTo(before);
        var led = tab.post("/step-up", "code", code(), "back", back);
        assertThat(led.status()).isEqualTo(302);
        assertThat(led.to()).isEqualTo(page);
        assertThat(tab.session()).isNotEqualTo(before);
        assertThat(tab.get(page).status()).isEqualTo(200);
        assertThat(tab.get("/step-up?back=//evil.example").text()).doesNotContain("evil");
    }

    @Test
    void aFormAsksForACodeAndGoesOn() {
        var asked = tab.swap("/do", invite());
        assertThat(asked.status()).isEqualTo(401);
        assertThat(asked.text()).contains("data-problem=\"second-step\"", "name=\"code\"");
        assertThat(asked.text()).doesNotContain("<form", "<html");
        String before = tab.session();
        var wrong = tab.swap("/do", invite("code", "12 34 56"));
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.text()).contains("The code does not fit", "name=\"code\"");
        assertThat(wrong.cookies()).isEmpty();
        assertThat(tab.session()).isEqualTo(before);
        assertThat(invitations()).isZero();
        var done = tab.swap("/do", invite("code", code()));
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.to()).isEqualTo("/me?done=invite");
        assertThat(tab.session()).isNotEqualTo(before);
        assertThat(invitations()).isEqualTo(1);
        world.now = world.now.plus(Duration.ofMinutes(5));
        assertThat(tab.get("/b/" + world.nordwind + "/users").status()).isEqualTo(200);
    }

    @Test
    void withoutAScriptTheFormIsSentAgainWithTheCode() {
        var asked = tab.post("/do", invite());
        assertThat(asked.status()).isEqualTo(401);
        assertThat(asked.text()).contains("action=\"/do\"", "name=\"code\"");
        assertThat(Tab.hidden(asked.text(), "address")).contains("a@x.example");
        assertThat(Tab.hidden(asked.text(), "command")).contains("invite");
        var done = tab.post("/do", invite("code", code()));
        assertThat(done.status()).isEqualTo(302);
        assertThat(done.to()).isEqualTo("/me?done=invite");
        assertThat(invitations()).isEqualTo(1);
    }

    @Test
    void aRefusalAfterTheCodeKeepsTheSession() {
        String before = tab.session();
        String csrf = tab.csrf;
        var refused =
                tab.swap(
                        "/do",
                        "command",
                        "rename-person",
                        "person",
                        world.lena.toString(),
                        "name",
                        "X",
                        "code",
                        code());
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.text()).contains("data-problem=");
        assertThat(refused.to()).isEmpty();
        assertThat(tab.session()).isNotEqualTo(before);
        String anew = refused.header("Bailiwick-CSRF").orElseThrow();
        assertThat(anew).isNotEqualTo(csrf);
        world.now = world.now.plus(Duration.ofMinutes(5));
        tab.csrf = csrf;
        assertThat(tab.swap("/do", invite()).status()).isEqualTo(403);
        tab.csrf = anew;
        assertThat(tab.swap("/do", invite()).status()).isEqualTo(200);
    }

    @Test
    void whoHasNoSecondStepIsLedToSetOneUp() {
        world.run(
                new MemberCommand.SetRole(
                        world.member(world.lena),
                        org.bailiwick.engine.change.Role.ADMIN,
                        Optional.empty()));
        Browser.setPassword(world, "lena@nordwind.example", PASSWORD);
        Tab lena = new Tab(world);
        lena.signIn("lena@nordwind.example", PASSWORD);
        var asked = lena.get("/b/" + world.nordwind + "/users");
        assertThat(asked.status()).isEqualTo(401);
        assertThat(asked.text()).contains("/me/sign-in?back=").doesNotContain("name=\"code\"");
        assertThat(lena.get("/me/sign-in").text()).contains("Nordwind", "asks for a second step");
        var started = lena.post("/me/sign-in/authenticator");
        assertThat(started.status()).isEqualTo(200);
        assertThat(started.text()).contains("otpauth://totp/Bailiwick:", "class=\"qr\"");
        String key = Tab.hidden(started.text(), "secret").orElseThrow();
        String uri = Tab.hidden(started.text(), "uri").orElseThrow().replace("&amp;", "&");
        var wrong =
                lena.post(
                        "/me/sign-in/authenticator/confirm",
                        "secret",
                        key,
                        "uri",
                        uri,
                        "proof",
                        "000000");
        assertThat(wrong.text()).contains("The code does not fit", key.substring(0, 4));
        String before = lena.session();
        var codes =
                lena.post(
                        "/me/sign-in/authenticator/confirm",
                        "secret",
                        key,
                        "uri",
                        uri,
                        "proof",
                        Codes.digits(key, world.now));
        assertThat(codes.status()).isEqualTo(200);
        assertThat(codes.text().split("<li><code>", -1)).hasSize(11);
        assertThat(lena.session()).isNotEqualTo(before);
        assertThat(lena.get("/me").text()).doesNotContain("asks for a second step");
    }

    @Test
    void signingInAsksForTheCodeOnTheSamePage() {
        Tab phone = new Tab(world);
        var first = phone.signIn(OLIVIA, PASSWORD);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text()).contains("name=\"code\"").doesNotContain("does not fit");
        assertThat(first.cookies()).isEmpty();
        var wrong = phone.signIn(OLIVIA, PASSWORD, "code", "000000");
        assertThat(wrong.text()).contains("The code does not fit");
        assertThat(wrong.cookies()).isEmpty();
        assertThat(phone.signIn(OLIVIA, PASSWORD, "code", code()).status()).isEqualTo(302);
        assertThat(phone.get("/b/" + world.nordwind + "/users").status()).isEqualTo(200);
    }

    @Test
    void foreseeingProvesNoCode() {
        String before = tab.session();
        var seen = tab.post(Map.of("HX-Request", "true"), "/foresee", invite("code", code()));
        assertThat(seen.cookies()).isEmpty();
        assertThat(tab.session()).isEqualTo(before);
        assertThat(tab.post("/step-up", "code", code(), "back", "/me").status()).isEqualTo(302);
    }
}
