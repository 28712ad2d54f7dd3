package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.Period;

import java.time.Duration;
import java.time.Instant;

/// What can be seen from one instant: what is in force, what starts later, and what ended by its
/// date not long ago.
record Window(Instant now, Instant cutoff) {
    /// How long an end can still be told.
    static final Duration REMEMBERED = Duration.ofDays(90);

    static Window at(Instant now) {
        return new Window(now, now.minus(REMEMBERED));
    }

    boolean sees(Period period) {
        return period.until().isAfter(cutoff);
    }

    /// Whether something that was ended at this moment is still remembered.
    boolean remembers(Instant ended) {
        return ended.isAfter(cutoff);
    }
}
