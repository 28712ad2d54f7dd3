package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.command.AssetCommand;
import org.bailiwick.server.command.BusinessCommand;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.InvitationCommand;
import org.bailiwick.server.command.PersonCommand;
import org.bailiwick.server.session.Link;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The page that the letter of an invitation leads to.
class ConsoleInvitationTest extends InTheWorld {
    private static final String NINA = "nina@x.example";
    private static final String PASSWORD = "nine green apples";

    private InvitationId id;
    private String path = "";

    @BeforeEach
    void invite() {
        id = world.ids.invitation();
        world.office
                .desk()
                .orElseThrow()
                .carryOut(
                        Caller.person(world.olivia),
                        new InvitationCommand.InviteMember(
                                id,
                                world.nordwind,
                                NINA,
                                Role.STANDARD,
                                Finance.ANALYST,
                                new Period(
                                        Period.OPEN_START, Instant.parse("2027-01-01T00:00:00Z")),
                                Optional.empty(),
                                List.of(
                                        new InvitationCommand.Offer(
                                                world.sued, Levels.of("analyst")))));
        path = Waiting.invited(world, id, NINA);
    }

    private boolean member(String address) {
        return read(world.olivia, "/api/v1/businesses/" + world.nordwind + "/members")
                .text()
                .contains(address);
    }

    /// A letter that could not be handed over in time says so in words, one that came back in the
    /// words of the mail server.
    @Test
    void whyALetterDidNotArriveIsSaid() {
        String page = "/b/" + world.nordwind + "/users/invitations/" + id;
        var letter = world.mail.letter(Link.Purpose.INVITATION, NINA);
        Tab tab = Tab.in(world, world.olivia, Proof.ONE_STEP);
        world.serving.post().orElseThrow().bounced(letter.name(), "550 no such mailbox");
        assertThat(tab.get(page).text())
                .contains("550 no such mailbox", "Could not be delivered")
                .doesNotContain("not-reached");
        world.serving.post().orElseThrow().bounced(letter.name(), "over");
        assertThat(tab.get(page).text()).contains("could not be handed over before its time");
        tab.language = "de";
        assertThat(tab.get(page).text()).contains("nicht rechtzeitig übergeben");
    }

    /// What was handed to the program that carries mail was not delivered to a mail server yet.
    @Test
    void whatWasNotHandedOverInTimeIsNotCalledDelivered() {
        String page = "/b/" + world.nordwind + "/users/invitations/" + id;
        var letter = world.mail.letter(Link.Purpose.INVITATION, NINA);
        Tab tab = Tab.in(world, world.olivia, Proof.ONE_STEP);
        String handed = "<li class=\"passed\" data-step=\"handed\"";
        world.serving.post().orElseThrow().bounced(letter.name(), "550 no such mailbox");
        assertThat(tab.get(page).text()).contains(handed);
        world.serving.post().orElseThrow().bounced(letter.name(), "over");
        assertThat(tab.get(page).text())
                .contains("could not be handed over before its time")
                .doesNotContain(handed);
    }

