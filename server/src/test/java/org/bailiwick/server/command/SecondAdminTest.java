package org.bailiwick.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.ApprovalChange.ApprovalAsked;
import org.bailiwick.engine.change.ApprovalChange.ApprovalForced;
import org.bailiwick.engine.change.ApprovalChange.ApprovalGiven;
import org.bailiwick.engine.change.ApprovalId;
import org.bailiwick.engine.change.BusinessChange.SecondAdminPassedOver;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Matter;
import org.bailiwick.engine.change.MemberChange.MemberRemoved;
import org.bailiwick.engine.change.MemberChange.MemberRoleSet;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.Safety;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.engine.directory.Approval;
import org.bailiwick.engine.directory.Business;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What waits for a second admin, who decides, and that nothing dies silently.
class SecondAdminTest extends AtTheDesk {
    private static final Safety TWO = new Safety(true, false, true, true);
    private static final Optional<MemberId> NOBODY = Optional.empty();

    /// Nordwind has the admins `admin`, `both` and `third`, all of them for long.
    @BeforeEach
    void threeAdmins() {
        world.join("third", world.nordwind, Role.ADMIN, Finance.NONE);
        now = now.plus(Duration.ofDays(30));
        run(new ApprovalCommand.SetSafety(world.nordwind, TWO));
    }

    private MemberId member(String called) {
        return world.member(called, world.nordwind);
    }

    private Business nordwind() {
        return office.now().find(world.nordwind).orElseThrow();
    }

    private Command promote(String called) {
        return new MemberCommand.SetRole(member(called), Role.ADMIN, NOBODY);
    }

    private Command remove(String called) {
        return new MemberCommand.RemoveMember(member(called), NOBODY);
    }

    private ApprovalId waits(String who, Command command) {
        List<Change> changes = by(who, command);
        assertThat(changes).singleElement().isInstanceOf(ApprovalAsked.class);
        return ((ApprovalAsked) changes.getFirst()).approval();
    }

    private Approval.Fate fate(ApprovalId id) {
        return office.now().find(id).orElseThrow().fate();
    }

    private Role role(String called) {
        return office.now().find(member(called)).orElseThrow().role();
    }

    @Test
    void nothingWaitsWhereTheBusinessDoesNotAskForIt() {
        run(new ApprovalCommand.SetSafety(world.nordwind, Safety.DEFAULT));
        assertThat(by("admin", promote("standard")))
                .containsExactly(new MemberRoleSet(member("standard"), Role.ADMIN));
    }

    @Test
    void everySortOfMatterWaits() {
        MemberId manager = member("finance manager");
        List<Command> commands =
                List.of(
                        promote("standard"),
                        new InvitationCommand.InviteMember(
                                ids.invitation(),
                                world.nordwind,
                                "new@nordwind.example",
                                Role.ADMIN,
                                Finance.NONE,
                                Period.ALWAYS,
                                Optional.empty()),
                        remove("third"),
                        new MemberCommand.SetRole(member("third"), Role.STANDARD, NOBODY),
                        new MemberCommand.SuspendMember(member("third"), NOBODY),
                        new MemberCommand.ReinstateMember(member("suspended")),
                        new MemberCommand.SetMemberPeriod(
                                member("third"), Period.until(now.plusSeconds(60))),
                        new MemberCommand.SetFinance(member("standard"), Finance.ANALYST),
                        new MemberCommand.SetFinance(manager, Finance.NONE),
                        new PartnerCommand.LeavePartner(world.partnership, world.nordwind),
                        new TransferCommand.OfferTransfer(
                                ids.transfer(),
                                world.nord,
                                new Owner.Business(world.other),
                                Optional.of(Levels.of("analyst"))),
                        new ApprovalCommand.SetSafety(world.nordwind, Safety.DEFAULT));
        for (Command command : commands) {
            long before = nordwind().safety().secondAdmin() ? office.now().seq() : -1;
            ApprovalId waiting = waits("admin", command);
            assertThat(fate(waiting)).as(command.name()).isEqualTo(Approval.Fate.WAITING);
            assertThat(office.now().seq()).isEqualTo(before + 1);
        }
        assertThat(office.now().approvals().waiting(nordwind())).hasSameSizeAs(commands);
    }

    @Test
    void whatIsNoneOfThemDoesNotWait() {
        assertThat(by("admin", remove("standard"))).hasOnlyElementsOfType(MemberRemoved.class);
        by("third", new MemberCommand.Leave(member("third"), NOBODY));
        by(
                "admin",
                new ApprovalCommand.SetSafety(
                        world.nordwind, new Safety(true, false, false, true)));
        assertThat(office.now().approvals().waiting(nordwind())).isEmpty();
    }

