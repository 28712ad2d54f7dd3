package org.bailiwick.server.command;

import org.bailiwick.engine.change.UndoChange.EntryUndone;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Undoable;

import java.time.Instant;

/// What can be done about what was done.
public sealed interface UndoCommand extends Command {
    /// Takes an entry back that ended, lowered, removed or handed over something: everything is as
    /// it was before, by the same ids. For 72 hours, and only while nothing stands on it.
    ///
    /// @param entry its number; one that names nothing is refused like one that the caller may not
    ///   know
    record UndoEntry(long entry) implements UndoCommand {
        @Override
        public String name() {
            return "undo";
        }

        @Override
        public Need need(Directory today) {
            return Undoing.need(today, Undoing.find(today, entry));
        }

        @Override
        public void write(Pen pen) {
            Undoable undoable = Undoing.find(pen.today(), entry);
            Undoing.refuseLate(pen.today(), undoable, pen.now());
            pen.add(new EntryUndone(entry));
            undoable.back().forEach(pen::add);
            new UndoRules(pen, undoable).check();
        }
    }

    /// Whether somebody may take this back, as far as rights go.
    static boolean mayUndo(Directory today, Caller caller, Undoable undoable, Instant now) {
        return Authority.may(today, caller, Undoing.need(today, undoable), now);
    }
}
