package org.bailiwick.server.command;

import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.SeatLimits;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Invitation;
import org.bailiwick.engine.directory.Member;

import java.time.Instant;
import java.util.List;

/// How many members a business may have: admins, and others. An open invitation holds a seat.
public final class Seats {
    private Seats() {}

    /// @param freed open invitations whose seats the same command gives back
    static void refuseBeyond(Pen pen, Business business, Role role, List<Invitation> freed) {
        long back = freed.stream().filter(i -> holds(i, role, pen.now())).count();
        SeatLimits seats = pen.limits().seats(business);
        long taken = taken(pen.today(), business, role, pen.now()) - back;
        int most = most(seats, role);
        if (taken < most) return;
        throw tooMany(business, role, most, taken);
    }

    private static Refused tooMany(Business business, Role role, int most, long taken) {
        return new Refused(
                switch (role) {
                    case ADMIN ->
                            new Refusal.TooMany(
                                    "admins",
                                    most,
                                    "`%s` has %d admins, the most it may have, open invitations"
                                            + " included: make one a standard member first",
                                    business.name(),
                                    taken);
                    case STANDARD ->
                            new Refusal.TooMany(
                                    "others",
                                    most,
                                    "`%s` has %d members who are no admins, the most it may have,"
                                            + " open invitations included: remove one first",
                                    business.name(),
                                    taken);
                });
    }

    /// @throws Refused where there would be more than there may be, and more than there are
    static void refuseMore(Pen pen, Directory after, Business business, Role role) {
        long taken = taken(after, business, role, pen.now());
        int most = most(pen.limits().seats(business), role);
        Business before = pen.today().find(business.id()).orElseThrow();
        if (taken <= most || taken <= taken(pen.today(), before, role, pen.now())) return;
        throw tooMany(business, role, most, taken);
    }

    public static int most(SeatLimits seats, Role role) {
        return switch (role) {
            case ADMIN -> seats.admins();
            case STANDARD -> seats.others();
        };
    }

    /// How many members with this role and open invitations for it there are.
    public static long taken(Directory today, Business business, Role role, Instant now) {
        List<Member> among =
                role == Role.ADMIN ? today.admins(business) : today.listing().members(business);
        long members = among.stream().filter(m -> holds(m, role, now)).count();
        long invited =
                today.listing().invitations(business).stream()
                        .filter(i -> holds(i, role, now))
                        .count();
        return members + invited;
    }

    private static boolean holds(Member member, Role role, Instant now) {
        return member.role() == role && !member.gone() && !member.period().endedBy(now);
    }

    private static boolean holds(Invitation invitation, Role role, Instant now) {
        return invitation.role() == role && invitation.pendingAt(now);
    }
}
