package org.bailiwick.engine.scenario;

import org.bailiwick.engine.change.Period;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// How long something lasts, as it is written: `from` a day's start, `until` a day's end.
public record Span(Optional<Moment> from, Optional<Moment> until) {
    public static final Span ALWAYS = new Span(Optional.empty(), Optional.empty());

    /// The days are those of this zone.
    public Period in(ZoneId zone) {
        Instant start = from.map(m -> m.start(zone)).orElse(Period.OPEN_START);
        Instant end = until.map(m -> m.end(zone)).orElse(Period.OPEN_END);
        if (!start.isBefore(end)) throw new Impossible("a period ends after it starts");
        return new Period(start, end);
    }
}
