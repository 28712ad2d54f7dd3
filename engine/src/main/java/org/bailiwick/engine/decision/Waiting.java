package org.bailiwick.engine.decision;

import java.time.Instant;

/// Whether waiting helps.
public sealed interface Waiting {
    /// It does not.
    record No() implements Waiting {}

    /// It will work from this instant, if nothing else changes.
    record Until(Instant instant) implements Waiting {}

    /// Somebody else is at it and may let it work: a review, an invitation that was sent.
    record Perhaps() implements Waiting {}

    Waiting NO = new No();
    Waiting PERHAPS = new Perhaps();
}
