package org.bailiwick.server.command;

import org.bailiwick.engine.change.BusinessChange;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.MemberChange;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonChange;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The last admin of an open business cannot vanish, by whatever command.
public final class LastAdmin {
    private LastAdmin() {}

    /// @throws Refused where an open business that had an admin would have none
    static void check(Directory before, Directory after, List<Change> changes, Instant now) {
        for (BusinessId id : concerned(after, changes)) {
            Business business = after.find(id).orElseThrow();
            if (business.closed() || holds(after, business, now)) continue;
            boolean had = before.find(id).map(b -> holds(before, b, now)).orElse(false);
            if (!had) continue;
            throw refused(business);
        }
    }

    /// @throws Refused where a business that is opened again has no admin
    static void checkOpened(Pen pen, Business closed) {
        Directory after = pen.today().after(pen.changes(), pen.now());
        Business business = after.find(closed.id()).orElseThrow();
        if (holds(after, business, pen.now())) return;
        throw Refused.conflict(
                "`%s` has no admin left: name a person as `admin` who becomes one",
                business.name());
    }

    private static Refused refused(Business business) {
        return Refused.conflict(
                "`%s` would have no admin left who is active and without an end: make another"
                        + " member an admin first, or name a `successor` who becomes one",
                business.name());
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
    public static boolean holds(Directory directory, Business business, Instant now) {
        return directory.admins(business).stream().anyMatch(m -> lasts(directory, m, now));
    }

    /// Whether this admin is active, not disabled, and without an end.
    public static boolean lasts(Directory directory, Member member, Instant now) {
        return !member.suspended()
                && member.period().includes(now)
                && member.period().until().equals(Period.OPEN_END)
                && !directory.person(member).disabled()
                && directory
                        .membership(directory.person(member), directory.business(member))
                        .equals(Optional.of(member));
    }
}
