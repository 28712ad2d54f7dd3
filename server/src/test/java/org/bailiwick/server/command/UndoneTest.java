package org.bailiwick.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.DomainsFor;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MailDomains;
import org.bailiwick.engine.change.MemberChange.MemberRestored;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.SeatLimits;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.engine.change.TransferId;
import org.bailiwick.engine.change.UndoChange.EntryUndone;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Undoable;
import org.bailiwick.server.command.UndoCommand.UndoEntry;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What was ended, lowered, removed or handed over comes back, for 72 hours.
class UndoneTest extends AtTheDesk {
    private boolean edits(String who) {
        Target target = new Target.Asset("ad_account", world.nord);
        return Decider.allows(
                office.now(), Question.of(world.person(who), "campaign.edit", target, now));
    }

    private MemberId standard() {
        return world.member("standard", world.nordwind);
    }

    private UndoEntry removed() {
        return new UndoEntry(
                done("admin", new MemberCommand.RemoveMember(standard(), Optional.empty())).seq());
    }

    private ShareId shareOfNord() {
        Business partner = office.now().find(world.partner).orElseThrow();
        AssetId nord = world.nord;
        return office.now()
                .share(office.now().find(nord).orElseThrow(), partner)
                .orElseThrow()
                .id();
    }

    private PartnershipId partnership() {
        Business nordwind = office.now().find(world.nordwind).orElseThrow();
        Business partner = office.now().find(world.partner).orElseThrow();
        return office.now().listing().partnerships(nordwind).stream()
                .filter(p -> !p.gone())
                .filter(p -> office.now().listing().partner(p, nordwind) == partner)
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void aRemovedMemberIsThereAgainWithWhatHeHad() {
        MemberId member = standard();
        UndoEntry undo = removed();
        assertThat(edits("standard")).isFalse();
        assertThat(by("admin", undo))
                .startsWith(new EntryUndone(undo.entry()), new MemberRestored(member));
        assertThat(edits("standard")).isTrue();
        assertThat(standard()).isEqualTo(member);
        assertThat(office.now().undoables().undoneBy(undo.entry())).contains(office.now().seq());
    }

    @Test
    void thereAreSeventyTwoHoursAndNotAMomentMore() {
        UndoEntry undo = removed();
        now = now.plus(Undoable.OPEN_FOR).minusMillis(1);
        desk().preview(Caller.person(world.person("admin")), undo, office.sealer());
        now = now.plusMillis(1);
        assertRefused("admin", undo, "72 hours");
        now = now.plus(Duration.ofDays(30));
        by(
                "admin",
                new MemberCommand.SetFinance(
                        world.member("admin", world.nordwind), Finance.ANALYST));
        assertRefused("admin", undo, "NotFound");
    }

    @Test
    void anUndoIsNotUndoneAndNothingIsUndoneTwice() {
        UndoEntry undo = removed();
        UndoEntry again = new UndoEntry(done("admin", undo).seq());
        assertRefused("admin", undo, "was undone already");
        assertRefused("admin", again, "NotFound");
    }

    @Test
    void whatStandsOnItComesFirst() {
        UndoEntry lowered =
                new UndoEntry(
                        done("admin", new ShareCommand.SetCap(shareOfNord(), Levels.of("analyst")))
                                .seq());
        assertThat(edits("partner member")).isFalse();
        long later =
                done("admin", new ShareCommand.SetCap(shareOfNord(), Levels.of("operator"))).seq();
        assertThatThrownBy(() -> by("admin", lowered))
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> assertThat(r.refusal()).isInstanceOf(Refusal.StoodOn.class))
                .hasMessageContaining("entry " + later);
        long ended = done("admin", new ShareCommand.EndShare(shareOfNord())).seq();
        assertThatThrownBy(() -> by("admin", lowered))
                .isInstanceOfSatisfying(
                        Refused.class,
                        r ->
                                assertThat(((Refusal.StoodOn) r.refusal()).entries())
                                        .containsExactly(later, ended));
        by("admin", new UndoEntry(ended));
        assertThat(edits("partner member")).isTrue();
    }

    @Test
    void aPartnerIsBackWithSharesAndWhatHisPeopleHeld() {
        PartnershipId id = partnership();
        assertThat(edits("partner member")).isTrue();
        UndoEntry undo = new UndoEntry(done("admin", new PartnerCommand.EndPartner(id)).seq());
        assertThat(edits("partner member")).isFalse();
        by("admin", undo);
        assertThat(edits("partner member")).isTrue();
        assertThat(partnership()).isEqualTo(id);
    }

