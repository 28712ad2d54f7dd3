package org.bailiwick.server.api.reading;

import org.bailiwick.server.face.Questions;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the query of an address asks of a list.
///
/// @param exchange the request
record Query(Exchange exchange) {
    /// The most rows of one page.
    static final int ROWS_MAX = 1_000;

    /// How many rows a page has where nothing is said.
    static final int ROWS_USUAL = 100;

    /// The longest text that names are searched for, in characters.
    static final int SOUGHT_MAX = 250;

    /// The longest id that is filtered by, in characters.
    static final int ID_MAX = Questions.ID_MAX;

    /// @throws Fault where it has a name that is none of these
    static Query of(Exchange exchange, String... known) {
        exchange.refuseOtherQueries(known);
        return new Query(exchange);
    }

    private static final int DATE_LENGTH = 10;

    int limit() {
        return limit(ROWS_MAX, ROWS_USUAL);
    }

    int limit(int most, int otherwise) {
        return (int) exchange.query("limit", 1, most, otherwise);
    }

    Optional<String> after() {
        return exchange.after();
    }

    Optional<String> text(String name, int most) {
        Optional<String> text = exchange.query(name);
        if (text.isEmpty() || (!text.get().isEmpty() && text.get().length() <= most)) return text;
        throw Fault.wrong(name, "`%s` has 1 to %d characters", name, most);
    }

    /// What names are searched for, in small letters.
    Optional<String> sought() {
        return text("q", SOUGHT_MAX).map(text -> text.toLowerCase(Locale.ROOT));
    }

    Optional<LocalDate> date(String name) {
        return text(name, DATE_LENGTH).map(text -> date(name, text));
    }

    private static LocalDate date(String name, String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= 1970 && date.getYear() <= 9998) return date;
        } catch (DateTimeParseException none) {
            throw noDate(name);
        }
        throw noDate(name);
    }

    private static Fault noDate(String name) {
        return Fault.wrong(name, "`%s` is a date like `2026-05-31`", name);
    }

    Optional<String> word(String name, List<String> words) {
        Optional<String> text = exchange.query(name);
        if (text.isEmpty() || words.contains(text.get())) return text;
        throw Fault.wrong(name, "`%s` is one of `%s`", name, String.join("`, `", words));
    }

    boolean is(String name, List<String> words, String value) {
        return word(name, words).map(w -> w.equals(value)).orElse(true);
    }
}
