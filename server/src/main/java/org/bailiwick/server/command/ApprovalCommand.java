package org.bailiwick.server.command;

import org.bailiwick.engine.change.ApprovalChange.ApprovalForced;
import org.bailiwick.engine.change.ApprovalChange.ApprovalGiven;
import org.bailiwick.engine.change.ApprovalChange.ApprovalRefused;
import org.bailiwick.engine.change.ApprovalChange.ApprovalReleased;
import org.bailiwick.engine.change.ApprovalChange.ApprovalWithdrawn;
import org.bailiwick.engine.change.ApprovalId;
import org.bailiwick.engine.change.BusinessChange.SafetySet;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.MemberChange.StandInNamed;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.Safety;
import org.bailiwick.engine.directory.Approval;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;

import java.util.Optional;

/// What can be done about commands that wait for a second admin, and about what a business asks for
/// its safety.
public sealed interface ApprovalCommand extends Command {
    /// The longest sentence with which one is refused, or glass is broken, in characters.
    int SENTENCE_MAX = 1_000;

    /// About one command that waits.
    sealed interface Deciding extends ApprovalCommand {
        ApprovalId approval();
    }

    /// Carries out what somebody else asked for, under today's rules.
    record ApproveCommand(ApprovalId approval) implements Deciding {
        @Override
        public String name() {
            return "approve-command";
        }

        @Override
        public Need need(Directory today) {
            return Deputies.decidingOrStandingIn(today, Check.approval(today, approval));
        }

        @Override
        public void write(Pen pen) {
            Approval its = Waiting.uninvolved(pen, approval);
            Waiting.needTwoSteps(pen);
            pen.add(new ApprovalGiven(approval, pen.caller().person()));
            Waiting.carryOut(pen, its);
        }
    }

    /// @param sentence what is said to whoever asked
    record RefuseCommand(ApprovalId approval, String sentence) implements Deciding {
        @Override
        public String name() {
            return "refuse-command";
        }

        @Override
        public Need need(Directory today) {
            return Deputies.decidingOrStandingIn(today, Check.approval(today, approval));
        }

        @Override
        public void write(Pen pen) {
            Approval its = Waiting.uninvolved(pen, approval);
            BusinessId business = pen.today().approvals().business(its).id();
            pen.add(
                    new ApprovalRefused(
                            approval,
                            pen.caller().person(),
                            pen.seal(business, Waiting.sentence("sentence", sentence))));
        }
    }

    /// By whoever asked.
    record WithdrawCommand(ApprovalId approval) implements Deciding {
        @Override
        public String name() {
            return "withdraw-command";
        }

        @Override
        public Need need(Directory today) {
            Approval its = Check.approval(today, approval);
            return new Need.Self(today.approvals().by(its).id());
        }

        @Override
        public void write(Pen pen) {
            Waiting.waiting(pen, approval);
            pen.add(new ApprovalWithdrawn(approval));
        }
    }

    /// Carries it out at once, though nobody has approved: everybody hears of it.
    ///
    /// @param reason why it cannot wait
    record BreakGlass(ApprovalId approval, String reason) implements Deciding {
        @Override
        public String name() {
            return "break-glass";
        }

        @Override
        public Need need(Directory today) {
            return Deputies.deciding(today, Check.approval(today, approval));
        }

        @Override
        public void write(Pen pen) {
            Approval its = Waiting.waiting(pen, approval);
            Optional<PersonId> by = pen.caller().person();
            Waiting.refuseAbout(pen, its);
            Business business = pen.today().approvals().business(its);
            Refused.unless(
                    business.safety().breakGlass() || pen.caller().operates(),
                    "`%s` lets nobody break glass: ask another admin, or the operator",
                    business.name());
            String why = Waiting.sentence("reason", reason);
            if (why.isBlank()) {
                throw Refused.invalid("reason", "say why it cannot wait: everybody reads it");
            }
            Waiting.needTwoSteps(pen);
            pen.add(new ApprovalForced(approval, by, pen.seal(business.id(), why)));
            Waiting.carryOut(pen, its);
        }
    }

    /// By the clock, once it has waited long enough.
    record ReleaseCommand(ApprovalId approval) implements Deciding {
        @Override
        public String name() {
            return "release-command";
        }

        @Override
        public Need need(Directory today) {
            Check.approval(today, approval);
            return Need.CLOCK;
        }

        @Override
        public void write(Pen pen) {
            Approval its = Waiting.waiting(pen, approval);
            Business business = pen.today().approvals().business(its);
            boolean operates = pen.caller().operates();
            Refused.unless(
                    operates || business.safety().release(),
                    "`%s` waits for a second admin for ever: ask one",
                    business.name());
            Refused.unless(
                    operates || !pen.now().isBefore(its.releases()),
                    "it can be released from %s on: wait",
                    its.releases());
            pen.add(new ApprovalReleased(approval));
            Waiting.carryOut(pen, its);
        }
    }

    /// What a business asks for its safety.
    record SetSafety(BusinessId business, Safety safety) implements ApprovalCommand {
        @Override
        public String name() {
            return "set-safety";
        }

        @Override
        public Need need(Directory today) {
            return new Need.InBusiness(business, "security.manage");
        }

        @Override
        public void write(Pen pen) {
            Business its = Check.open(pen.today(), business);
            Refused.unless(!its.safety().equals(safety), "it is set so already");
            boolean begins = safety.secondAdmin() && !its.safety().secondAdmin();
            Refused.unless(
                    !begins || Waiting.lastingAdmins(pen, its) >= 2,
                    "a second admin needs two: make another member an admin without an end first");
            pen.add(new SafetySet(business, safety));
        }
    }

    /// Who decides in place of this admin what waited for long.
    ///
    /// @param standIn nobody where empty
    record NameStandIn(MemberId member, Optional<MemberId> standIn) implements ApprovalCommand {
        @Override
        public String name() {
            return "name-stand-in";
        }

        @Override
        public Need need(Directory today) {
            return new Need.Self(today.person(Check.anyMember(today, member)).id());
        }

        @Override
        public void write(Pen pen) {
            Directory today = pen.today();
            Member its = Check.member(today, member);
            Refused.unless(
                    its.role() == Role.ADMIN, "only for an admin somebody stands in: leave it out");
            Business business = today.business(its);
            Optional<Member> named = standIn.map(id -> Check.memberOf(today, business, id));
            if (named.filter(m -> m == its).isPresent()) {
                throw Refused.invalid("stand_in", "nobody stands in for himself: name another");
            }
            Refused.unless(!today.approvals().standIn(its).equals(named), "it is this one already");
            pen.add(new StandInNamed(member, standIn));
        }
    }
}
