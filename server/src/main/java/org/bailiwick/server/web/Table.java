package org.bailiwick.server.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/// A table as RFC 4180 has it. What a spreadsheet would take for a formula gets a quote before it.
public final class Table {
    /// Of what kind it is, as `Content-Type` says it.
    public static final String TYPE = "text/csv; charset=utf-8";

    /// The most rows of one export.
    public static final int ROWS_MAX = 100_000;

    /// Where a spreadsheet may see the beginning of a cell that begins as a formula does: ours, and
    /// those that it makes where it parts cells at semicolons, as with a comma in numbers, or tabs.
    private static final Pattern FORMULA =
            Pattern.compile(
                    "^(?=[\\t\\r\\n])|(?:^|(?<=[;\\t\\r\\n]))(?=[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])");

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
        String safe = FORMULA.matcher(cell).replaceAll("'");
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
