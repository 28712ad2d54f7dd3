package org.bailiwick.server.face;

import org.bailiwick.engine.change.Period;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Form;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Instants in a body.
public final class Moments {
    private Moments() {}

    public static Optional<Instant> find(Form body, String name) {
        Optional<String> text = body.findText(name, Questions.NAME_MAX);
        if (text.isEmpty()) return Optional.empty();
        try {
            Instant instant = Instant.parse(text.get());
            if (instant.isAfter(Period.OPEN_START) && instant.isBefore(Period.OPEN_END)) {
                return Optional.of(instant.truncatedTo(ChronoUnit.MILLIS));
            }
        } catch (DateTimeParseException none) {
            throw wrong(body, name);
        }
        throw wrong(body, name);
    }

    private static Fault wrong(Form body, String name) {
        return body.wrong(name, "is an instant like `2026-03-01T09:00:00Z`");
    }
}