    @Test
    void itSaysEverythingBeforeAnybodySignsInAndDoesNothing() {
        long seq = world.office.now().seq();
        Tab tab = new Tab(world);
        for (String language : List.of("en", "de")) {
            tab.language = language;
            var page = tab.get(path);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.cookies()).isEmpty();
            assertThat(page.text())
                    .contains("Nordwind", "olivia", "n•••@x.example", "Sued", "Analyst", "2026")
                    .doesNotContain(NINA);
        }
        tab.language = "en";
        assertThat(tab.get(path).text())
                .contains("Dec 31, 2026", "work on the accounts that are assigned to you")
                .contains("Create an account and accept");
        assertThat(world.office.now().seq()).isEqualTo(seq);
        assertThat(read(world.olivia, "/api/v1/invitations/" + id).text())
                .doesNotContain("\"opened\"");
    }

    @Test
    void somebodyNewMakesAnAccount() {
        Tab tab = new Tab(world);
        tab.get(path);
        var weak = tab.post(path, "how", "register", "name", "Nina <b>", "password", "short");
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.text()).contains("too easy to guess", "Nina &lt;b>");
        var led = tab.post(path, "how", "register", "name", "Nina", "password", PASSWORD);
        assertThat(led.to()).startsWith("/sign-in?reason=invited&back=/b/" + world.nordwind);
        assertThat(tab.get(led.to()).text()).contains("you are a member now");
        assertThat(tab.signIn(NINA, PASSWORD, "back", "/me").to()).isEqualTo("/me");
        assertThat(tab.get("/me").text()).contains("Nordwind");
        assertThat(tab.get("/me/accounts").text()).contains("Sued", "Dec 31, 2026");
        var over = tab.get(path);
        assertThat(over.status()).isEqualTo(404);
        assertThat(over.text()).contains("is no longer valid", "Ask for a new invitation");
    }

    @Test
    void whoIsSignedInAcceptsWithAnAddressThatBecomesHis() {
        Tab felix = Tab.in(world, world.felix, Proof.ONE_STEP);
        var page = felix.get(path);
        assertThat(page.text()).contains("becomes one of your addresses", "Accept as felix");
        String csrf = felix.csrf;
        felix.csrf = "wrong";
        assertThat(felix.post(path, "how", "accept").status()).isEqualTo(403);
        assertThat(member("felix")).isFalse();
        felix.csrf = csrf;
        var led = felix.post(path, "how", "accept");
        assertThat(led.to()).isEqualTo("/b/" + world.nordwind + "?done=accept-invitation");
        assertThat(member("felix")).isTrue();
    }

    @Test
    void whoIsAMemberAlreadyIsLedOnAndAnybodyMaySignInAsSomebodyElse() {
        Tab lena = Tab.in(world, world.lena, Proof.ONE_STEP);
        String other = "href=\"/sign-in?back=" + path.replace("/", "%2F");
        assertThat(lena.get(path).text())
                .contains("lena is a member of Nordwind already", "Sign in as somebody else", other)
                .contains("value=\"register\"", "Go to Nordwind")
                .doesNotContain("value=\"accept\"", "To decline it, sign in");
        lena.language = "de";
        var forced = lena.post(path, "how", "accept");
        assertThat(forced.status()).isEqualTo(409);
        assertThat(forced.text())
                .contains("lena ist schon Mitglied von Nordwind", "value=\"register\"")
                .doesNotContain("you are a member");
        assertThat(Tab.in(world, world.felix, Proof.ONE_STEP).get(path).text())
                .contains("Sign in as somebody else", "Accept as felix")
                .doesNotContain("To decline it, sign in");
        lena.language = "en";
        lena.get(path);
        var made = lena.post(path, "how", "register", "name", "Nina", "password", PASSWORD);
        assertThat(made.to()).startsWith("/sign-in?reason=invited&back=/b/" + world.nordwind);
        assertThat(member("Nina")).isTrue();
    }

    @Test
    void levelsAndKindsAreSaidInTheReadersLanguage() {
        Tab tab = new Tab(world);
        assertThat(tab.get(path).text()).contains("Analyst", "ad account");
        tab.language = "de";
        assertThat(tab.get(path).text()).contains("Werbekonto").doesNotContain("ad account");
    }

    @Test
    void anotherAccountIsToldForWhomItIs() {
        world.run(new PersonCommand.RegisterPerson(world.ids.person(), "Nina", NINA));
        Browser.setPassword(world, NINA, PASSWORD);
        Tab felix = Tab.in(world, world.felix, Proof.ONE_STEP);
        var page = felix.get(path);
        assertThat(page.text())
                .contains("This invitation is for n•••@x.example", "Sign in with that address")
                .doesNotContain("value=\"accept\"");
        var forced = felix.post(path, "how", "accept");
        assertThat(forced.status()).isEqualTo(409);
        assertThat(forced.text()).contains("This invitation is for n•••@x.example");
        assertThat(member("felix")).isFalse();
        Tab nobody = new Tab(world);
        assertThat(nobody.get(path).text()).contains("Sign in and come back here");
        assertThat(nobody.signIn(NINA, PASSWORD, "back", path).to()).isEqualTo(path);
        assertThat(nobody.get(path).text()).contains("Accept as Nina", "Decline");
        var declined = nobody.post(path, "how", "decline");
        assertThat(declined.status()).isEqualTo(200);
        assertThat(declined.text()).contains("Invitation declined", "Nordwind");
        assertThat(nobody.get(path).status()).isEqualTo(404);
    }

    @Test
    void whatWasWithdrawnSaysWhatToAsk() {
        world.run(new InvitationCommand.WithdrawInvitation(id));
        Tab tab = new Tab(world);
        var over = tab.get(path);
        assertThat(over.status()).isEqualTo(404);
        assertThat(over.text()).doesNotContain("Nordwind").contains("Ask for a new invitation");
        tab.language = "de";
        assertThat(tab.get(path).text()).contains("gilt nicht mehr");
    }

    @Test
    void aNewOneIsAskedForAndTakesTheOldOnesPlace() {
        world.run(new InvitationCommand.WithdrawInvitation(id));
        Tab tab = new Tab(world);
        tab.get(path);
        assertThat(tab.post(path, "how", "anew").text())
                .contains("comes by e-mail to the same address")
                .doesNotContain("Nordwind", "olivia");
        Tab olivia = Tab.in(world, world.olivia, Proof.ONE_STEP);
        String users = "/b/" + world.nordwind + "/users";
        String row = "users/invitations/" + id;
        assertThat(olivia.get("/b/" + world.nordwind).text())
                .contains(NINA, "Asks for a new invitation");
        assertThat(olivia.get(users).text()).contains(row, "Send a new one");
        String all = olivia.get(users + "/invitations/" + id).text();
        int start = all.indexOf("value=\"invite\"");
        String form = all.substring(start, all.indexOf("</form>", start));
        assertThat(form).contains(NINA, "analyst", world.sued + " analyst", "2027-01-01");
        var sent =
                olivia.post(
                        "/do",
                        "command",
                        "invite",
                        "business",
                        world.nordwind.toString(),
                        "address",
                        NINA,
                        "role",
                        "standard");
        assertThat(sent.status()).isEqualTo(302);
        assertThat(olivia.get(users).text())
                .contains(NINA)
                .doesNotContain(row, "Asks for a new invitation");
        assertThat(tab.post(path, "how", "anew").text()).contains("There is a newer e-mail");
        assertThat(tab.post("/invitation/nothing", "how", "anew").text())
                .contains("not known any more", "Please send it again");
    }

    @Test
    void theCopiedLinkOpensForTheInvitedAddressOnly() {
        Tab olivia = Tab.in(world, world.olivia, Proof.ONE_STEP);
        String link = "/invitations/" + id;
        assertThat(olivia.get("/b/" + world.nordwind + "/users" + link).text())
                .contains(link + "\"", "Copy link");
        Tab nobody = new Tab(world);
        String said = nobody.get(link).text();
        assertThat(said)
                .contains("This link alone shows nothing", "/sign-in?back=%2Finvitations%2F" + id)
                .doesNotContain("Nordwind", "olivia", "x.example");
        String none = world.ids.invitation().toString();
        assertThat(nobody.get("/invitations/" + none).text().replace(none, id.toString()))
                .isEqualTo(said);
        nobody.language = "de";
        assertThat(nobody.get(link).text()).contains("Dieser Link allein zeigt nichts");
        Tab felix = Tab.in(world, world.felix, Proof.ONE_STEP);
        assertThat(felix.get(link).text())
                .contains("Nothing here for this account")
                .doesNotContain("Nordwind", "x.example");
        String unknown = link.replace(id.toString(), world.ids.invitation().toString());
        assertThat(felix.get(unknown).text().replace(unknown, link))
                .contains("Nothing here for this account");
        world.run(new PersonCommand.RegisterPerson(world.ids.person(), "Nina", NINA));
        Browser.setPassword(world, NINA, PASSWORD);
        Tab nina = new Tab(world);
        nina.signIn(NINA, PASSWORD, "back", link);
        assertThat(nina.get(link).text())
                .containsSubsequence("Nordwind invites you", "olivia has invited you", NINA, "Sued")
                .containsSubsequence("Analyst", "Dec 31, 2026", "Accept as Nina");
    }

    @Test
    void markupInNamesIsText() {
        String evil = "<img src=x onerror=alert(1)>";
        world.run(new PersonCommand.RenamePerson(world.olivia, evil));
        world.run(new BusinessCommand.RenameBusiness(world.nordwind, evil));
        world.run(new AssetCommand.RenameAsset(world.sued, evil));
        Tab felix = Tab.in(world, world.felix, Proof.ONE_STEP);
        world.run(new PersonCommand.RenamePerson(world.felix, evil));
        assertThat(felix.get(path).text())
                .doesNotContain("<img")
                .contains("&lt;img src=x onerror=alert(1)&gt;");
        felix.post(path, "how", "accept");
        for (String each : List.of("", "/accounts", "/sign-in", "/devices", "/requests")) {
            assertThat(felix.get("/me" + each).text()).as(each).doesNotContain("<img");
        }
    }
}
