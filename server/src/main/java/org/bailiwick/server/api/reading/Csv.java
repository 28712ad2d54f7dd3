package org.bailiwick.server.api.reading;

import io.helidon.http.HeaderNames;

import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Table;

import java.util.List;
import java.util.Optional;

/// A list as a table, where one is asked for.
final class Csv {
    static final List<String> FORMATS = List.of("json", "csv");

    private final Table table;

    Csv(List<String> heading) {
        table = new Table(heading);
    }

    /// Whether the answer is to be a table.
    static boolean wanted(Query query) {
        Optional<String> format = query.word("format", FORMATS);
        if (format.isPresent()) return format.get().equals("csv");
        String accept = query.exchange().header(HeaderNames.ACCEPT).orElse("");
        return accept.startsWith("text/csv");
    }

    void row(List<String> cells) {
        table.row(cells);
    }

    /// @param next where the next rows begin, where there are more
    void answer(Exchange exchange, String name, Optional<String> next) {
        answer(exchange, name, "after", next);
    }

    /// @param from the query that says where rows begin
    void answer(Exchange exchange, String name, String from, Optional<String> next) {
        exchange.header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        next.ifPresent(id ->
                exchange.header("Link", "<?format=csv&" + from + "=" + id + ">; rel=\"next\""));
        exchange.answer(200, Table.TYPE, table.bytes());
    }
}