    @Test
    void theSecondAdminCarriesItOut() {
        ApprovalId waiting = waits("admin", promote("standard"));
        assertThat(role("standard")).isEqualTo(Role.STANDARD);
        assertRefused("admin", new ApprovalCommand.ApproveCommand(waiting), "yourself");
        List<Change> changes = by("both", new ApprovalCommand.ApproveCommand(waiting));
        assertThat(changes)
                .containsExactly(
                        new ApprovalGiven(waiting, Optional.of(world.person("both"))),
                        new MemberRoleSet(member("standard"), Role.ADMIN));
        assertThat(fate(waiting)).isEqualTo(Approval.Fate.APPROVED);
        assertRefused("third", new ApprovalCommand.ApproveCommand(waiting), "approved already");
    }

    @Test
    void theSameCommandIsTheSameThatWaits() {
        ApprovalId first = waits("admin", invite());
        long seq = office.now().seq();
        Done again = done("both", invite());
        assertThat(again.changes()).isEmpty();
        assertThat(again.seq()).isEqualTo(office.now().find(first).orElseThrow().since());
        assertThat(office.now().seq()).isEqualTo(seq);
        waits("admin", promote("standard"));
    }

    private Command invite() {
        return new InvitationCommand.InviteMember(
                ids.invitation(),
                world.nordwind,
                "new@nordwind.example",
                Role.ADMIN,
                Finance.NONE,
                Period.ALWAYS,
                Optional.empty());
    }

    @Test
    void twoOthersRemoveAHostileAdmin() {
        ApprovalId waiting = waits("admin", remove("third"));
        assertRefused("third", new ApprovalCommand.ApproveCommand(waiting), "about you");
        assertRefused("third", new ApprovalCommand.RefuseCommand(waiting, "No."), "about you");
        assertRefused("third", new ApprovalCommand.BreakGlass(waiting, "Mine."), "about you");
        by("both", new ApprovalCommand.ApproveCommand(waiting));
        assertThat(office.now().find(member("third")).orElseThrow().gone()).isTrue();
    }

    @Test
    void whoeverAskedWithdrawsAndOthersRefuseWithASentence() {
        ApprovalId one = waits("admin", promote("standard"));
        by("admin", new ApprovalCommand.WithdrawCommand(one));
        assertThat(fate(one)).isEqualTo(Approval.Fate.WITHDRAWN);
        ApprovalId two = waits("admin", promote("standard"));
        by("both", new ApprovalCommand.RefuseCommand(two, "Not before May."));
        Approval refused = office.now().find(two).orElseThrow();
        assertThat(refused.fate()).isEqualTo(Approval.Fate.REFUSED);
        assertThat(office.open(refused.sentence())).contains("Not before May.");
        assertThat(role("standard")).isEqualTo(Role.STANDARD);
    }

    @Test
    void todaysRulesHoldWhenItIsApproved() {
        ApprovalId waiting = waits("admin", promote("standard"));
        run(new MemberCommand.SetRole(member("admin"), Role.STANDARD, NOBODY));
        assertRefused("both", new ApprovalCommand.ApproveCommand(waiting), "may no longer");
        assertThat(fate(waiting)).isEqualTo(Approval.Fate.WAITING);
        run(new MemberCommand.SetRole(member("admin"), Role.ADMIN, NOBODY));
        by("third", remove("standard"));
        assertRefused("both", new ApprovalCommand.ApproveCommand(waiting), "has ended");
        assertThat(fate(waiting)).isEqualTo(Approval.Fate.WAITING);
    }

    @Test
    void whoStandsInDecidesFromThe48thHourOn() {
        by(
                "both",
                new ApprovalCommand.NameStandIn(
                        member("both"), Optional.of(member("asset admin"))));
        ApprovalId waiting = waits("admin", promote("standard"));
        var approve = new ApprovalCommand.ApproveCommand(waiting);
        assertRefused("asset admin", approve, "stand in");
        now = now.plus(Duration.ofHours(48)).minusMillis(1);
        assertRefused("asset admin", approve, "stand in");
        now = now.plusMillis(1);
        by("asset admin", approve);
        assertThat(role("standard")).isEqualTo(Role.ADMIN);
    }

