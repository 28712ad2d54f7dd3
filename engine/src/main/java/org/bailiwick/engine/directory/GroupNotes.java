package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.GroupChange;
import org.bailiwick.engine.change.GroupChange.GroupAssetAdded;
import org.bailiwick.engine.change.GroupChange.GroupAssetTaken;
import org.bailiwick.engine.change.GroupChange.GroupMemberSet;
import org.bailiwick.engine.change.GroupChange.GroupMemberTaken;
import org.bailiwick.engine.change.GroupChange.GroupRestored;
import org.bailiwick.engine.change.Levels;

import java.util.Map;

/// How what happens to groups would come back.
final class GroupNotes {
    private GroupNotes() {}

    static void added(Draft draft, Group group, Asset asset) {
        place(draft, group, asset, false, new GroupAssetTaken(group.id(), asset.id()));
    }

    static void taken(Draft draft, Group group, Asset asset) {
        place(draft, group, asset, true, new GroupAssetAdded(group.id(), asset.id()));
    }

    private static void place(
            Draft draft, Group group, Asset asset, boolean loss, GroupChange back) {
        long place = Spot.of(Spot.PLACE, group.ref, asset.ref);
        draft.notes.touch(place, Spot.of(Spot.GIVEN, asset.ref));
        draft.notes.back(
                loss,
                back,
                group.business,
                place,
                Spot.of(Spot.GROUP, group.ref),
                Spot.of(Spot.OWNER, asset.ref),
                Spot.of(Spot.SHARED, asset.ref, group.business));
        draft.notes.concerns(asset.business);
    }

    /// @param group as it still is
    static void set(Draft draft, Group group, Member member, Seat seat) {
        Seat before = group.members.get(member.ref);
        if (before == null) {
            seat(draft, group, member, false, new GroupMemberTaken(group.id(), member.id()));
            return;
        }
        boolean loss =
                MemberNotes.shorter(seat.period(), before.period())
                        || before.levels().entrySet().stream()
                                .anyMatch(
                                        e -> lower(draft, e.getKey(), e.getValue(), seat.levels()));
        seat(draft, group, member, loss, again(group, member, before));
    }

    private static boolean lower(
            Draft draft, String kind, Levels before, Map<String, Levels> levels) {
        Levels now = levels.get(kind);
        return now == null || AssignmentNotes.lower(draft, kind, now, before);
    }

    /// @param group as it still is
    static void taken(Draft draft, Group group, Member member) {
        Seat before = group.members.get(member.ref);
        if (before == null) return;
        seat(draft, group, member, true, again(group, member, before));
    }

    private static GroupChange again(Group group, Member member, Seat seat) {
        return new GroupMemberSet(group.id(), member.id(), seat.levels(), seat.period());
    }

    private static void seat(
            Draft draft, Group group, Member member, boolean loss, GroupChange back) {
        long seat = Spot.of(Spot.SEAT, group.ref, member.ref);
        draft.notes.touch(seat);
        draft.notes.back(
                loss,
                back,
                group.business,
                seat,
                Spot.of(Spot.GROUP, group.ref),
                Spot.of(Spot.MEMBER, member.ref));
    }

    static void ended(Draft draft, Group group) {
        long its = Spot.of(Spot.GROUP, group.ref);
        draft.notes.touch(its);
        draft.notes.back(true, new GroupRestored(group.id()), group.business, its);
    }
}
