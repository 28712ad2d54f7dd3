package org.bailiwick.server.api.reading;

import io.helidon.http.HeaderNames;

import org.bailiwick.server.web.Exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// A table as RFC 4180 has it. What a spreadsheet would take for a formula gets a quote before it.
final class Csv {
    /// The most rows of one export.
    static final int ROWS_MAX = 100_000;

    static final List<String> FORMATS = List.of("json", "csv");
    private static final String TYPE = "text/csv; charset=utf-8";
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private final StringBuilder text = new StringBuilder();

    Csv(List<String> heading) {
        row(heading);
    }

    /// Whether the answer is to be a table.
    static boolean wanted(Query query) {
        Optional<String> format = query.word("format", FORMATS);
        if (format.isPresent()) return format.get().equals("csv");
        String accept = query.exchange().header(HeaderNames.ACCEPT).orElse("");
        return accept.startsWith("text/csv");
    }

    void row(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) text.append(',');
            cell(cells.get(i));
        }
        text.append("\r\n");
    }

    private void cell(String cell) {
        boolean formula = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
        String safe = formula ? "'" + cell : cell;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        if (plain) {
            text.append(safe);
            return;
        }
        text.append('"').append(safe.replace("\"", "\"\"")).append('"');
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
        exchange.answer(200, TYPE, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
