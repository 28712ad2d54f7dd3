package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.BusinessSettings;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.PartnerStart;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.command.AssetCommand;
import org.bailiwick.server.command.AssignmentCommand;
import org.bailiwick.server.command.BusinessCommand;
import org.bailiwick.server.command.MemberCommand;
import org.bailiwick.server.command.PartnerCommand;
import org.bailiwick.server.command.ShareCommand;
import org.bailiwick.server.command.TransferCommand;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;

/// What gives access by one press says before what it would give, wherever the button stands.
class ConsoleGivesTest extends OnAccountPages {
    private static final String MARKED = "data-gives=\"yes\"";
    private static final String NOW = MARKED + " data-foresee-now=\"yes\"";

    private String foreseen(Tab tab, String... fields) {
        Tab.Page page = tab.swap("/foresee", fields);
        assertThat(page.status()).isEqualTo(200);
        return page.text();
    }

    private static Levels level(String name) {
        return Levels.of(name);
    }

    private Tab felix() {
        return Tab.in(world, world.felix, Proof.TWO_STEPS);
    }

    /// What waits for the acceptance is told with what the own people could do at most.
    @Test
    void aProposalSaysWhatItWouldOpen() {
        var asked = BusinessSettings.DEFAULT.with(PartnerStart.AFTER_ACCEPTANCE);
        world.run(new BusinessCommand.SetBusiness(world.fremd, asked, Optional.empty()));
        var id = world.ids.partnership();
        world.run(new PartnerCommand.AddPartner(id, world.nordwind, world.fremd));
        world.run(
                new ShareCommand.ShareAsset(
                        world.ids.share(),
                        world.nord,
                        world.fremd,
                        level("operator"),
                        Period.ALWAYS));
        world.run(new AssetCommand.SetAssetState(world.nord, AssetState.IN_REVIEW));
        Tab felix = felix();
        String partners = "/b/" + world.fremd + "/partners";
        assertThat(felix.get(partners).text()).contains(NOW, "data-foretell", "“Accept” would");
        String[] accept = {
            "command", "accept-partner", "partnership", id.toString(), "back", partners
        };
        assertThat(foreseen(felix, accept))
                .contains("What the people of Fremd could do on Nord at most", "edit campaigns")
                .contains("Nord is in review")
                .doesNotContain("has not accepted");
        assertThat(foreseen(tab(world.lena), accept)).doesNotContain("<h3>Nord<", "on Nord at");
    }

    @Test
    void anOfferSaysWhoKeepsWhatAndWhatOneCouldDo() {
        var id = world.ids.transfer();
        world.run(
                new TransferCommand.OfferTransfer(
                        id,
                        world.nord,
                        new Owner.Business(world.fremd),
                        Optional.of(level("analyst"))));
        Tab felix = felix();
        assertThat(felix.get("/b/" + world.fremd + "/accounts/transfers").text())
                .contains(NOW, "data-foretell");
        assertThat(tab(world.olivia).get(at("accounts/transfers")).text())
                .doesNotContain("data-foretell");
        String[] accept = {"command", "accept-transfer", "transfer", id.toString()};
        assertThat(foreseen(felix, accept))
                .contains("What the people of Nordwind could do on Nord at most", "view campaigns")
                .doesNotContain("edit campaigns", "lena");
        var own = world.ids.transfer();
        world.run(
                new TransferCommand.OfferTransfer(
                        own, world.sued, new Owner.Person(world.lena), Optional.empty()));
        Tab lena = tab(world.lena);
        assertThat(lena.get("/me/requests").text()).contains(NOW, "data-foretell");
        String[] hers = {"command", "accept-transfer", "transfer", own.toString()};
        assertThat(foreseen(lena, hers)).contains("You on Sued", "edit campaigns");
    }

    /// What is longer than it is now; of a share what their people could do.
    @Test
    void whatIsExtendedSaysWhatGoesOn() {
        Instant soon = Instant.parse("2026-03-11T09:00:00Z");
        MemberId lena = world.member(world.lena);
        var assignment = world.ids.assignment();
        world.run(
                new AssignmentCommand.Assign(
                        assignment, lena, world.sued, level("analyst"), Period.until(soon)));
        world.run(new MemberCommand.SetMemberPeriod(lena, Period.until(soon)));
        Tab olivia = tab(world.olivia);
        partner(olivia);
        var share = world.ids.share();
        world.run(
                new ShareCommand.ShareAsset(
                        share, world.nord, world.fremd, level("analyst"), Period.until(soon)));
        for (String page : new String[] {at("calendar"), "/b/" + world.nordwind}) {
            assertThat(olivia.get(page).text())
                    .containsPattern("(?s)" + MARKED + ".{1,900}value=\"extend-share\"")
                    .containsPattern("(?s)" + MARKED + ".{1,900}value=\"extend-assignment\"");
        }
        String[] end = {"until", "2026-04-30"};
        assertThat(foreseen(olivia, fields("extend-member", "member", lena, end)))
                .contains("<h3>Nord</h3>", "edit campaigns");
        assertThat(foreseen(olivia, fields("extend-assignment", "assignment", assignment, end)))
                .contains("<h3>Sued</h3>", "view campaigns");
        assertThat(foreseen(olivia, fields("extend-share", "share", share, end)))
                .contains("What the people of Fremd could do on Nord at most", "view campaigns");
        String[] over = {"until", "2026-03-05"};
        assertThat(foreseen(olivia, fields("extend-share", "share", share, over)))
                .contains("give a later end");
    }

    private static String[] fields(String command, String name, Object id, String... more) {
        String[] all = {"command", command, name, id.toString(), "", ""};
        all[4] = more[0];
        all[5] = more[1];
        return all;
    }

