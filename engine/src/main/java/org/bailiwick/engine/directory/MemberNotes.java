package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.MemberChange;
import org.bailiwick.engine.change.MemberChange.MemberFinanceSet;
import org.bailiwick.engine.change.MemberChange.MemberJoined;
import org.bailiwick.engine.change.MemberChange.MemberLabelSet;
import org.bailiwick.engine.change.MemberChange.MemberLeft;
import org.bailiwick.engine.change.MemberChange.MemberPeriodSet;
import org.bailiwick.engine.change.MemberChange.MemberReinstated;
import org.bailiwick.engine.change.MemberChange.MemberRemoved;
import org.bailiwick.engine.change.MemberChange.MemberRestored;
import org.bailiwick.engine.change.MemberChange.MemberRoleSet;
import org.bailiwick.engine.change.MemberChange.MemberSuspended;
import org.bailiwick.engine.change.MemberChange.StandInNamed;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.Role;

/// How what happens to memberships would come back.
final class MemberNotes {
    private MemberNotes() {}

    /// @param member as he still is
    static void note(UndoNotes notes, Member member, MemberChange change) {
        switch (change) {
            case MemberRoleSet c ->
                    set(
                            notes,
                            member,
                            Spot.ROLE,
                            member.role == Role.ADMIN && c.role() != Role.ADMIN,
                            new MemberRoleSet(member.id(), member.role));
            case MemberFinanceSet c ->
                    set(
                            notes,
                            member,
                            Spot.FINANCE,
                            rank(c.finance()) < rank(member.finance),
                            new MemberFinanceSet(member.id(), member.finance));
            case MemberLabelSet _ ->
                    set(
                            notes,
                            member,
                            Spot.LABEL,
                            false,
                            new MemberLabelSet(member.id(), member.label));
            case MemberPeriodSet c ->
                    set(
                            notes,
                            member,
                            Spot.TERM,
                            shorter(c.period(), member.period),
                            new MemberPeriodSet(member.id(), member.period));
            case MemberSuspended _ -> suspension(notes, member, true);
            case MemberReinstated _ -> suspension(notes, member, false);
            case MemberJoined _,
                    MemberRestored _,
                    MemberRemoved _,
                    MemberLeft _,
                    StandInNamed _ -> {}
        }
    }

    private static void suspension(UndoNotes notes, Member member, boolean suspends) {
        MemberChange back =
                member.suspended
                        ? new MemberSuspended(member.id())
                        : new MemberReinstated(member.id());
        set(notes, member, Spot.SUSPENSION, suspends && !member.suspended, back);
    }

    private static int rank(Finance finance) {
        return switch (finance) {
            case NONE -> 0;
            case ANALYST -> 1;
            case MANAGER -> 2;
        };
    }

    /// Whether some of a period is missing in another.
    static boolean shorter(Period now, Period before) {
        return now.until().isBefore(before.until()) || now.from().isAfter(before.from());
    }

    private static void set(
            UndoNotes notes, Member member, int what, boolean loss, MemberChange back) {
        long spot = Spot.of(what, member.ref);
        notes.touch(spot);
        notes.back(loss, back, member.business, spot, Spot.of(Spot.MEMBER, member.ref));
    }

    static void ended(UndoNotes notes, Member member) {
        notes.touch(Spot.of(Spot.MEMBER, member.ref));
        notes.back(
                true,
                new MemberRestored(member.id()),
                member.business,
                Spot.of(Spot.MEMBERSHIP, member.person, member.business));
    }
}
