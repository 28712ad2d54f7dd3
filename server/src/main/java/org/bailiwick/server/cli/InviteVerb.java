package org.bailiwick.server.cli;

import picocli.CommandLine.Model.CommandSpec;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `invite`: many addresses from a table, each answered for itself.
record InviteVerb(Asking asking) implements Verb {
    /// The most bytes of a table.
    static final int BYTES_MAX = 4_194_304;

    /// How many are sent at once.
    private static final int AT_ONCE = 50;

    private static final Set<String> COLUMNS =
            Set.of("address", "role", "finance", "label", "assets", "until");

    @Override
    public CommandSpec spec() {
        return DoVerb.acting(
                        Verb.words(
                                "invite",
                                "Invites everybody in a table with the columns address, role,"
                                        + " finance, label, assets and until; only the first is"
                                        + " needed.",
                                "invite staff.csv --business nordwind --preview"))
                .addOption(Verb.option("--business", "ID", "Into which business."))
                .addPositional(Verb.word(0, "FILE", true, "The table, with a head, in UTF-8."));
    }

    @Override
    public int run(Given given, Terminal terminal) {
        String business =
                given.option("--business")
                        .orElseThrow(() -> new Trouble("say --business: into which one"));
        List<Line> lines = lines(read(Path.of(given.word(0))));
        String path =
                "/api/v1/businesses/%s/invitations/batch%s"
                        .formatted(
                                Ask.part(business), given.has("--preview") ? "?preview=true" : "");
        return asking.act(given, ask -> send(given, terminal, lines, path, ask));
    }

    /// One row, ready to be sent.
    private record Line(int number, ObjectNode item) {
        String address() {
            return item.path("address").asString("");
        }
    }

    private static String read(Path file) {
        try {
            if (Files.size(file) > BYTES_MAX) {
                throw new Trouble("`%s` has more than 4,194,304 bytes: split it".formatted(file));
            }
            return Files.readString(file);
        } catch (IOException failed) {
            throw new Trouble(
                    "`%s` cannot be read: check the name, and that it is UTF-8".formatted(file),
                    failed);
        }
    }

    private static List<Line> lines(String text) {
        List<CsvReader.Row> rows = CsvReader.read(text);
        if (rows.isEmpty()) throw new Trouble("the table is empty: begin with `address,role`");
        List<String> head = rows.getFirst().cells().stream().map(String::strip).toList();
        for (int i = 0; i < head.size(); i++) {
            if (!COLUMNS.contains(head.get(i)) || head.indexOf(head.get(i)) < i) {
                throw new Trouble(
                        "line %d, cell %d: `%s` is no column, or stands twice: there are address, role, finance, label, assets, until"
                                .formatted(rows.getFirst().line(), i + 1, head.get(i)));
            }
        }
        if (!head.contains("address")) throw new Trouble("line 1: the column `address` is missing");
        List<Line> lines = new ArrayList<>();
        for (CsvReader.Row row : rows.subList(1, rows.size())) lines.add(line(head, row));
        if (lines.isEmpty()) throw new Trouble("the table has a head only: nobody to invite");
        return lines;
    }

    private static Line line(List<String> head, CsvReader.Row row) {
        if (row.cells().size() != head.size()) {
            throw new Trouble(
                    "line %d has %d cells, the head has %d"
                            .formatted(row.line(), row.cells().size(), head.size()));
        }
        ObjectNode item = DoVerb.object();
        for (int i = 0; i < head.size(); i++) {
            String cell = row.cells().get(i).strip();
            if (cell.isEmpty()) continue;
            try {
                put(item, head.get(i), cell);
            } catch (Trouble wrong) {
                throw new Trouble(
                        "line %d, column `%s`: %s"
                                .formatted(row.line(), head.get(i), wrong.getMessage()),
                        wrong);
            }
        }
        return new Line(row.line(), item);
    }

    private static void put(ObjectNode item, String column, String cell) {
        if (column.equals("assets")) {
            ArrayNode assets = item.putArray("assets");
            AssetCells.read(cell).forEach(assets::add);
        } else if (column.equals("until")) {
            item.put("until", KeyVerb.end(cell).toString());
        } else {
            item.put(column, cell);
        }
    }

    private static int send(
            Given given, Terminal terminal, List<Line> lines, String path, Ask ask) {
        int refused = 0;
        Optional<String> person = given.option("--for");
        for (int from = 0; from < lines.size(); from += AT_ONCE) {
            List<Line> some = lines.subList(from, Math.min(lines.size(), from + AT_ONCE));
            ObjectNode body = DoVerb.object();
            given.option("--reason").ifPresent(reason -> body.put("reason", reason));
            ArrayNode items = body.putArray("items");
            some.forEach(line -> items.add(line.item()));
            terminal.progress("%,d of %,d".formatted(from, lines.size()));
            JsonNode answers = ask.post(path, body, person).path("items");
            terminal.progressDone();
            for (int i = 0; i < some.size(); i++) {
                JsonNode answer = answers.path(i);
                if (answer.has("problem")) refused++;
                if (given.json()) terminal.say(answer.toString());
                else told(some.get(i), answer).forEach(terminal::say);
            }
        }
        terminal.note(
                "%,d of %,d %s"
                        .formatted(
                                lines.size() - refused,
                                lines.size(),
                                given.has("--preview") ? "would be invited" : "invited"));
        return refused == 0 ? ALLOWED : FAILED;
    }

    private static List<String> told(Line line, JsonNode answer) {
        List<String> lines = new ArrayList<>();
        String outcome =
                answer.has("problem")
                        ? "refused: " + answer.at("/problem/detail").asString("")
                        : answer.path("id").asString("would be invited");
        lines.add("line %d  %s  %s".formatted(line.number(), line.address(), outcome));
        List<String> more = new ArrayList<>();
        Effects.forecast(answer.path("forecast"), more);
        more.forEach(each -> lines.add("    " + each));
        return lines;
    }
}
