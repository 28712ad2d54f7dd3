package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.server.command.AssetCommand;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.InvitationCommand;
import org.bailiwick.server.command.TransferCommand;
import org.bailiwick.server.http.ConsoleVisit.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Optional;

/// An admin asks about somebody else, on an account that lives in another business, or about what
/// only its owner does.
class ConsoleWhereItLivesTest extends InTheWorld {
    private ConsoleVisit olivia;
    private String why = "";

    @BeforeEach
    void signIn() {
        olivia = ConsoleVisit.of(world, world.olivia);
        why = "/b/" + world.nordwind + "/why";
    }

    @AfterEach
    void signOut() {
        olivia.close();
    }

    private String lenas(String kind, AssetId asset, String action) {
        return "%s?person=%s&kind=%s&account=%s&action=%s"
                .formatted(why, world.lena, kind, asset, action);
    }

    private String lenas(AssetId asset) {
        return lenas("ad_account", asset, "campaign.edit");
    }

    private static String verdict(Page page) {
        return page.text().replaceAll("(?s).*(<section class=\"verdict.*?</section>).*", "$1");
    }

    private void giveAway(AssetId asset) {
        var offer = world.ids.transfer();
        world.run(
                new TransferCommand.OfferTransfer(
                        offer, asset, new Owner.Business(world.fremd), Optional.empty()));
        world.run(new TransferCommand.AcceptTransfer(offer));
    }

    /// Where it lives is told to whoever gave it away, for as long as that is remembered.
    @Test
    void whatWasGivenAwayIsAskedForOrAskedBack() {
        giveAway(world.sued);
        String said = verdict(olivia.open(lenas(world.sued)));
        assertThat(said)
                .contains("lena: “edit campaigns” on Sued<", "<h2>Sued lives in Fremd.</h2>")
                .contains("Rights can only be set where the account lives.")
                .contains("A higher role would not change this.")
                .contains("accounts/request?kind=ad_account&amp;asset=" + world.sued)
                .contains(">Request access</a>", "Ask for a transfer", "an admin of Fremd")
                .contains("to Nordwind: on the page of the account", world.nordwind.toString())
                .doesNotContain("Switch to");
        world.now = world.now.plus(java.time.Duration.ofDays(91));
        try (ConsoleVisit again = ConsoleVisit.of(world, world.olivia)) {
            String later = verdict(again.open(lenas(world.sued)));
            assertThat(later)
                    .contains("<h2>This account lives in another business.</h2>")
                    .contains(">Request access</a>")
                    .doesNotContain("Fremd");
            assertThat(verdict(again.open(lenas(world.sued), "de")))
                    .contains("Dieses Konto liegt in einem anderen Unternehmen.");
        }
    }

    /// Of what this business never had nothing is told, whether it is there or not.
    @Test
    void whatWasNeverHereIsAsUnknown() {
        String foreign = verdict(olivia.open(lenas(world.fremdkonto)));
        AssetId none = world.ids.asset();
        assertThat(foreign.replace(world.fremdkonto.toString(), none.toString()))
                .isEqualTo(verdict(olivia.open(lenas(none))));
        assertThat(foreign).doesNotContain("lives in", "Fremd", "Switch to");
    }

    @Test
    void whoBelongsToTheOtherBusinessSwitches() {
        joinFremd(Role.ADMIN);
        String said = verdict(olivia.open(lenas(world.fremdkonto)));
        assertThat(said)
                .contains("<h2>Fremdkonto lives in Fremd.</h2>", ">Switch to Fremd</a>")
                .contains("/b/" + world.fremd + "/why?person=" + world.lena)
                .doesNotContain("Request access", "Ask for a transfer");
        Page page = olivia.open(lenas(world.fremdkonto));
        assertThat(page.text()).contains("symptom-elsewhere");
    }

    private void joinFremd(Role role) {
        var invitation = world.ids.invitation();
        world.run(
                new InvitationCommand.InviteMember(
                        invitation,
                        world.fremd,
                        "olivia@nordwind.example",
                        role,
                        Finance.NONE,
                        Period.ALWAYS,
                        Optional.empty()));
        world.office
                .desk()
                .orElseThrow()
                .carryOut(
                        Caller.person(world.olivia),
                        new InvitationCommand.AcceptInvitation(invitation, world.olivia));
    }

    /// LIVE, monetization, passwords: nothing is offered, and the creator is named to those who
    /// answer for the account.
    @Test
    void whatOnlyTheOwnerDoesIsGivenByNobody() {
        AssetId tok = tiktok();
        for (String action : new String[] {"live.start", "monetization.manage"}) {
            Page page = olivia.open(lenas("tiktok_account", tok, action));
            assertThat(verdict(page))
                    .contains("<h2>No role can give this. It stays with the account’s owner.</h2>")
                    .contains("LIVE and monetization", "the owner or the creator does it")
                    .doesNotContain("A higher role would not", "<form");
        }
        created(tok, world.felix);
        assertThat(verdict(olivia.open(lenas("tiktok_account", tok, "live.start"))))
                .contains("No role can give this. It stays with the account’s owner, felix.");
        try (ConsoleVisit lena = ConsoleVisit.of(world, world.lena)) {
            world.assign(world.member(world.lena), tok, "live");
            assertThat(verdict(lena.open(lenas("tiktok_account", tok, "live.start"))))
                    .contains("No role can give this. It stays with the account’s owner.")
                    .doesNotContain("felix", "<form");
        }
    }

    private AssetId tiktok() {
        AssetId tok = world.ids.asset();
        world.asset(tok, "tiktok_account", "Tok", world.nordwind);
        return tok;
    }

    private void created(AssetId tok, PersonId creator) {
        world.run(new AssetCommand.NameCreator(tok, creator));
    }

    /// What a colleague and a partner's admin would be told is nothing, whoever it is about.
    @Test
    void colleaguesAndPartnersReadNothingOfIt() {
        String page = lenas("ad_account", world.nord, "account.settings");
        for (String reader : new String[] {"colleague", "partner-admin"}) {
            Page seen = olivia.open(page + "&as=" + reader);
            assertThat(seen.text()).contains("This is what that reader would be told.");
            assertThat(verdict(seen))
                    .as(reader)
                    .contains("Nothing here by this name.")
                    .doesNotContain("too narrow", "Raise to", "Operator", "<form");
            assertThat(seen.text()).doesNotContain("What is known", "Layer by layer");
        }
        assertThat(verdict(olivia.open(page + "&as=asset-admin"))).contains("too narrow");
    }
}
