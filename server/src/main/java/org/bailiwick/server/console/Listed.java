package org.bailiwick.server.console;

import org.bailiwick.server.web.Json;
import org.bailiwick.server.web.Table;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A list that is a table too.
///
/// @param page its address, without `.csv`
/// @param asked the address that is asked, with the same holes
/// @param rows where the rows are in the answer
/// @param filters what of the page's query narrows it
/// @param pages how it comes
/// @param columns where the cells are in a row, after their headings
/// @param parts of a row that are rows themselves, each as `part`; nothing where it has none
record Listed(
        String page,
        String asked,
        String rows,
        List<String> filters,
        Pages pages,
        List<String> columns,
        Parts parts) {
    private static final String EACH = "[].";

    /// How a list comes.
    enum Pages {
        /// In pages as large as one asks for.
        ASKED,
        /// In pages as large as they are.
        GIVEN,
        WHOLE
    }

    /// What a row is made of.
    ///
    /// @param address of one row, with its `{id}`; empty for a row that has no parts
    /// @param rows where the parts are in the answer
    private record Parts(String address, String rows) {
        static final Parts NONE = new Parts("", "");
    }

    /// @param filters and
    /// @param columns with spaces between them
    static Listed of(String page, String asked, String rows, String filters, String columns) {
        return new Listed(
                page, asked, rows, words(filters), Pages.ASKED, words(columns), Parts.NONE);
    }

    /// One that comes whole.
    Listed whole() {
        return new Listed(page, asked, rows, filters, Pages.WHOLE, columns, parts);
    }

    /// One whose pages are as large as they are.
    Listed given() {
        return new Listed(page, asked, rows, filters, Pages.GIVEN, columns, parts);
    }

    /// One of whose rows each is asked for, and told in parts.
    Listed inParts(String address, String of) {
        return new Listed(page, asked, rows, filters, pages, columns, new Parts(address, of));
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
    }

    void show(Turn turn) {
        Table table = new Table(columns.stream().map(c -> c.split("=", 2)[0]).toList());
        List<String> cells = columns.stream().map(c -> c.replaceFirst("^.*=", "")).toList();
        for (Data row : found(turn)) {
            for (Data each : parted(turn, row)) {
                table.row(cells.stream().map(cell -> cell(each, cell)).toList());
            }
        }
        Download.give(turn, table.bytes(), file());
    }

    /// What it is called where it is kept: by the pages that lead to it.
    private String file() {
        return Stream.of(page.split("/", -1))
                        .filter(part -> !part.matches("|b|\\{.*"))
                        .collect(Collectors.joining("-"))
                + ".csv";
    }

    private List<Data> found(Turn turn) {
        String at = filled(turn, asked);
        String passed = turn.passed(filters.toArray(String[]::new));
        String address = at.contains("?") ? at + passed : at + passed.replaceFirst("^&", "?");
        return switch (pages) {
            case ASKED -> turn.all(address, rows);
            case GIVEN -> turn.allAsGiven(address, rows);
            case WHOLE -> turn.get(address).list(rows);
        };
    }

    private static String filled(Turn turn, String address) {
        return Stream.of(address.split("(?=\\{)|(?<=\\})", -1))
                .map(part ->
                        part.startsWith("{")
                                ? turn.path(part.substring(1, part.length() - 1))
                                : part)
                .collect(Collectors.joining());
    }

    private List<Data> parted(Turn turn, Data row) {
        if (parts.equals(Parts.NONE)) return List.of(row);
        String id = Turn.encoded(row.text("id"));
        List<Data> all = new ArrayList<>();
        for (Data part : turn.get(parts.address.replace("{id}", id)).list(parts.rows)) {
            ObjectNode both = Json.object();
            both.setAll((ObjectNode) row.node());
            both.set("part", part.node());
            all.add(new Data(both));
        }
        return all.isEmpty() ? List.of(row) : all;
    }

    /// @param path to it; the first that there is, where it has `|` in it
    private static String cell(Data row, String path) {
        return Stream.of(path.split("\\|", -1))
                .map(each -> one(row, each))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String one(Data row, String path) {
        int each = path.indexOf(EACH);
        if (each < 0) return text(row, path);
        List<String> all = new ArrayList<>();
        for (Data inner : row.list(path.substring(0, each))) {
            all.add(one(inner, path.substring(each + EACH.length())));
        }
        return all.stream().filter(c -> !c.isEmpty()).collect(Collectors.joining("; "));
    }

    private static String text(Data row, String path) {
        List<String> many = row.texts(path);
        if (!many.isEmpty()) return String.join(" ", many);
        List<String> names = row.names(path);
        if (names.isEmpty()) return row.text(path);
        return names.stream()
                .map(name -> name + ": " + text(row, path + "." + name))
                .collect(Collectors.joining("; "));
    }
}