    /// An undo gives back what was taken, or takes it again.
    @Test
    void anUndoSaysWhatComesBack() {
        Tab olivia = tab(world.olivia);
        String lena = world.member(world.lena).toString();
        String page = done(olivia, at("users"), "command", "remove-member", "member", lena);
        assertThat(page).containsPattern("(?s)" + MARKED + ".{1,600}value=\"undo\"");
        String entry = Tab.hidden(page, "entry").orElseThrow();
        String[] undo = {"command", "undo", "entry", entry};
        assertThat(foreseen(olivia, undo)).contains("<h3>Nord</h3>", "edit campaigns");
        assertThat(olivia.get(at("record")).text())
                .contains(MARKED, "data-foretell", "What “Undo” would bring back");
        assertThat(foreseen(tab(world.lena), undo)).doesNotContain("<h3>Nord<", "on Nord at");
    }

    /// Also what the partner's people could do again: of them, who does is the partner's.
    @Test
    void anUndoneEndOfAShareSaysWhatTheirPeopleCouldDo() {
        Tab olivia = tab(world.olivia);
        partner(olivia);
        var share = world.ids.share();
        world.run(
                new ShareCommand.ShareAsset(
                        share, world.nord, world.fremd, level("analyst"), Period.ALWAYS));
        String page = at("partners");
        String ended = done(olivia, page, "command", "end-share", "share", share.toString());
        String[] undo = {"command", "undo", "entry", Tab.hidden(ended, "entry").orElseThrow()};
        assertThat(foreseen(olivia, undo))
                .contains("What the people of Fremd could do on Nord at most", "view campaigns")
                .doesNotContain("felix");
        assertThat(foreseen(tab(world.lena), undo)).doesNotContain("on Nord at");
    }

    @Test
    void aDenialIsFoundWithWhatItsButtonWouldGive() {
        Tab olivia = tab(world.olivia);
        String why = "why?person=" + world.lena + "&account=" + world.sued;
        assertThat(olivia.get(at(why + "&action=campaign.view")).text())
                .containsPattern("(?s)" + NOW + ".{1,900}value=\"assign\"");
    }

    /// A letter that is sent again, corrected, or sent anew says what it offers.
    @Test
    void anInvitationSaysWhatItOffers() {
        Tab olivia = tab(world.olivia);
        String page =
                done(
                        olivia,
                        at("users"),
                        "command",
                        "invite",
                        "business",
                        world.nordwind.toString(),
                        "address",
                        "new@nordwind.example",
                        "role",
                        "standard",
                        "assets:given",
                        world.nord + " analyst");
        String id = id(page, "invitation");
        String one = olivia.get(at("users/invitations/" + id)).text();
        assertThat(one)
                .containsPattern("(?s)" + NOW + ".{1,600}value=\"resend-invitation\"")
                .containsPattern("(?s)" + MARKED + ".{1,600}value=\"correct-invitation\"");
        assertThat(foreseen(olivia, "command", "resend-invitation", "invitation", id))
                .contains("<h3>Nord</h3>", "view campaigns");
        String[] other = {
            "command", "correct-invitation", "invitation", id, "address", "n@nordwind.example"
        };
        assertThat(foreseen(olivia, other)).contains("<h3>Nord</h3>", "view campaigns");
        assertThat(foreseen(tab(world.lena), other)).doesNotContain("<h3>Nord<", "on Nord at");
    }

    /// A partner who is added is looked at with the accounts as they are.
    @Test
    void aPartnerIsAddedWithWhatWouldNotWorkAtOnce() {
        Tab olivia = tab(world.olivia);
        String add = "partners/add?by=partner&value=" + world.fremd + "&step=3";
        String given = add + "&s." + world.nord + "=operator";
        assertThat(olivia.get(at(given)).text()).doesNotContain("Not at once");
        world.run(new AssetCommand.SetAssetState(world.nord, AssetState.IN_REVIEW));
        assertThat(olivia.get(at(given)).text()).contains("Not at once", "Nord is in review");
        var id = world.ids.partnership();
        world.run(new PartnerCommand.AddPartner(id, world.nordwind, world.fremd));
        world.run(new AssetCommand.SetAssetState(world.nord, AssetState.SUSPENDED));
        assertThat(olivia.get(at(given)).text()).contains("Nord is suspended");
    }

    /// What is paused, or whose owner closes, opens nothing, whatever its level allows.
    @Test
    void whatWouldBeShutIsNotTickedAsIfItWereOpen() {
        var asked = BusinessSettings.DEFAULT.with(PartnerStart.AFTER_ACCEPTANCE);
        world.run(new BusinessCommand.SetBusiness(world.fremd, asked, Optional.empty()));
        Tab olivia = tab(world.olivia);
        partner(olivia);
        var share = world.ids.share();
        world.run(
                new ShareCommand.ShareAsset(
                        share, world.nord, world.fremd, level("analyst"), Period.ALWAYS));
        assertThat(foreseen(olivia, "command", "pause-share", "share", share.toString()))
                .contains("Nothing any more through this share")
                .doesNotContain("class=\"tick\"", "has not accepted");
    }

    @Test
    void aBusinessThatClosesIsSaidToTakeWhatItShares() {
        Tab olivia = tab(world.olivia);
        partner(olivia);
        share(olivia, "analyst");
        world.run(new AssetCommand.SetAssetState(world.nord, AssetState.CLOSED));
        world.run(new AssetCommand.SetAssetState(world.sued, AssetState.CLOSED));
        String nordwind = world.nordwind.toString();
        assertThat(foreseen(olivia, "command", "close-business", "business", nordwind))
                .contains("What the people of Fremd could do on Nord at most")
                .contains("Nothing any more through this share", "<s>view campaigns</s>")
                .doesNotContain("Nord is closed");
    }
}
