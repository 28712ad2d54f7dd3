package org.bailiwick.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.PartnerChange.PartnerAdded;
import org.bailiwick.engine.change.PartnerChange.PartnerLeft;
import org.bailiwick.engine.change.PartnerChange.PartnerProposed;
import org.bailiwick.engine.change.PartnerChange.PartnerWithdrawn;
import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.server.command.PartnerCommand.AcceptPartner;
import org.bailiwick.server.command.PartnerCommand.AddPartner;
import org.bailiwick.server.command.PartnerCommand.DeclinePartner;
import org.bailiwick.server.command.PartnerCommand.EndPartner;
import org.bailiwick.server.command.PartnerCommand.LeavePartner;
import org.bailiwick.server.command.PartnerCommand.WithdrawPartner;
import org.junit.jupiter.api.Test;

import java.util.List;

/// Two businesses become partners and part, at once or after asking. Nordwind wants to be asked.
class PartnershipsTest extends AtTheDesk {
    private boolean mayEdit(String who) {
        Target target = new Target.Asset("ad_account", world.nord);
        Question question = Question.of(world.person(who), "campaign.edit", target, now);
        return Decider.allows(office.now(), question);
    }

    private AddPartner add(BusinessId one, BusinessId other) {
        return new AddPartner(ids.partnership(), one, other);
    }

    @Test
    void whoWantsToBeAskedIsProposedToAndOthersAreNot() {
        assertThat(by("stranger", add(world.other, world.nordwind)))
                .singleElement()
                .isInstanceOf(PartnerProposed.class);
        var third = ids.business();
        desk().carryOut(
                        Caller.operator(),
                        new BusinessCommand.OpenBusiness(
                                third, "Third", Rulebook.ZONE, world.person("stranger")));
        assertThat(by("admin", add(world.nordwind, third)))
                .singleElement()
                .isInstanceOf(PartnerAdded.class);
    }

    @Test
    void aProposalIsMadeOnceAndAnsweredByTheOtherOne() {
        assertRefused("stranger", add(world.asking, world.nordwind), "has not answered yet");
        assertRefused("admin", add(world.nordwind, world.asking), "has proposed this already");
        assertRefused("admin", new EndPartner(world.proposed), "only proposed");
        assertRefused("admin", new LeavePartner(world.proposed, world.nordwind), "only proposed");
        by("admin", new AcceptPartner(world.proposed));
        assertRefused("admin", new AcceptPartner(world.proposed), "waits for nobody");
        assertRefused("admin", new DeclinePartner(world.proposed), "waits for nobody");
        assertRefused("stranger", new WithdrawPartner(world.proposed), "waits for nobody");
        assertRefused("stranger", add(world.asking, world.nordwind), "are partners already");
    }

    @Test
    void whatWasDeclinedOrWithdrawnCanBeProposedAnew() {
        by("admin", new DeclinePartner(world.proposed));
        assertRefused("admin", new AcceptPartner(world.proposed), "was declined");
        AddPartner again = add(world.asking, world.nordwind);
        by("stranger", again);
        by("stranger", new WithdrawPartner(again.partnership()));
        assertRefused("admin", new AcceptPartner(again.partnership()), "was withdrawn");
        by("stranger", add(world.asking, world.nordwind));
    }

    @Test
    void aProposalStandsForFourteenDaysToTheMillisecond() {
        now = now.plus(PartnerCommand.OPEN_FOR).minusMillis(1);
        assertRefused("stranger", add(world.asking, world.nordwind), "has not answered yet");
        now = now.plusMillis(1);
        assertRefused("admin", new AcceptPartner(world.proposed), "the proposal has expired");
        assertThat(by("stranger", add(world.asking, world.nordwind)))
                .hasSize(2)
                .startsWith(new PartnerWithdrawn(world.proposed));
    }

    /// The shares of both directions end, and the record of both sides shows who left.
    @Test
    void whoLeavesEndsWhatHungOnThePartnershipAndBothSidesRead() {
        assertThat(mayEdit("partner member")).isTrue();
        LeavePartner leave = new LeavePartner(world.partnership, world.partner);
        assertThat(by("partner admin", leave))
                .containsExactly(new PartnerLeft(world.partnership, world.partner));
        assertThat(mayEdit("partner member")).isFalse();
        assertThat(mayEdit("standard")).isTrue();
        assertThat(office.now().find(world.share).orElseThrow().gone()).isTrue();
        assertThat(office.now().find(world.personals).orElseThrow().gone()).isFalse();
        long seq = office.now().seq();
        for (var side : List.of(world.nordwind, world.partner)) {
            assertThat(office.journal().touchingBefore(side, seq + 1, 1).getFirst().seq())
                    .isEqualTo(seq);
        }
        assertRefused("admin", new EndPartner(world.partnership), "has ended");
    }

    @Test
    void onlyOneOfTheTwoLeaves() {
        assertRefused(
                "stranger",
                new LeavePartner(world.partnership, world.other),
                "NotFound[what=partnership");
        assertRefused(
                "stranger",
                new LeavePartner(ids.partnership(), world.other),
                "NotFound[what=partnership");
    }

    @Test
    void aClosedBusinessIsToOthersAsOneThatIsNotThere() {
        for (BusinessId id : List.of(world.closed, ids.business())) {
            String why = "NotFound[what=business, id=" + id;
            assertRefused("admin", add(world.nordwind, id), why);
            ShareId share = ids.share();
            Levels analyst = Levels.of("analyst");
            assertRefused(
                    "admin",
                    new ShareCommand.ShareAsset(share, world.sued, id, analyst, Period.ALWAYS),
                    why);
        }
        assertRefused("admin", add(world.nordwind, world.nordwind), "no partner of itself");
    }

    /// An offer that keeps the former owner is consent to the partnership too.
    @Test
    void takingOverWithTheFormerOwnerAcceptsWhatWasProposed() {
        PartnershipId proposed = world.proposed;
        var transfer = ids.transfer();
        var asking = new org.bailiwick.engine.change.Owner.Business(world.asking);
        var keep = java.util.Optional.of(Levels.of("operator"));
        by("admin", new TransferCommand.OfferTransfer(transfer, world.nord, asking, keep));
        by("stranger", new TransferCommand.AcceptTransfer(transfer));
        assertThat(office.now().find(proposed).orElseThrow().proposed()).isFalse();
        assertThat(mayEdit("standard")).isTrue();
    }
}
