package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.AssignmentChange;
import org.bailiwick.engine.change.AssignmentChange.AssetUnassigned;
import org.bailiwick.engine.change.AssignmentChange.AssignmentPeriodSet;
import org.bailiwick.engine.change.AssignmentChange.AssignmentRestored;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.model.Kind;

/// How what happens to assignments would come back.
final class AssignmentNotes {
    private AssignmentNotes() {}

    static void made(Draft draft, Assignment made) {
        note(draft, made, false, new AssetUnassigned(made.id()));
    }

    static void ended(Draft draft, Assignment gone) {
        note(draft, gone, true, new AssignmentRestored(gone.id()));
    }

    /// One took the place of another.
    static void replaced(Draft draft, Assignment gone, Assignment by) {
        Asset asset = draft.assets.get(gone.asset);
        boolean loss = lower(draft, asset.kind, by.levels(), gone.levels());
        note(draft, gone, loss, new AssignmentRestored(gone.id()));
    }

    static void redated(Draft draft, Assignment now, Period before) {
        boolean loss = MemberNotes.shorter(now.period(), before);
        note(draft, now, loss, new AssignmentPeriodSet(now.id(), before));
    }

    /// Whether levels allow less than others did.
    static boolean lower(Draft draft, String name, Levels now, Levels before) {
        Kind kind = draft.kinds.get(name);
        if (kind == null) return !now.equals(before);
        return (kind.mask(before.names()) & ~kind.mask(now.names())) != 0;
    }

    private static void note(Draft draft, Assignment of, boolean loss, AssignmentChange back) {
        Member member = draft.members.get(of.member);
        Asset asset = draft.assets.get(of.asset);
        long pair = Spot.of(Spot.PAIR, of.member, of.asset);
        draft.notes.touch(pair, Spot.of(Spot.GIVEN, of.asset));
        draft.notes.back(
                loss,
                back,
                member.business,
                pair,
                Spot.of(Spot.MEMBER, of.member),
                of.share < 0 ? Spot.of(Spot.OWNER, of.asset) : Spot.of(Spot.SHARE, of.share));
        draft.notes.concerns(asset.business);
    }
}
