package org.bailiwick.engine.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// A date, or a date and a time of day.
public sealed interface Moment {
    /// A whole day, where the business is that it concerns.
    record Day(LocalDate date) implements Moment {}

    /// A moment that is the same everywhere.
    record Clock(Instant instant) implements Moment {}

    /// Where a day starts.
    default Instant start(ZoneId zone) {
        return switch (this) {
            case Day(var date) -> date.atStartOfDay(zone).toInstant();
            case Clock(var instant) -> instant;
        };
    }

    /// Where a day ends.
    default Instant end(ZoneId zone) {
        return switch (this) {
            case Day(var date) -> date.plusDays(1).atStartOfDay(zone).toInstant();
            case Clock(var instant) -> instant;
        };
    }
}
