package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.session.Link;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Adding members in the console: one or many addresses, foreseen, and sent together or not at all.
class ConsoleMemberAddingTest extends InTheWorld {
    private Tab olivia;
    private String add = "";
    private String foresee = "";

    @BeforeEach
    void signIn() {
        olivia = Tab.in(world, world.olivia, Proof.ONE_STEP);
        add = "/b/" + world.nordwind + "/users/add";
        foresee = "/b/" + world.nordwind + "/users/foresee";
        assertThat(olivia.get(add).text()).contains("E-mail addresses", foresee, "Full control of");
    }

    private String[] filled(String addresses, String... more) {
        String[] all = new String[6 + more.length];
        String[] first = {
            "command",
            "invite",
            "addresses:lines",
            addresses,
            "assets:given",
            world.nord + " analyst"
        };
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    @Test
    void manyAreInvitedWithTheSame() {
        var sent = olivia.post(add, filled("a@nordwind.example\nb@nordwind.example"));
        assertThat(sent.to()).endsWith("/users?done=invite-many");
        assertThat(olivia.get(sent.to()).text())
                .contains("invitations are on their way", "a@nordwind.example");
        for (String address : new String[] {"a@nordwind.example", "b@nordwind.example"}) {
            String token = world.mail.letter(Link.Purpose.INVITATION, address).token().text();
            assertThat(new Tab(world).get("/invitation/" + token).text())
                    .contains("Nord", "Analyst");
        }
        assertThat(olivia.post(add, filled("c@nordwind.example")).to()).endsWith("?done=invite");
    }

    @Test
    void whileOneCannotBeInvitedNothingIsSent() {
        long seq = world.office.now().seq();
        String two = "fine@nordwind.example, lena@nordwind.example";
        for (String text :
                new String[] {
                    olivia.swap(add, filled(two)).text(), olivia.post(add, filled(two)).text()
                }) {
            assertThat(text)
                    .contains("Nothing was sent", "fine@nordwind.example", "lena@nordwind.example")
                    .contains("member");
        }
        assertThat(world.office.now().seq()).isEqualTo(seq);
    }

    /// What somebody could not do is told apart by words too.
    @Test
    void whatIsNotPossibleIsSaidToBeNot() {
        assertThat(olivia.swap(foresee, filled("a@nordwind.example")).text())
                .contains("<span class=\"unseen\">Not: </span>edit campaigns");
        olivia.language = "de";
        assertThat(olivia.swap(foresee, filled("a@nordwind.example")).text())
                .contains("<span class=\"unseen\">Nicht: </span>Kampagnen bearbeiten");
    }

    /// An admin runs the business before any account is assigned to him.
    @Test
    void anAdminWithoutAnAccountIsNotSaidToDoNothing() {
        String[] admin = {
            "command", "invite", "addresses:lines", "a@nordwind.example", "role", "admin"
        };
        assertThat(olivia.swap(foresee, admin).text())
                .contains("An admin manages people and accounts", "In the business")
                .doesNotContain("othing can be done");
        olivia.post(add, admin);
        String users = olivia.get("/b/" + world.nordwind + "/users").text();
        int at = users.indexOf("/users/invitations/");
        String page = users.substring(users.lastIndexOf('"', at) + 1, users.indexOf('"', at));
        assertThat(olivia.get(page).text())
                .contains("works on none until one is assigned")
                .doesNotContain("can do nothing");
    }

    @Test
    void itIsForeseenForEach() {
        String text =
                olivia.swap(
                                foresee,
                                filled("a@nordwind.example\nb@gmail.com\nlena@nordwind.example"))
                        .text();
        assertThat(text)
                .contains("b@gmail.com looks like a personal address", "view campaigns")
                .contains("<strong>lena@nordwind.example</strong>");
        String none =
                olivia.swap(
                                foresee,
                                "command",
                                "invite",
                                "addresses:lines",
                                "a@nordwind.example",
                                "role",
                                "admin")
                        .text();
        assertThat(none).contains("works in no account", "An admin sees no money");
        assertThat(olivia.swap(foresee, "command", "invite").text()).contains("Fill in the form");
    }

    @Test
    void whoMayNotInviteIsRefused() {
        Tab lena = Tab.in(world, world.lena, Proof.ONE_STEP);
        assertThat(lena.post(add, filled("a@nordwind.example")).status()).isEqualTo(403);
        assertThat(lena.swap(foresee, filled("lena@nordwind.example")).text())
                .doesNotContain("view campaigns");
    }

    @Test
    void withoutAMailServerALetterWaits() {
        olivia.post(add, filled("a@nordwind.example"));
        world.mail.letter(Link.Purpose.INVITATION, "a@nordwind.example");
        String users = olivia.get("/b/" + world.nordwind + "/users").text();
        assertThat(users).contains("Waits in the outbox");
        int at = users.indexOf("/users/invitations/");
        String page = users.substring(users.lastIndexOf('"', at) + 1, users.indexOf('"', at));
        assertThat(olivia.get(page).text())
                .contains("E-mail written", "This server has no mail server")
                .doesNotContain("Handed to the mail server");
    }
}
