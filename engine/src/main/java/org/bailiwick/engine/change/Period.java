package org.bailiwick.engine.change;

import java.time.Instant;

/// The time in which something is in force: from the first instant up to, but not at, the last.
///
/// Open ends are [#OPEN_START] and [#OPEN_END]; instants are whole milliseconds.
public record Period(Instant from, Instant until) {
    /// Stands for "since ever".
    public static final Instant OPEN_START = Instant.ofEpochMilli(Long.MIN_VALUE);

    /// Stands for "without an end".
    public static final Instant OPEN_END = Instant.ofEpochMilli(Long.MAX_VALUE);

    /// Always in force.
    public static final Period ALWAYS = new Period(OPEN_START, OPEN_END);

    public Period {
        Require.require(from.isBefore(until), "a period ends after it starts");
    }

    public static Period until(Instant end) {
        return new Period(OPEN_START, end);
    }

    /// In force at this moment: at exactly `until` it is over.
    public boolean includes(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    public boolean endedBy(Instant moment) {
        return !moment.isBefore(until);
    }

    public boolean startsAfter(Instant moment) {
        return moment.isBefore(from);
    }

    public boolean isAlways() {
        return from.equals(OPEN_START) && until.equals(OPEN_END);
    }
}
