package org.bailiwick.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.ApprovalId;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.MemberChange.MemberFinanceSet;
import org.bailiwick.engine.change.MemberChange.MemberRoleSet;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.decision.Code;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Decision;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.server.command.ApprovalCommand.ApproveCommand;
import org.bailiwick.server.command.ApprovalCommand.NameStandIn;
import org.bailiwick.server.command.InvitationCommand.AcceptInvitation;
import org.bailiwick.server.command.InvitationCommand.InviteMember;
import org.bailiwick.server.command.PersonCommand.RegisterPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;

/// Somebody is invited, and then invited with more: that waits for a second admin while he accepts
/// what stands open.
class JoinedMeanwhileTest extends WithTwoAdmins {
    private static final String NINA = "nina@nordwind.example";

    private PersonId nina = new PersonId(0, 0);

    @BeforeEach
    void register() {
        nina = ids.person();
        run(new RegisterPerson(nina, "Nina", NINA));
    }

    private InviteMember invite(Role role, Finance finance, Period membership) {
        return new InviteMember(
                ids.invitation(),
                world.nordwind,
                NINA,
                role,
                finance,
                membership,
                Optional.empty());
    }

    private InviteMember invite(Role role, Finance finance) {
        return invite(role, finance, Period.ALWAYS);
    }

    private MemberId joins(InvitationId open) {
        Caller self = Caller.person(nina);
        desk().carryOut(Submission.of(self, new AcceptInvitation(open, nina)));
        var today = office.now();
        return today.membership(today.find(nina).orElseThrow(), nordwind()).orElseThrow().id();
    }

    private Code code(String action) {
        var question = Question.of(nina, action, new Target.Business(world.nordwind), now);
        return Decider.decide(office.now(), question) instanceof Decision.Denied denied
                ? denied.explanation().code()
                : Code.UNKNOWN;
    }

    @Test
    void whatIsMissingWaits() {
        InviteMember plain = invite(Role.STANDARD, Finance.NONE);
        by("admin", plain);
        ApprovalId waiting = waits("admin", invite(Role.ADMIN, Finance.MANAGER));
        assertThat(code("members.manage")).isEqualTo(Code.INVITE_NOT_ACCEPTED);
        MemberId member = joins(plain.invitation());
        assertThat(code("members.manage")).isEqualTo(Code.WAITING_APPROVAL);
        assertThat(code("billing.manage")).isEqualTo(Code.WAITING_APPROVAL);
        assertThat(by("both", new ApproveCommand(waiting)))
                .contains(
                        new MemberRoleSet(member, Role.ADMIN),
                        new MemberFinanceSet(member, Finance.MANAGER))
                .hasSize(3);
        assertThat(office.now().find(member).orElseThrow().role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void onceItIsRefusedNothingWaits() {
        InviteMember plain = invite(Role.STANDARD, Finance.NONE);
        by("admin", plain);
        ApprovalId waiting = waits("admin", invite(Role.ADMIN, Finance.NONE));
        joins(plain.invitation());
        assertThat(code("billing.view")).isEqualTo(Code.FINANCE_ROLE_MISSING);
        by("both", new ApprovalCommand.RefuseCommand(waiting, "No."));
        assertThat(code("members.manage")).isEqualTo(Code.ROLE_TOO_LOW);
    }

    /// To whoever has not been invited yet nothing is said.
    @Test
    void nobodyIsToldBeforeHeIsInvited() {
        waits("admin", invite(Role.ADMIN, Finance.NONE));
        assertThat(code("members.manage")).isEqualTo(Code.NOT_A_MEMBER);
    }

    @Test
    void moreThanTheRoleIsNotGiven() {
        InviteMember plain = invite(Role.STANDARD, Finance.NONE);
        by("admin", plain);
        Period month = Period.until(now.plus(Duration.ofDays(30)));
        ApprovalId waiting = waits("admin", invite(Role.ADMIN, Finance.NONE, month));
        MemberId member = joins(plain.invitation());
        assertRefused("both", new ApproveCommand(waiting), "a member of `Nordwind` already");
        assertThat(office.now().find(member).orElseThrow().role()).isEqualTo(Role.STANDARD);
    }

    @Test
    void nobodyStandsInForHimself() {
        InviteMember plain = invite(Role.STANDARD, Finance.NONE);
        by("admin", plain);
        ApprovalId waiting = waits("admin", invite(Role.ADMIN, Finance.NONE));
        MemberId member = joins(plain.invitation());
        by("both", new NameStandIn(member("both"), Optional.of(member)));
        now = now.plus(Duration.ofDays(3));
        var today = office.now();
        assertThat(Deputies.able(today, today.find(waiting).orElseThrow(), now).all())
                .doesNotContain(nina);
        Caller self = Caller.person(nina);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> desk().carryOut(Submission.of(self, new ApproveCommand(waiting))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().toString()).contains("about you"));
    }
}
