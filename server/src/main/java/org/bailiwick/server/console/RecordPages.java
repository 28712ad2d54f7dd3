package org.bailiwick.server.console;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What happened, read by people.
final class RecordPages {
    private final Pages pages;

    private RecordPages(Pages pages) {
        this.pages = pages;
    }

    static void add(Console console, Pages pages) {
        RecordPages record = new RecordPages(pages);
        console.signedIn("GET", "/b/{business}/record", record::list);
        console.signedIn("GET", "/b/{business}/record.csv", RecordPages::table);
    }

    private static String at(Turn turn) {
        return "/api/v1/businesses/" + turn.path("business");
    }

    void list(Turn turn) {
        String name = turn.query("name").strip();
        List<Data> called = name.isEmpty() ? List.of() : RecordSought.called(turn, at(turn), name);
        if (called.size() == 1) {
            choose(turn, called.getFirst());
            return;
        }
        RecordSought sought = RecordSought.of(turn, at(turn));
        Frame frame = frame(turn, sought);
        Optional<Data> found =
                Days.find(
                        turn, at(turn) + "/record?limit=50" + sought(turn) + turn.passed("before"));
        Map<String, Object> parts = new HashMap<>();
        parts.put("sought", called.isEmpty() ? sought : sought.among(called));
        if (found.isEmpty() || !name.isEmpty()) {
            String why = found.isEmpty() ? "wrong" : called.isEmpty() ? "nobody" : "several";
            parts.put("why", turn.say().of("record." + why, "name", name));
            pages.show(turn, "record/wrong", frame, parts);
            return;
        }
        Data told = found.get();
        parts.put("days", RecordDay.of(turn.say(), told.list("entries")));
        parts.put("undoable", undoable(turn));
        parts.put("older", told.text("next"));
        pages.show(turn, "record/list", frame, parts);
    }

    /// A name that was typed is that of one person.
    private static void choose(Turn turn, Data member) {
        String here = "/b/" + turn.path("business") + "/record";
        String[] others =
                Stream.of(RecordSought.names())
                        .filter(n -> !n.equals("person"))
                        .toArray(String[]::new);
        String chosen = Turn.and(here, "person", member.text("person.id"));
        Pages.lead(turn.exchange(), chosen + turn.passed(others));
    }

    private Frame frame(Turn turn, RecordSought sought) {
        String whose = sought.whose();
        String title = turn.say().of("record.title");
        return pages.frame(
                turn,
                whose.isEmpty() ? "record.title" : whose + " · " + title,
                "record",
                turn.exchange().path("business"));
    }

    private static String sought(Turn turn) {
        return turn.passed(RecordSought.names());
    }

    /// Until when each entry can be undone, by its number.
    private static Map<String, Data> undoable(Turn turn) {
        Map<String, Data> rows = new HashMap<>();
        for (Data row : turn.find(at(turn) + "/undoable").list("undoable")) {
            if (Outcome.free(row)) rows.put(row.text("seq"), row);
        }
        return rows;
    }

    private static void table(Turn turn) {
        Download.csv(turn, at(turn) + "/record?format=csv" + sought(turn), "record.csv");
    }
}
