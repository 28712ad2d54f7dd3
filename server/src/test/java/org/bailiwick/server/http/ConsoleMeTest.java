package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.BusinessSettings;
import org.bailiwick.engine.change.SecondStep;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.command.BusinessCommand;
import org.bailiwick.server.command.MemberCommand;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What belongs to a person, on pages.
class ConsoleMeTest extends InTheWorld {
    private static final String LENA = "lena@nordwind.example";
    private static final String PASSWORD = "nine green apples";

    private static final List<String> PAGES =
            List.of(
                    "/me",
                    "/me/accounts",
                    "/me/sign-in",
                    "/me/devices",
                    "/me/notices",
                    "/me/requests",
                    "/me/given");

    @Test
    void everyPageIsThereInBothLanguages() {
        Tab lena = Tab.in(world, world.lena, Proof.ONE_STEP);
        for (String page : PAGES) {
            for (String language : List.of("en", "de")) {
                lena.language = language;
                var shown = lena.get(page);
                assertThat(shown.status()).as(page).isEqualTo(200);
                assertThat(shown.text())
                        .contains("<html lang=\"" + language + "\"", "aria-current=\"page\"")
                        .doesNotContain(">me.");
            }
            assertThat(new Tab(world).get(page).to()).startsWith("/sign-in?back=");
        }
    }

    @Test
    void nameLanguageAndZoneAreChanged() {
        Tab lena = Tab.in(world, world.lena, Proof.ONE_STEP);
        lena.get("/me");
        var named =
                lena.swap(
                        "/do",
                        "command",
                        "rename-person",
                        "person",
                        world.lena.toString(),
                        "name",
                        "Lena M",
                        "back",
                        "/me");
        assertThat(named.to()).isEqualTo("/me?done=rename-person");
        var spoken = lena.swap("/me/profile", "language", "de", "zone", "Europe/Berlin");
        assertThat(spoken.to()).isEqualTo("/me?done=profile");
        assertThat(lena.get("/me").text()).contains("<html lang=\"de\"", "Lena M", "Mein Konto");
        assertThat(lena.swap("/me/profile", "language", "de", "zone", "Nowhere").status())
                .isEqualTo(400);
        assertThat(lena.swap("/me/profile", "language", "", "zone", "").to())
                .isEqualTo("/me?done=profile");
        assertThat(lena.get("/me").text()).contains("<html lang=\"en\"");
    }

    @Test
    void accountsAreShownWithWhatCanBeDone() {
        Tab lena = Tab.in(world, world.lena, Proof.ONE_STEP);
        assertThat(lena.get("/me/accounts").text())
                .contains("Nord", "Operator", "No end")
                .doesNotContain("Fremdkonto");
        assertThat(lena.get("/me/accounts?q=zzz").text()).contains("No account is open to you");
    }

    @Test
    void leavingEndsAMembership() {
        Tab lena = Tab.in(world, world.lena, Proof.ONE_STEP);
        lena.get("/me");
        var left =
                lena.swap(
                        "/do",
                        "command",
                        "leave",
                        "member",
                        world.member(world.lena).toString(),
                        "back",
                        "/me");
        assertThat(left.to()).isEqualTo("/me?done=leave");
        assertThat(lena.get("/me?done=leave").text())
                .contains("You have left", "You belong to no business yet");
    }

    @Test
    void devicesAreSignedOut() {
        Tab here = Tab.in(world, world.lena, Proof.ONE_STEP);
        Tab there = Tab.in(world, world.lena, Proof.ONE_STEP);
        Tab third = Tab.in(world, world.lena, Proof.ONE_STEP);
        String page = here.get("/me/devices").text();
        assertThat(page.split("data-key=\"s_", -1)).hasSize(4);
        String other = Tab.hidden(page, "session").orElseThrow();
        assertThat(here.swap("/me/devices/end", "session", other).to())
                .isEqualTo("/me/devices?done=end-session");
        assertThat(here.swap("/me/devices/end", "session", "s_none").status()).isEqualTo(404);
        assertThat(here.swap("/me/devices/end-others").to())
                .isEqualTo("/me/devices?done=end-others");
        assertThat(there.get("/me").to()).contains("reason=ended-elsewhere");
        assertThat(third.get("/me").to()).contains("reason=ended-elsewhere");
        assertThat(here.get("/me/devices").text().split("data-key=\"s_", -1)).hasSize(2);
    }

