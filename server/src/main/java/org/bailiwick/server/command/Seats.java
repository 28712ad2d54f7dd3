package org.bailiwick.server.command;

import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;

import java.time.Instant;

/// How many members a business may have.
public final class Seats {
    private Seats() {}

    /// @param freed seats that the same command gives back
    static void refuseBeyond(Pen pen, Business business, Role role, int freed) {
        int most = pen.limits().membersMax();
        if (taken(pen.today(), business, pen.now()) - freed >= most) {
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
        if (admins(pen.today(), business, pen.now()) < most) return;
        throw new Refused(
                new Refusal.TooMany(
                        "admins",
                        most,
                        "`%s` has %d admins, the most it may have: make one a standard member first"
                                .formatted(business.name(), most)));
    }

    /// How many members and open invitations there are.
    public static long taken(Directory today, Business business, Instant now) {
        long members =
                today.listing().members(business).stream().filter(m -> holds(m, now)).count();
        long invited =
                today.listing().invitations(business).stream()
                        .filter(i -> i.pendingAt(now))
                        .count();
        return members + invited;
    }

    /// How many admins there are.
    public static long admins(Directory today, Business business, Instant now) {
        return today.admins(business).stream().filter(m -> holds(m, now)).count();
    }

    private static boolean holds(Member member, Instant now) {
        return !member.gone() && !member.period().endedBy(now);
    }
}
