package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.server.command.PersonCommand;
import org.bailiwick.server.http.ConsoleVisit.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/// The record, the search and the rest about users, as an admin uses them in the console.
class ConsoleRecordTest extends InTheWorld {
    private ConsoleVisit olivia;
    private ConsoleVisit lena;
    private ConsoleVisit felix;
    private String b = "";
    private String member = "";

    @BeforeEach
    void signIn() {
        olivia = ConsoleVisit.of(world, world.olivia);
        lena = ConsoleVisit.of(world, world.lena);
        felix = ConsoleVisit.of(world, world.felix);
        b = "/b/" + world.nordwind;
        member = b + "/users/" + world.member(world.lena);
    }

    @AfterEach
    void signOut() {
        olivia.close();
        lena.close();
        felix.close();
    }

    @Test
    void theRecordIsReadByDayAndTakenBack() {
        Page one = olivia.open(member);
        olivia.press(one, "value=\"unassign\"");
        Page record = olivia.open(b + "/record");
        assertThat(record.text())
                .contains("The assignment of Nord to lena was taken away.")
                .contains("olivia");
        assertThat(olivia.open(b + "/record?asset=" + world.sued).text())
                .doesNotContain("was taken away.");
        Page undone = olivia.press(record, "value=\"undo\"");
        assertThat(undone.location()).contains("done=undo");
        assertThat(olivia.open(b + "/record").text()).contains("Undone by entry");
        assertThat(olivia.open(b + "/record.csv").text()).startsWith("entry,time,actor");
    }

    @Test
    void aGoodByeListsWhatEndsAndIsSaid() {
        Page page = olivia.open(member + "/good-bye");
        assertThat(page.text()).contains("Good-bye to lena").contains("Nord").contains("Successor");
        Page said = olivia.press(page, "value=\"say-good-bye\"", "reason", "another job");
        assertThat(said.location()).contains("done=say-good-bye");
        Page after = olivia.open(said.location());
        assertThat(after.text()).contains("This membership has ended.").contains("Undo");
        assertThat(olivia.open(member + "/statement.json").text()).contains("\"signature\"");
        assertThat(lena.open(b + "/accounts").text()).doesNotContain("/accounts/" + world.nord);
    }

    @Test
    void aPersonIsChangedInPlace() {
        Page one = olivia.open(member);
        assertThat(olivia.press(one, "value=\"set-label\"", "label", "contractor").location())
                .contains("done=set-label");
        one = olivia.open(member);
        assertThat(
                        olivia.press(one, "value=\"replace-assignment\"", "levels[]", "analyst")
                                .location())
                .contains("done=replace-assignment");
        assertThat(
                        olivia.press(
                                        olivia.open(member),
                                        "value=\"set-member-period\"",
                                        "until",
                                        "2026-12-31")
                                .location())
                .contains("done=set-member-period");
        one = olivia.open(member);
        assertThat(one.text()).contains("Contractor").contains("until Dec 31, 2026");
        assertThat(olivia.press(one, "value=\"extend-member\"", "until", "2027-01-31").location())
                .contains("done=extend-member");
    }

    @Test
    void usersAreNarrowedAndInvitationsCorrected() {
        assertThat(olivia.open(b + "/users?q=len").text())
                .contains("lena@")
                .doesNotContain("olivia@");
        assertThat(olivia.open(b + "/users.csv?q=len").text())
                .contains("lena@nordwind.example")
                .doesNotContain("olivia@");
        Page add = olivia.open(b + "/users/add");
        olivia.send(
                add,
                b + "/users/add",
                "value=\"invite\"",
                "addresses:lines",
                "typo@nordwind.example",
                "role",
                "standard");
        String text = olivia.open(b + "/users").text();
        int at = text.indexOf("users/invitations/");
        String page = b + "/" + text.substring(at, text.indexOf('"', at));
        Page invitation = olivia.open(page);
        assertThat(invitation.text()).contains("typo@nordwind.example");
        Page corrected =
                olivia.press(
                        invitation,
                        "value=\"correct-invitation\"",
                        "address",
                        "right@nordwind.example");
        assertThat(corrected.location()).contains("done=correct-invitation");
        assertThat(olivia.open(b + "/users").text()).contains("right@nordwind.example");
    }

    @Test
    void searchFindsWhatOneMaySee() {
        assertThat(olivia.open(b + "/search?q=len").text()).contains("lena@nordwind.example");
        assertThat(olivia.open(b + "/search?q=nord").text()).contains("/accounts/" + world.nord);
        assertThat(lena.open(b + "/search?q=olivia").text()).doesNotContain("olivia@");
        assertThat(lena.open(b + "/search?q=nord").text()).contains("/accounts/" + world.nord);
        assertThat(lena.open(b + "/search?q=sued").text())
                .doesNotContain("/accounts/" + world.sued);
    }

    @Test
    void othersAreRefusedAndBothLanguagesSayAll() {
        world.run(new PersonCommand.RenamePerson(world.lena, "<i>Lena</i>"));
        for (String each :
                List.of(
                        b + "/record",
                        b + "/record?from=2030-01-01",
                        b + "/users",
                        b + "/search?q=lena",
                        member,
                        member + "/good-bye")) {
            for (String language : List.of("en", "de")) {
                Page page = olivia.open(each, language);
                assertThat(page.status()).as(each).isEqualTo(200);
                assertThat(page.text()).doesNotContain("<i>Lena");
            }
            assertThat(felix.open(each).status()).as(each).isEqualTo(404);
        }
        assertThat(lena.open(b + "/record").status()).isEqualTo(403);
        assertThat(lena.open(b + "/record.csv").status()).isEqualTo(403);
        assertThat(lena.open(member + "/good-bye").status()).isEqualTo(403);
    }
}
