package org.bailiwick.server.command;

import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Label;
import org.bailiwick.engine.change.MemberChange.MemberFinanceSet;
import org.bailiwick.engine.change.MemberChange.MemberLabelSet;
import org.bailiwick.engine.change.MemberChange.MemberLeft;
import org.bailiwick.engine.change.MemberChange.MemberPeriodSet;
import org.bailiwick.engine.change.MemberChange.MemberReinstated;
import org.bailiwick.engine.change.MemberChange.MemberRemoved;
import org.bailiwick.engine.change.MemberChange.MemberRoleSet;
import org.bailiwick.engine.change.MemberChange.MemberSuspended;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;

import java.util.List;
import java.util.Optional;

/// What can be done about memberships. Where a command would leave a business without an admin, it
/// names a successor, who becomes one in the same step.
public sealed interface MemberCommand extends Command {
    MemberId member();

    @Override
    default Need need(Directory today) {
        Member its = Check.anyMember(today, member());
        return new Need.InBusiness(today.business(its).id(), "members.manage");
    }

    record SetRole(MemberId member, Role role, Optional<MemberId> successor)
            implements MemberCommand {
        @Override
        public String name() {
            return "set-role";
        }

        @Override
        public void write(Pen pen) {
            Member its = Check.member(pen.today(), member);
            if (role != its.role()) {
                Seats.refuseBeyond(pen, pen.today().business(its), role, List.of());
            }
            if (role == Role.ADMIN && its.role() != role) MailRule.refuse(pen, its, role);
            promote(pen, its, successor);
            pen.add(new MemberRoleSet(member, role));
        }
    }

    record SetFinance(MemberId member, Finance finance) implements MemberCommand {
        @Override
        public String name() {
            return "set-finance";
        }

        @Override
        public void write(Pen pen) {
            Check.member(pen.today(), member);
            pen.add(new MemberFinanceSet(member, finance));
        }
    }

    /// What the member is to the business. It gives and takes nothing.
    record SetLabel(MemberId member, Label label) implements MemberCommand {
        @Override
        public String name() {
            return "set-label";
        }

        @Override
        public void write(Pen pen) {
            Member its = Check.member(pen.today(), member);
            Refused.unless(its.label() != label, "the member is marked so already");
            pen.add(new MemberLabelSet(member, label));
        }
    }

    record SetMemberPeriod(MemberId member, Period period) implements MemberCommand {
        @Override
        public String name() {
            return "set-member-period";
        }

        @Override
        public void write(Pen pen) {
            Check.member(pen.today(), member);
            pen.add(new MemberPeriodSet(member, Check.period(pen, period)));
        }
    }

    /// Keeps everything the member has; nothing of it works meanwhile.
    record SuspendMember(MemberId member, Optional<MemberId> successor) implements MemberCommand {
        @Override
        public String name() {
            return "suspend-member";
        }

        @Override
        public void write(Pen pen) {
            Member its = Check.member(pen.today(), member);
            Refused.unless(!its.suspended(), "the member is suspended already");
            promote(pen, its, successor);
            pen.add(new MemberSuspended(member));
        }
    }

    record ReinstateMember(MemberId member) implements MemberCommand {
        @Override
        public String name() {
            return "reinstate-member";
        }

        @Override
        public void write(Pen pen) {
            Member its = Check.member(pen.today(), member);
            Refused.unless(its.suspended(), "the member is not suspended");
            pen.add(new MemberReinstated(member));
        }
    }

    /// Ends the membership with everything that hangs on it.
    record RemoveMember(MemberId member, Optional<MemberId> successor) implements MemberCommand {
        @Override
        public String name() {
            return "remove-member";
        }

        @Override
        public void write(Pen pen) {
            promote(pen, Check.member(pen.today(), member), successor);
            pen.add(new MemberRemoved(member));
        }
    }

    /// As removing, but by the member.
    record Leave(MemberId member, Optional<MemberId> successor) implements MemberCommand {
        @Override
        public String name() {
            return "leave";
        }

        @Override
        public Need need(Directory today) {
            return new Need.Self(today.person(Check.anyMember(today, member)).id());
        }

        @Override
        public void write(Pen pen) {
            promote(pen, Check.member(pen.today(), member), successor);
            pen.add(new MemberLeft(member));
        }
    }

    private static void promote(Pen pen, Member member, Optional<MemberId> successor) {
        if (successor.isEmpty()) return;
        Business business = pen.today().business(member);
        Member next =
                pen.today()
                        .find(successor.get())
                        .filter(m -> !m.gone() && m != member)
                        .filter(m -> pen.today().business(m) == business)
                        .orElseThrow(() ->
                                Refused.invalid(
                                        "successor",
                                        "the successor is another member of the same business"));
        if (next.role() != Role.ADMIN) MailRule.refuse(pen, next, Role.ADMIN);
        pen.add(new MemberRoleSet(next.id(), Role.ADMIN));
    }
}
