package org.bailiwick.server.api.reading;

import org.bailiwick.server.face.Questions;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;

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
        throw Fault.wrong(name, "`%s` has 1 to %d characters".formatted(name, most));
    }

    /// What names are searched for, in small letters.
    Optional<String> sought() {
        return text("q", SOUGHT_MAX).map(text -> text.toLowerCase(Locale.ROOT));
    }

    Optional<String> word(String name, List<String> words) {
        Optional<String> text = exchange.query(name);
        if (text.isEmpty() || words.contains(text.get())) return text;
        throw Fault.wrong(name, "`%s` is one of `%s`".formatted(name, String.join("`, `", words)));
    }

    boolean is(String name, List<String> words, String value) {
        return word(name, words).map(w -> w.equals(value)).orElse(true);
    }
}
