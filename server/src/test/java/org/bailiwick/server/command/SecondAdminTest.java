package org.bailiwick.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.ApprovalChange.ApprovalGiven;
import org.bailiwick.engine.change.ApprovalId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberChange.MemberRemoved;
import org.bailiwick.engine.change.MemberChange.MemberRoleSet;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.Safety;
import org.bailiwick.engine.directory.Approval;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/// What waits for a second admin, and who decides.
class SecondAdminTest extends WithTwoAdmins {
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
}
