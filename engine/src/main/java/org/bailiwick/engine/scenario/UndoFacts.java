package org.bailiwick.engine.scenario;

import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.UndoChange.EntryUndone;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Undoable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What an undo comes to, in facts.
record UndoFacts(Directory directory, Instant now) {
    List<Change> of(int back) {
        List<Undoable> open = directory.undoables().all(now);
        if (open.size() < back) throw new Impossible("there is nothing to undo");
        Undoable chosen = open.get(open.size() - back);
        List<Long> since = directory.undoables().since(chosen);
        if (!since.isEmpty()) {
            throw new Impossible("entries %s stand on what would be undone".formatted(since));
        }
        List<Change> changes = new ArrayList<>();
        changes.add(new EntryUndone(chosen.entry()));
        changes.addAll(chosen.back());
        return changes;
    }
}
