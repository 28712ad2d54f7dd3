package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.PersonId;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An entry that took something away, and what would bring it back.
public final class Undoable {
    /// For how long after the entry.
    public static final Duration OPEN_FOR = Duration.ofDays(3);

    /// For how long after the entry it is still known that it was one.
    static final Duration KNOWN_FOR = Duration.ofDays(7);

    /// The most facts that bring something back; an entry that would need more is not undone.
    public static final int FACTS_MAX = 9_000;

    /// Of how many later entries it is noted that they stand on it; with so many, it stays done.
    static final int SINCE_MAX = 1_000;

    private final long entry;
    private final Instant time;
    private final Optional<PersonId> by;
    private final List<Change> facts;
    private final List<Change> back;
    final long[] spots;
    final int[] businesses;
    final int[] since;

    /// @param spots what must not have been touched since, see [Spot]
    /// @param since the entries that did
    Undoable(
            long entry,
            Instant time,
            Optional<PersonId> by,
            List<Change> facts,
            List<Change> back,
            long[] spots,
            int[] businesses,
            int[] since) {
        this.entry = entry;
        this.time = time;
        this.by = by;
        this.facts = facts;
        this.back = back;
        this.spots = spots;
        this.businesses = businesses;
        this.since = since;
    }

    Undoable touchedBy(long later) {
        boolean noted = since.length > 0 && since[since.length - 1] == later;
        if (noted || later == entry || since.length >= SINCE_MAX) return this;
        int[] more = Refs.with(since, (int) later);
        return new Undoable(entry, time, by, facts, back, spots, businesses, more);
    }

    /// The number of the entry.
    public long entry() {
        return entry;
    }

    /// When it happened.
    public Instant time() {
        return time;
    }

    /// Whose doing it was; empty where no person did it, and nobody had it done.
    public Optional<PersonId> by() {
        return by;
    }

    /// What happened.
    public List<Change> facts() {
        return facts;
    }

    /// What makes everything be as it was before, in the order in which it has to happen.
    public List<Change> back() {
        return back;
    }

    /// From when on it stays done.
    public Instant until() {
        return time.plus(OPEN_FOR);
    }

    /// Whether there is still time.
    public boolean openAt(Instant now) {
        return now.isBefore(until());
    }

    /// Whether it is still known.
    boolean knownAt(Instant now) {
        return now.isBefore(time.plus(KNOWN_FOR));
    }
}