    /// Otherwise one admin and his stand-in were two.
    @Test
    void nobodyApprovesForWhoeverAsked() {
        by(
                "admin",
                new ApprovalCommand.NameStandIn(
                        member("admin"), Optional.of(member("asset admin"))));
        ApprovalId waiting = waits("admin", promote("standard"));
        now = now.plus(Duration.ofDays(3));
        assertRefused("asset admin", new ApprovalCommand.ApproveCommand(waiting), "stand in");
    }

    @Test
    void itIsReleasedAfterSevenDaysWhereTheBusinessAllowsIt() {
        ApprovalId never = waits("admin", promote("standard"));
        now = now.plus(Duration.ofDays(400));
        assertThat(Releasing.once(desk(), () -> now)).isZero();
        assertThat(fate(never)).isEqualTo(Approval.Fate.WAITING);
        run(new ApprovalCommand.SetSafety(world.nordwind, new Safety(true, true, true, true)));
        ApprovalId soon = waits("admin", promote("asset admin"));
        now = now.plus(Duration.ofDays(7)).minusMillis(1);
        assertThat(Releasing.once(desk(), () -> now)).isEqualTo(1);
        assertThat(fate(never)).isEqualTo(Approval.Fate.RELEASED);
        assertThat(fate(soon)).isEqualTo(Approval.Fate.WAITING);
        now = now.plusMillis(1);
        assertThat(Releasing.once(desk(), () -> now)).isEqualTo(1);
        assertThat(role("asset admin")).isEqualTo(Role.ADMIN);
    }

    @Test
    void brokenGlassIsLoudAndHasAReason() {
        ApprovalId waiting = waits("admin", promote("standard"));
        assertRefused("admin", new ApprovalCommand.BreakGlass(waiting, " "), "why");
        Caller oneStep = Caller.person(world.person("admin")).proved(Proof.ONE_STEP);
        var glass = new ApprovalCommand.BreakGlass(waiting, "The shop burns.");
        assertThat(refusal(oneStep, glass)).isInstanceOf(Refusal.StepUp.class);
        List<Change> changes = by("admin", glass);
        assertThat(changes.getFirst()).isInstanceOf(ApprovalForced.class);
        assertThat(office.open(((ApprovalForced) changes.getFirst()).reason()))
                .contains("The shop burns.");
        assertThat(role("standard")).isEqualTo(Role.ADMIN);
    }

    private Refusal refusal(Caller caller, Command command) {
        try {
            desk().carryOut(caller, command);
            throw new AssertionError("it was carried out");
        } catch (Refused refused) {
            return refused.refusal();
        }
    }

    @Test
    void noGlassIsBrokenWhereTheBusinessForbidsIt() {
        by(
                "admin",
                new ApprovalCommand.SetSafety(
                        world.nordwind, new Safety(true, false, false, true)));
        ApprovalId waiting = waits("admin", promote("standard"));
        assertRefused("admin", new ApprovalCommand.BreakGlass(waiting, "Now."), "lets nobody");
    }

    @Test
    void theOperatorIsNotHeldUpButItStandsOut() {
        assertThat(run(promote("standard")).changes())
                .containsExactly(
                        new MemberRoleSet(member("standard"), Role.ADMIN),
                        new SecondAdminPassedOver(
                                world.nordwind, List.of(new Matter.AdminMade(member("standard")))));
    }

    @Test
    void aSecondAdminNeedsTwo() {
        var one = new ApprovalCommand.SetSafety(world.other, TWO);
        assertRefused("stranger", one, "needs two");
        assertRefused("admin", new ApprovalCommand.SetSafety(world.nordwind, TWO), "already");
    }

    @Test
    void theLastAdminCannotVanishByWaiting() {
        run(remove("both"));
        run(remove("third"));
        var end =
                new MemberCommand.SetMemberPeriod(
                        member("admin"), Period.until(now.plusSeconds(9)));
        assertRefused("admin", end, "no admin left");
    }

    @Test
    void whatWasAskedForIsDoneAndNoMore() {
        ApprovalId waiting =
                waits("admin", new MemberCommand.SetFinance(member("standard"), Finance.MANAGER));
        Approval approval = office.now().find(waiting).orElseThrow();
        assertThat(approval.matters())
                .containsExactly(new Matter.FinanceGiven(member("standard"), Finance.MANAGER));
        by("both", new ApprovalCommand.ApproveCommand(waiting));
        assertThat(office.now().find(member("standard")).orElseThrow().finance())
                .isEqualTo(Finance.MANAGER);
    }
}
