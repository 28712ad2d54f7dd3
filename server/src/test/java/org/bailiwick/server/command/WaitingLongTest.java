package org.bailiwick.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.ApprovalChange.ApprovalForced;
import org.bailiwick.engine.change.ApprovalId;
import org.bailiwick.engine.change.BusinessChange.SecondAdminPassedOver;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Matter;
import org.bailiwick.engine.change.MemberChange.MemberRoleSet;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.Safety;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.engine.directory.Approval;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What waits for a second admin dies by nothing: stand-ins, release, broken glass, the operator.
class WaitingLongTest extends WithTwoAdmins {
    @Test
    void whoStandsInDecidesFromThe48thHourOn() {
        by(
                "both",
                new ApprovalCommand.NameStandIn(
                        member("both"), Optional.of(member("asset admin"))));
        ApprovalId waiting = waits("admin", promote("standard"));
        var approve = new ApprovalCommand.ApproveCommand(waiting);
        assertRefused("asset admin", approve, "stand in");
        now = now.plus(Duration.ofDays(2)).minusMillis(1);
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
