package org.bailiwick.server.command;

import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;

/// How many members a business may have.
final class Seats {
    private Seats() {}

    /// @param freed seats that the same command gives back
    static void refuseBeyond(Pen pen, Business business, Role role, int freed) {
        Directory today = pen.today();
        long members =
                today.listing().members(business).stream().filter(m -> holds(pen, m)).count();
        long invited =
                today.listing().invitations(business).stream()
                        .filter(i -> i.pendingAt(pen.now()))
                        .count();
        int most = pen.limits().membersMax();
        if (members + invited - freed >= most) {
            throw new Refused(
                    new Refusal.TooMany(
                            "members",
                            most,
                            "`%s` has %d members and open invitations, the most it may have: remove one first"
                                    .formatted(business.name(), most)));
        }
        if (role == Role.ADMIN) refuseAdmin(pen, business);
    }

    static void refuseAdmin(Pen pen, Business business) {
        int most = pen.limits().adminsMax();
        long admins = pen.today().admins(business).stream().filter(m -> holds(pen, m)).count();
        if (admins < most) return;
        throw new Refused(
                new Refusal.TooMany(
                        "admins",
                        most,
                        "`%s` has %d admins, the most it may have: make one a standard member first"
                                .formatted(business.name(), most)));
    }

    private static boolean holds(Pen pen, Member member) {
        return !member.gone() && !member.period().endedBy(pen.now());
    }
}
