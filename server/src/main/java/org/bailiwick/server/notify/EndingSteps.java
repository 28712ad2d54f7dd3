package org.bailiwick.server.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/// When an end is announced: so many days before it, each at an hour of the reader's day, so that
/// he has at least that many days.
final class EndingSteps {
    /// Days before the end, the nearest first.
    static final List<Integer> DAYS = List.of(1, 7, 14, 30);

    /// The earliest announcement is later than this before the end.
    static final Duration FURTHEST = Duration.ofDays(DAYS.getLast() + 2L);

    private EndingSteps() {}

    /// The nearest to the end of those that fall due after one instant, up to and with the other.
    static Optional<Integer> due(Instant end, ZoneId zone, int hour, Instant after, Instant until) {
        for (int days : DAYS) {
            Instant at = at(end, zone, hour, days);
            if (at.isAfter(after) && !at.isAfter(until)) return Optional.of(days);
        }
        return Optional.empty();
    }

    static Instant at(Instant end, ZoneId zone, int hour, int days) {
        Instant latest = end.minus(Duration.ofDays(days));
        ZonedDateTime there = latest.atZone(zone);
        ZonedDateTime at = there.toLocalDate().atTime(LocalTime.of(hour, 0)).atZone(zone);
        return (at.isAfter(there) ? at.minusDays(1) : at).toInstant();
    }
}
