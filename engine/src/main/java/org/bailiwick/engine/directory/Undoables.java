package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.AssignmentId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what can be undone, and what was.
public final class Undoables {
    private final State state;

    Undoables(State state) {
        this.state = state;
    }

    /// What this entry took away; empty where it took nothing, or nothing that can come back, or
    /// too long ago for the newest entry.
    public Optional<Undoable> find(long entry) {
        return Optional.ofNullable(state.undo().find(entry));
    }

    /// Everything that concerns a business and was not undone, oldest first.
    public List<Undoable> of(Business business, Instant now) {
        List<Undoable> all = new ArrayList<>();
        for (int place = state.undo().first(); place < state.undo().next(); place++) {
            Undoable row = state.undo().row(place);
            if (!Refs.contains(row.businesses, business.ref) || !row.openAt(now)) continue;
            if (undoneBy(row.entry()).isEmpty()) all.add(row);
        }
        return all;
    }

    /// Everything of all, as [#of].
    public List<Undoable> all(Instant now) {
        List<Undoable> all = new ArrayList<>();
        for (int place = state.undo().first(); place < state.undo().next(); place++) {
            Undoable row = state.undo().row(place);
            if (row.openAt(now) && undoneBy(row.entry()).isEmpty()) all.add(row);
        }
        return all;
    }

    /// An assignment, also one that ended.
    public Optional<Assignment> assignment(AssignmentId id) {
        return state.assignments().find(id);
    }

    /// The businesses that it concerns.
    public List<Business> businesses(Undoable row) {
        List<Business> all = new ArrayList<>(row.businesses.length);
        for (int ref : row.businesses) all.add(state.businesses().get(ref));
        return all;
    }

    /// The entry that took this one back.
    public Optional<Long> undoneBy(long entry) {
        return Optional.ofNullable(state.undo().undone().get((int) entry)).map(Integer::longValue);
    }

    /// The later entries that stand on what this one did, and were not undone; oldest first. While
    /// there are any it stays done.
    public List<Long> since(Undoable row) {
        List<Long> all = new ArrayList<>();
        for (int entry : row.since) if (undoneBy(entry).isEmpty()) all.add((long) entry);
        boolean full = row.since.length >= Undoable.SINCE_MAX;
        if (all.isEmpty() && full) all.add((long) row.since[row.since.length - 1]);
        return all;
    }
}
