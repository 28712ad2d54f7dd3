package org.bailiwick.server.cli;

import java.util.ArrayList;
import java.util.List;

/// Reads tables as RFC 4180 has them: commas between cells, quotes around what holds commas, quotes
/// or line breaks, a quote inside doubled. What is not so is refused by its line and column.
final class CsvReader {
    /// The most rows, the head included.
    static final int ROWS_MAX = 5_001;

    /// The most cells of a row.
    static final int CELLS_MAX = 32;

    /// The longest cell, in characters.
    static final int CELL_LENGTH_MAX = 4_096;

    private final String text;
    private int at;
    private int line = 1;
    private int column = 1;

    private CsvReader(String text) {
        this.text = text;
    }

    /// A row, and the line on which it begins.
    record Row(int line, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /// Rows without anything in them are left out.
    static List<Row> read(String text) {
        return new CsvReader(text.startsWith("\uFEFF") ? text.substring(1) : text).rows();
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        while (at < text.length()) {
            Row row = row();
            if (row.cells().size() == 1 && row.cells().getFirst().isBlank()) continue;
            rows.add(row);
            if (rows.size() > ROWS_MAX) throw wrong("the file has more than 5,000 rows: split it");
        }
        return rows;
    }

    private Row row() {
        int begins = line;
        List<String> cells = new ArrayList<>();
        while (true) {
            cells.add(peek() == '"' ? quoted() : plain());
            if (cells.size() > CELLS_MAX) throw wrong("a row has at most 32 cells");
            if (at == text.length()) return new Row(begins, cells);
            char end = take();
            if (end == ',') continue;
            if (end == '\r' && at < text.length() && peek() == '\n') take();
            return new Row(begins, cells);
        }
    }

    private String plain() {
        StringBuilder cell = new StringBuilder();
        while (at < text.length() && ",\r\n".indexOf(peek()) < 0) {
            if (peek() == '"') throw wrong("a quote stands inside a cell: put the cell in quotes");
            cell.append(take());
            refuseLong(cell);
        }
        return cell.toString();
    }

    private String quoted() {
        int beginsLine = line;
        int beginsColumn = column;
        take();
        StringBuilder cell = new StringBuilder();
        while (true) {
            if (at == text.length()) {
                throw wrong(beginsLine, beginsColumn, "the quote is never closed");
            }
            char next = take();
            if (next == '"' && (at == text.length() || peek() != '"')) break;
            if (next == '"') take();
            cell.append(next);
            refuseLong(cell);
        }
        if (at < text.length() && ",\r\n".indexOf(peek()) < 0) {
            throw wrong("something stands behind the closing quote");
        }
        return cell.toString();
    }

    private void refuseLong(StringBuilder cell) {
        if (cell.length() > CELL_LENGTH_MAX) throw wrong("a cell has at most 4,096 characters");
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private char take() {
        char taken = text.charAt(at++);
        boolean lineEnds = taken == '\n' || (taken == '\r' && peek() != '\n');
        if (lineEnds) line++;
        column = lineEnds ? 1 : column + 1;
        return taken;
    }

    private Trouble wrong(String sentence) {
        return wrong(line, column, sentence);
    }

    private static Trouble wrong(int line, int column, String sentence) {
        return new Trouble("line %d, column %d: %s".formatted(line, column, sentence));
    }
}
