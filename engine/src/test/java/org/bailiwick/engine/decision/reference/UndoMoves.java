package org.bailiwick.engine.decision.reference;

import org.bailiwick.engine.change.AssignmentChange.AssignmentRestored;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.GroupChange.GroupRestored;
import org.bailiwick.engine.change.MemberChange.MemberRestored;
import org.bailiwick.engine.change.PartnerChange.PartnerRestored;
import org.bailiwick.engine.change.ShareChange.ShareRestored;
import org.bailiwick.engine.change.UndoChange.EntryUndone;
import org.bailiwick.engine.directory.Undoable;
import org.bailiwick.engine.directory.Undoables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What comes back: by an undo, or by a fact alone, wherever it fits or not.
final class UndoMoves {
    private final Draft draft;

    UndoMoves(Draft draft) {
        this.draft = draft;
    }

    List<Move> all() {
        return List.of(
                new Move(5, "undo", this::undo),
                Move.of(
                        1,
                        "restore member",
                        () -> draft.any(draft.facts.members, _ -> true),
                        m -> new MemberRestored(m.id)),
                Move.of(
                        1,
                        "restore assignment",
                        () -> draft.any(draft.facts.formerAssignments, _ -> true),
                        a -> new AssignmentRestored(a.id)),
                Move.of(
                        1,
                        "restore group",
                        () -> draft.any(draft.facts.groups, g -> g.ended),
                        g -> new GroupRestored(g.id)),
                Move.of(
                        1,
                        "restore partnership",
                        () -> draft.any(draft.facts.partnerships, p -> p.ended),
                        p -> new PartnerRestored(p.id)),
                Move.of(
                        1,
                        "restore share",
                        () -> draft.any(draft.facts.shares, s -> !s.ended.equals(Facts.NEVER)),
                        s -> new ShareRestored(s.id)));
    }

    private List<Change> undo() {
        Undoables undoables = draft.directory().undoables();
        List<Undoable> open = new ArrayList<>();
        for (int back = 0; back < 20 && back < draft.entries.size(); back++) {
            undoables
                    .find(draft.entries.size() - back)
                    .filter(u -> u.openAt(draft.now) && undoables.since(u).isEmpty())
                    .filter(u -> undoables.undoneBy(u.entry()).isEmpty())
                    .ifPresent(open::add);
        }
        Optional<Undoable> chosen = draft.any(open, _ -> true);
        return chosen.map(UndoMoves::undo).orElse(List.of());
    }

    static List<Change> undo(Undoable undoable) {
        List<Change> changes = new ArrayList<>();
        changes.add(new EntryUndone(undoable.entry()));
        changes.addAll(undoable.back());
        return changes;
    }
}
