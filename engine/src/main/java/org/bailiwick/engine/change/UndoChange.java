package org.bailiwick.engine.change;

/// What happens to earlier entries. What comes back stands beside it, in facts of its own.
public sealed interface UndoChange extends Change {
    /// The number of the entry that it happens to.
    long entry();

    /// An earlier entry was taken back by this one; can happen to an entry once.
    ///
    /// @param entry from 1
    record EntryUndone(long entry) implements UndoChange {
        public EntryUndone {
            Require.require(entry > 0, "the first entry is entry 1");
        }
    }
}
