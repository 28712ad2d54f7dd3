package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.Entry;

/// What a fold makes of an entry.
public final class Folded {
    private Folded() {}

    /// How many rows there are and how many things the index would have to look at anew: the same
    /// where the same facts were taken and the same passed over.
    public static int changed(Directory directory, Entry entry) {
        Draft draft = new Draft(directory.state, false, true);
        draft.fold(entry);
        int rows = draft.assignments.size() + draft.shares.size() + draft.members.size();
        return 31 * (31 * rows + draft.touched.pairCount()) + draft.touched.stateCount();
    }
}
