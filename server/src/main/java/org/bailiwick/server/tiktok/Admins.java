package org.bailiwick.server.tiktok;

import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.MemberChange;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;

import java.util.ArrayList;
import java.util.List;

/// Sees to it that a business that had an admin keeps one, whatever a recording says.
record Admins(Work work, String business, Business its) {
    /// Writes what takes roles and memberships away, but for what would take the last admin.
    void lower(List<Change> lowering) {
        List<MemberId> admins = admins(work.today());
        if (!admins.isEmpty() && vanish(lowering)) {
            Change spared =
                    lowering.stream()
                            .filter(change -> isOf(change, admins))
                            .findFirst()
                            .orElseThrow();
            lowering.remove(spared);
            work.note(0, Matter.LAST_ADMIN, business);
        }
        lowering.forEach(work::add);
    }

    private static boolean isOf(Change change, List<MemberId> members) {
        return change instanceof MemberChange c && members.contains(c.member());
    }

    private boolean vanish(List<Change> lowering) {
        if (lowering.isEmpty()) return false;
        List<Change> all = new ArrayList<>(work.changes());
        all.addAll(lowering);
        return admins(work.today().after(all, work.now())).isEmpty();
    }

    /// Those who count: active, not disabled, without an end.
    private List<MemberId> admins(Directory directory) {
        return directory.find(its.id()).stream()
                .flatMap(business -> directory.admins(business).stream())
                .filter(member -> counts(directory, member))
                .map(Member::id)
                .toList();
    }

    private boolean counts(Directory directory, Member member) {
        return !member.suspended()
                && member.period().includes(work.now())
                && member.period().until().equals(Period.OPEN_END)
                && !directory.person(member).disabled();
    }
}
