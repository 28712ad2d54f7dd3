package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.Period;

import java.time.Instant;

/// The time in which several periods hold together; may be empty.
record Overlap(Instant from, Instant until) {
    static Overlap of(Period one, Period other, Period third) {
        Instant from = latest(latest(one.from(), other.from()), third.from());
        Instant until = earliest(earliest(one.until(), other.until()), third.until());
        return new Overlap(from, until);
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earliest(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    boolean includes(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }

    /// Whether there is a later instant at which they hold together.
    boolean startsAfter(Instant now) {
        return from.isAfter(now) && from.isBefore(until);
    }
}
