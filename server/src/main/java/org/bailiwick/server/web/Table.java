package org.bailiwick.server.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// A table as RFC 4180 has it. What a spreadsheet would take for a formula gets a quote before it.
public final class Table {
    /// Of what kind it is, as `Content-Type` says it.
    public static final String TYPE = "text/csv; charset=utf-8";

    /// The most rows of one export.
    public static final int ROWS_MAX = 100_000;

    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private final StringBuilder text = new StringBuilder();

    public Table(List<String> heading) {
        row(heading);
    }

    public void row(List<String> cells) {
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

    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
