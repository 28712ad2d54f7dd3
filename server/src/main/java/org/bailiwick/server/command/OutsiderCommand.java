package org.bailiwick.server.command;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.MemberChange.MemberRemoved;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.SecurityChange.OutsiderKept;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is done about members who lie outside the domains from which a business invites.
public sealed interface OutsiderCommand extends Command {
    /// The most members that one command settles.
    int SETTLED_MAX = 500;

    /// Some may stay, and are listed no more; the others go, in the same step.
    record SettleOutsiders(BusinessId business, List<MemberId> keep, List<MemberId> remove)
            implements OutsiderCommand {
        public SettleOutsiders {
            keep = List.copyOf(keep);
            remove = List.copyOf(remove);
        }

        @Override
        public String name() {
            return "settle-outsiders";
        }

        @Override
        public Need need(Directory today) {
            List<Need> needs = new ArrayList<>();
            needs.add(new Need.InBusiness(business, RecoveryCommand.MANAGE));
            if (!remove.isEmpty()) needs.add(new Need.InBusiness(business, "members.manage"));
            return new Need.AllOf(needs);
        }

        @Override
        public void write(Pen pen) {
            Business its = Check.open(pen.today(), business);
            Set<MemberId> named = new HashSet<>(keep);
            boolean twice = !remove.stream().allMatch(named::add);
            if (twice || named.size() != keep.size() + remove.size()) {
                throw Refused.invalid("keep", "name each member once, to keep or to remove");
            }
            if (named.isEmpty() || named.size() > SETTLED_MAX) {
                throw Refused.invalid("keep", "name 1 to %d members in all", SETTLED_MAX);
            }
            Optional<PersonId> by = pen.caller().person();
            for (MemberId id : keep) {
                Member member = outsider(pen, its, "keep", id);
                pen.add(new OutsiderKept(business, pen.today().person(member).id(), by));
            }
            for (MemberId id : remove) {
                pen.add(new MemberRemoved(outsider(pen, its, "remove", id).id()));
            }
        }

        private static Member outsider(Pen pen, Business its, String field, MemberId id) {
            Member member = Check.memberOf(pen.today(), its, id);
            if (Outsiders.is(pen.today(), member, its.settings().mail(), pen::open)) return member;
            throw Refused.invalid(
                    field, "`%s` is no outsider of whom nothing was decided: leave it out", id);
        }
    }
}
