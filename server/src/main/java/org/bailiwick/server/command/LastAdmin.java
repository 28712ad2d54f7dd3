package org.bailiwick.server.command;

import org.bailiwick.engine.change.BusinessChange;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.MemberChange;
import org.bailiwick.engine.change.PersonChange;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The last admin of an open business cannot vanish, by whatever command.
final class LastAdmin {
    private LastAdmin() {}

    /// @throws Refused where an open business that had an admin would have none
    static void check(Directory before, Directory after, List<Change> changes, Instant now) {
        for (BusinessId id : concerned(after, changes)) {
            Business business = after.find(id).orElseThrow();
            if (business.closed() || holds(after, business, now)) continue;
            boolean had = before.find(id).map(b -> holds(before, b, now)).orElse(false);
            if (!had) continue;
            throw Refused.conflict(
                    "`%s` would have no admin left: name a successor who becomes one"
                            .formatted(business.name()));
        }
    }

    private static Set<BusinessId> concerned(Directory after, List<Change> changes) {
        Set<BusinessId> concerned = new LinkedHashSet<>();
        for (Change change : changes) {
            if (change instanceof MemberChange c) {
                after.find(c.member()).ifPresent(m -> concerned.add(after.business(m).id()));
            }
            if (change instanceof BusinessChange c) concerned.add(c.business());
            if (change instanceof PersonChange c) {
                after.find(c.person())
                        .ifPresent(p -> {
                            for (Member member : after.memberships(p)) {
                                concerned.add(after.business(member).id());
                            }
                        });
            }
        }
        return concerned;
    }

    /// Whether there is an admin who is active, not disabled, and without an end.
    static boolean holds(Directory directory, Business business, Instant now) {
        return directory.admins(business).stream().anyMatch(m -> stays(directory, m, now));
    }

    /// Whether a member is active, not disabled, and without an end.
    static boolean stays(Directory directory, Member member, Instant now) {
        return !member.suspended()
                && member.period().includes(now)
                && member.period().until().equals(org.bailiwick.engine.change.Period.OPEN_END)
                && !directory.person(member).disabled();
    }
}