    /// Either side may end it; but who was dismissed does not take himself on again.
    @Test
    void theSideThatEndedItBringsItBack() {
        UndoEntry dismissed =
                new UndoEntry(done("admin", new PartnerCommand.EndPartner(partnership())).seq());
        assertRefused("partner admin", dismissed, "Not");
        by("both", dismissed);
        UndoEntry left =
                new UndoEntry(
                        done(
                                        "partner admin",
                                        new PartnerCommand.LeavePartner(
                                                partnership(), world.partner))
                                .seq());
        assertRefused("admin", left, "Not");
        by("partner admin", left);
        assertThat(edits("partner member")).isTrue();
    }

    @Test
    void theNewOwnerGivesBackWhatWasHandedOver() {
        TransferId offer = ids.transfer();
        Owner partner = new Owner.Business(world.partner);
        by(
                "admin",
                new TransferCommand.OfferTransfer(offer, world.nord, partner, Optional.empty()));
        UndoEntry undo =
                new UndoEntry(
                        done("partner admin", new TransferCommand.AcceptTransfer(offer)).seq());
        assertThat(edits("standard")).isFalse();
        assertRefused("admin", undo, "Not");
        by("partner admin", undo);
        assertThat(edits("standard")).isTrue();
        assertThat(edits("partner member")).isTrue();
    }

    @Test
    void aDateThatHasComeMeanwhileIsKept() {
        by(
                "admin",
                new MemberCommand.SetMemberPeriod(
                        standard(), Period.until(now.plus(Duration.ofHours(5)))));
        UndoEntry undo = removed();
        now = now.plus(Duration.ofHours(6));
        by("admin", undo);
        assertThat(edits("standard")).isFalse();
        assertThat(standard()).isNotNull();
    }

    @Test
    void seatsAndDomainsAreLookedAtAgain() {
        UndoEntry undo = removed();
        run(new BusinessCommand.SetSeats(world.nordwind, new SeatLimits(5, 1)));
        assertRefused("admin", undo, "others");
        run(new BusinessCommand.SetSeats(world.nordwind, SeatLimits.USUAL));
        Business nordwind = office.now().find(world.nordwind).orElseThrow();
        run(
                new BusinessCommand.SetBusiness(
                        world.nordwind,
                        nordwind.settings()
                                .with(
                                        MailDomains.of(
                                                List.of("only.example"), DomainsFor.EVERYBODY))));
        assertRefused("admin", undo, "DOMAIN_NOT_ALLOWED");
    }

    @Test
    void whatWouldBeBeyondTheCapIsRefused() {
        var partnersHeld = world.partnersHeld;
        UndoEntry undo =
                new UndoEntry(
                        done("partner admin", new AssignmentCommand.Unassign(partnersHeld)).seq());
        by("admin", new ShareCommand.SetCap(shareOfNord(), Levels.of("analyst")));
        assertRefused("partner admin", undo, "raise the share");
        by("admin", new ShareCommand.SetCap(shareOfNord(), Levels.of("operator")));
        by("partner admin", undo);
        assertThat(edits("partner member")).isTrue();
    }

    /// A successor had become an admin: he is what he was.
    @Test
    void theLastAdminRuleHoldsForAnUndoToo() {
        MemberId admin = world.member("admin", world.nordwind);
        MemberId both = world.member("both", world.nordwind);
        UndoEntry undo =
                new UndoEntry(
                        done("both", new MemberCommand.RemoveMember(admin, Optional.of(standard())))
                                .seq());
        run(new MemberCommand.SetRole(both, Role.STANDARD, Optional.empty()));
        run(undo);
        assertThat(office.now().find(standard()).orElseThrow().role()).isEqualTo(Role.STANDARD);
        assertThat(office.now().find(admin).orElseThrow().role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void whoMayNotHearsTheSameAsOfNoEntry() {
        UndoEntry undo = removed();
        String foreign = refusal("stranger", undo);
        assertThat(foreign).doesNotContain("undone").contains("Not");
    }

    private String refusal(String who, Command command) {
        try {
            by(who, command);
            return "done";
        } catch (Refused refused) {
            return refused.refusal().getClass().getSimpleName();
        }
    }

    /// Names of groups differ also where one comes back.
    @Test
    void aGroupComesBackUnlessAnotherHasItsName() {
        GroupId spring = world.ids.group();
        by("admin", new GroupCommand.MakeGroup(spring, world.nordwind, "Spring"));
        UndoEntry undo = new UndoEntry(done("admin", new GroupCommand.EndGroup(spring)).seq());
        GroupId second = world.ids.group();
        by("admin", new GroupCommand.MakeGroup(second, world.nordwind, "spring"));
        assertThatThrownBy(() -> by("admin", undo))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("called `spring` by now: rename that one, then undo this");
        by("admin", new GroupCommand.RenameGroup(second, "Summer"));
        by("admin", undo);
        assertThat(office.now().find(spring).orElseThrow().ended()).isFalse();
    }
}
