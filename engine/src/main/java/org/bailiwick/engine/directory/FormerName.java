package org.bailiwick.engine.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What something was called until a moment: so that who had it is told of it under the name he
/// knew.
record FormerName(String name, Instant until) {
    /// An end is told for as long; older names are forgotten.
    private static final Duration REMEMBERED = Duration.ofDays(90);

    /// These and one more, without those that nobody is told any more.
    static List<FormerName> with(List<FormerName> former, String name, Instant until) {
        Instant cutoff = until.minus(REMEMBERED);
        Stream<FormerName> kept = former.stream().filter(f -> f.until.isAfter(cutoff));
        return Stream.concat(kept, Stream.of(new FormerName(name, until))).toList();
    }

    /// What it was called just before this moment.
    static String before(List<FormerName> former, Instant moment, String now) {
        for (FormerName each : former) if (!each.until.isBefore(moment)) return each.name;
        return now;
    }
}