    @Test
    void thePasswordIsChangedHereAndEndsOtherDevices() {
        Browser.setPassword(world, LENA, PASSWORD);
        Tab here = new Tab(world);
        here.signIn(LENA, PASSWORD);
        Tab there = new Tab(world);
        there.signIn(LENA, PASSWORD);
        assertThat(here.get("/me/devices").text()).contains("Firefox on Linux");
        here.get("/me/sign-in");
        var wrong =
                here.swap("/me/sign-in/password", "old", "not it", "password", "ten red plums!");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.cookies()).isEmpty();
        assertThat(wrong.text()).contains("does not fit");
        assertThat(here.get("/me").status()).isEqualTo(200);
        assertThat(
                        here.swap(
                                        "/me/sign-in/password",
                                        "old",
                                        PASSWORD,
                                        "password",
                                        "ten red plums!")
                                .to())
                .isEqualTo("/me/sign-in?done=password");
        assertThat(there.get("/me").to()).contains("reason=password-changed");
        assertThat(here.get("/me").status()).isEqualTo(200);
    }

    @Test
    void theAuthenticatorAndItsCodesAreLookedAfter() {
        Browser.setPassword(world, LENA, PASSWORD);
        Tab here = new Tab(world);
        here.signIn(LENA, PASSWORD);
        here.get("/me/sign-in");
        String secret =
                Tab.hidden(here.post("/me/sign-in/authenticator").text(), "secret").orElseThrow();
        here.post(
                "/me/sign-in/authenticator/confirm",
                "secret",
                secret,
                "uri",
                "x",
                "proof",
                Codes.digits(secret, world.now));
        assertThat(here.get("/me/sign-in").text()).contains("10 recovery codes are left");
        world.now = world.now.plusSeconds(120);
        var anew = here.swap("/me/sign-in/codes", "proof", Codes.digits(secret, world.now));
        assertThat(anew.text().split("<li><code>", -1)).hasSize(11);
        world.now = world.now.plusSeconds(120);
        var wrong = here.swap("/me/sign-in/authenticator/remove", "proof", "000000");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.text()).contains("The code does not fit");
        var gone =
                here.swap(
                        "/me/sign-in/authenticator/remove",
                        "proof",
                        Codes.digits(secret, world.now));
        assertThat(gone.to()).isEqualTo("/me/sign-in?done=remove-authenticator");
        assertThat(here.get("/me/sign-in").text()).contains("Set up an authenticator");
    }

    @Test
    void whatIsToldIsChosen() {
        Tab lena = Tab.in(world, world.lena, Proof.ONE_STEP);
        lena.get("/me/notices");
        var saved = lena.swap("/me/notices", "access", "never", "digest_hour", "6");
        assertThat(saved.to()).isEqualTo("/me/notices?done=notices");
        String page = lena.get("/me/notices").text();
        assertThat(page).contains("name=\"access\" value=\"never\" checked");
        assertThat(page).contains("<option value=\"6\" selected");
        assertThat(lena.swap("/me/notices", "access", "maybe").status()).isEqualTo(400);
    }

    @Test
    void whoIsNamedForARecoveryStartsOne() {
        Tab lena = Tab.in(world, world.lena, Proof.ONE_STEP);
        assertThat(lena.get("/me").text()).doesNotContain("Start a recovery");
        String business = "/businesses/" + world.nordwind;
        String contact = "{\"address\":\"" + LENA + "\"}";
        String contacts = "/api/v1" + business + "/recovery-contacts";
        assertThat(world.errand(world.olivia, "POST", contacts, contact).status()).isEqualTo(200);
        assertThat(lena.get("/me").text()).contains("Start a recovery", "Nordwind");
        String[] start = {
            "command", "start-recovery", "business", world.nordwind.toString(), "back", "/me"
        };
        String[] said = {"person", world.lena.toString(), "reason", "Nobody is here"};
        String[] all = Arrays.copyOf(start, start.length + said.length);
        System.arraycopy(said, 0, all, start.length, said.length);
        assertThat(lena.swap("/do", all).to()).isEqualTo("/me?done=start-recovery");
        assertThat(lena.get("/me").text())
                .contains("Started by you.", "Withdraw it")
                .doesNotContain("Carry it out");
        world.now = world.now.plus(Duration.ofDays(7));
        Tab due = Tab.in(world, world.lena, Proof.TWO_STEPS);
        assertThat(due.get("/me").text()).contains("Carry it out", "data-foresee-now=\"yes\"");
        start[1] = "complete-recovery";
        System.arraycopy(start, 0, all, 0, start.length);
        assertThat(due.swap("/foresee", all).text())
                .contains("You on Nordwind", "manage members")
                .doesNotContain("lena on");
    }

    @Test
    void whoIsNoMemberAnyMoreReadsSoOnEveryPage() {
        Tab lena = Tab.in(world, world.lena, Proof.ONE_STEP);
        world.run(new MemberCommand.RemoveMember(world.member(world.lena), Optional.empty()));
        for (String page : List.of("", "/accounts", "/requests", "/why")) {
            var told = lena.get("/b/" + world.nordwind + page);
            assertThat(told.status()).as(page).isEqualTo(403);
            assertThat(told.cookies()).isEmpty();
            assertThat(told.text())
                    .contains("Your access has ended", "Your membership in Nordwind has ended.")
                    .contains("You are still signed in as lena.");
        }
        assertThat(lena.get("/me").status()).isEqualTo(200);
        Tab felix = Tab.in(world, world.felix, Proof.ONE_STEP);
        assertThat(felix.get("/b/" + world.nordwind + "/accounts").status()).isEqualTo(404);
    }

    @Test
    void whoHasNotTakenTheSecondStepIsAskedOnEveryPage() {
        world.run(
                new BusinessCommand.SetBusiness(
                        world.nordwind,
                        new BusinessSettings(false, false, SecondStep.ALL, false),
                        Optional.of(world.now)));
        Tab lena = Tab.in(world, world.lena, Proof.ONE_STEP);
        Tab proved = Tab.in(world, world.lena, Proof.TWO_STEPS);
        for (String page : List.of("", "/accounts", "/requests", "/why")) {
            var asked = lena.get("/b/" + world.nordwind + page);
            assertThat(asked.status()).as(page).isEqualTo(401);
            assertThat(asked.header("WWW-Authenticate").orElseThrow()).contains("mfa");
            assertThat(asked.cookies()).isEmpty();
            assertThat(asked.text()).contains("One more step", "You are still signed in as lena.");
            assertThat(proved.get("/b/" + world.nordwind + page).status()).isEqualTo(200);
        }
        assertThat(lena.get("/me").text()).contains("asks for a second step now");
    }

    @Test
    void whatIsInTheWayIsSaidInGermanToo() {
        Tab olivia = Tab.in(world, world.olivia, Proof.ONE_STEP);
        olivia.language = "de";
        olivia.get("/me");
        String member = world.member(world.olivia).toString();
        var refused = olivia.swap("/do", "command", "leave", "member", member, "back", "/me");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text())
                .contains("„Nordwind“ hätte keinen Admin mehr")
                .doesNotContain("would have");
    }

    @Test
    void whoIsLedToSetUpAStepIsLedBack() {
        Tab lena = Tab.in(world, world.lena, Proof.ONE_STEP);
        assertThat(lena.get("/me/sign-in").text()).doesNotContain("Go on where I was");
        assertThat(lena.get("/me/sign-in?back=/b/x").text())
                .contains("Go on where I was", "href=\"/b/x\"", "value=\"/b/x\"");
        assertThat(lena.get("/me/sign-in?back=//evil.example").text()).doesNotContain("evil");
    }
}
