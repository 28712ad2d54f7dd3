package org.bailiwick.server.face;

import org.bailiwick.engine.change.Period;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/// Instants and dates in a body.
public final class Moments {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int LAST_YEAR = 9_998;
    private static final String EITHER =
            "is a date like `2026-03-01`, or an instant like `2026-03-01T09:00:00Z`";

    private Moments() {}

    /// An instant.
    public static Optional<Instant> find(Form body, String name) {
        return body.findText(name, Questions.NAME_MAX)
                .map(text ->
                        instant(text)
                                .orElseThrow(() ->
                                        body.wrong(
                                                name,
                                                "is an instant like `2026-03-01T09:00:00Z`")));
    }

    /// When something begins: an instant, or where a day of this zone starts.
    public static Optional<Instant> start(Form body, String name, ZoneId zone) {
        return either(body, name, zone, 0);
    }

    /// When something ends: an instant, or where a day of this zone is over.
    public static Optional<Instant> end(Form body, String name, ZoneId zone) {
        return either(body, name, zone, 1);
    }

    /// What begins and ends.
    ///
    /// @throws Fault also where a date stands beside an instant: which one is earlier would tell
    ///   where the business is
    public static Period period(Form body, ZoneId zone) {
        Optional<Boolean> from = isDate(body, "from");
        Optional<Boolean> until = isDate(body, "until");
        Instant start = start(body, "from", zone).orElse(Period.OPEN_START);
        Instant end = end(body, "until", zone).orElse(Period.OPEN_END);
        if (from.isPresent() && until.isPresent() && !from.equals(until)) {
            throw body.wrong("until", "is a date where `from` is one, and an instant beside one");
        }
        if (!start.isBefore(end)) throw body.wrong("until", "is later than `from`");
        return new Period(start, end);
    }

    private static Optional<Boolean> isDate(Form body, String name) {
        return body.findText(name, Questions.NAME_MAX).map(text -> DATE.matcher(text).matches());
    }

    private static Optional<Instant> either(Form body, String name, ZoneId zone, int days) {
        return body.findText(name, Questions.NAME_MAX)
                .map(text ->
                        (DATE.matcher(text).matches()
                                        ? date(text)
                                                .map(date ->
                                                        date.plusDays(days)
                                                                .atStartOfDay(zone)
                                                                .toInstant())
                                        : instant(text))
                                .orElseThrow(() -> body.wrong(name, EITHER)));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(d -> d.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text))
                    .filter(i -> i.isAfter(Period.OPEN_START) && i.isBefore(Period.OPEN_END))
                    .map(i -> i.truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
