package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.AssignmentChange;
import org.bailiwick.engine.change.AssignmentChange.AssetAssigned;
import org.bailiwick.engine.change.AssignmentChange.AssetUnassigned;
import org.bailiwick.engine.change.AssignmentChange.AssignmentPeriodSet;
import org.bailiwick.engine.change.AssignmentChange.AssignmentRestored;

import java.util.Optional;

/// Folds what happens to assignments.
final class AssignmentFold {
    private AssignmentFold() {}

    static void fold(Draft draft, AssignmentChange change) {
        switch (change) {
            case AssetAssigned c -> assigned(draft, c);
            case AssignmentPeriodSet c -> find(draft, c).ifPresent(a -> redated(draft, a, c));
            case AssetUnassigned c -> find(draft, c).ifPresent(a -> unassign(draft, a));
            case AssignmentRestored c ->
                    draft.assignments
                            .find(c.assignment())
                            .filter(Assignment::gone)
                            .ifPresent(a -> restored(draft, a));
        }
    }

    private static Optional<Assignment> find(Draft draft, AssignmentChange change) {
        return draft.assignments.find(change.assignment()).filter(a -> !a.gone());
    }

    private static void assigned(Draft draft, AssetAssigned c) {
        Optional<Member> member = draft.members.find(c.member());
        Optional<Asset> asset = draft.assets.find(c.asset());
        if (member.isEmpty() || asset.isEmpty() || member.get().gone()) return;
        int share = -1;
        if (asset.get().business != member.get().business) {
            Optional<Share> live = ShareFold.live(draft, asset.get(), member.get().business);
            if (live.isEmpty()) return;
            share = live.get().ref;
        }
        Assignment made =
                new Assignment(
                        c.assignment(),
                        member.get().ref,
                        asset.get().ref,
                        share,
                        LevelSets.canonical(c.levels()),
                        c.period(),
                        c.assumed());
        Optional<Table<Assignment>> more = draft.added(draft.assignments, made);
        if (more.isEmpty()) return;
        draft.assignments = more.get();
        place(draft, made);
        AssignmentNotes.made(draft, made);
    }

    private static void restored(Draft draft, Assignment assignment) {
        Member member = draft.members.get(assignment.member);
        Asset asset = draft.assets.get(assignment.asset);
        boolean hangs =
                assignment.share < 0
                        ? asset.business == member.business
                        : ShareFold.live(draft, asset, member.business)
                                .filter(s -> s.ref == assignment.share)
                                .isPresent();
        if (member.gone() || !hangs) return;
        Assignment now = draft.edit(assignment);
        now.terms = now.terms.restored();
        place(draft, now);
    }

    /// Puts an assignment with the member and with the asset; a standing one replaces the other.
    private static void place(Draft draft, Assignment made) {
        Holding before = draft.members.get(made.member).holdings.get(made.asset);
        Holding after = before == null ? made : before.with(made);
        if (before != null && made.standing()) {
            for (int i = 0; i < before.count(); i++) {
                Assignment other = before.at(i);
                if (other.ref == made.ref || !other.standing()) continue;
                end(draft, other);
                AssignmentNotes.replaced(draft, other, made);
                after = after.without(other);
            }
        }
        hold(draft, made, after);
    }

    private static void hold(Draft draft, Assignment of, Holding holding) {
        Member member = draft.edit(draft.members.get(of.member));
        member.holdings = member.holdings.put(of.asset, holding, draft.owner);
        Asset asset = draft.edit(draft.assets.get(of.asset));
        asset.holders = asset.holders.put(of.member, holding, draft.owner);
        draft.touched.pair(member.person, of.asset);
    }

    private static void redated(Draft draft, Assignment assignment, AssignmentPeriodSet c) {
        Assignment now = draft.edit(assignment);
        now.terms = now.terms.lasting(c.period());
        place(draft, now);
        AssignmentNotes.redated(draft, now, assignment.period());
    }

    static void unassignAll(Draft draft, Holding holding) {
        for (int i = 0; i < holding.count(); i++) unassign(draft, holding.at(i));
    }

    static void unassign(Draft draft, Assignment assignment) {
        Member member = draft.members.get(assignment.member);
        Holding before = member.holdings.get(assignment.asset);
        if (before == null) return;
        end(draft, assignment);
        AssignmentNotes.ended(draft, assignment);
        if (before.count() > 1) {
            hold(draft, assignment, before.without(assignment));
            return;
        }
        Member his = draft.edit(member);
        his.holdings = his.holdings.remove(assignment.asset, draft.owner);
        dropFromAsset(draft, assignment);
    }

    /// Takes all of a holding from its asset; the caller empties the member.
    static void dropAll(Draft draft, Holding holding) {
        for (int i = 0; i < holding.count(); i++) {
            end(draft, holding.at(i));
            AssignmentNotes.ended(draft, holding.at(i));
        }
        dropFromAsset(draft, holding.at(0));
    }

    private static void dropFromAsset(Draft draft, Assignment assignment) {
        Asset asset = draft.edit(draft.assets.get(assignment.asset));
        asset.holders = asset.holders.remove(assignment.member, draft.owner);
        draft.touched.pair(draft.members.get(assignment.member).person, assignment.asset);
    }

    private static void end(Draft draft, Assignment assignment) {
        Assignment ended = draft.edit(assignment);
        ended.terms = ended.terms.ended();
    }
}
