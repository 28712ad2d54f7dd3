package org.bailiwick.server.console;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What happened, read by people.
final class RecordPages {
    private static final String[] SOUGHT = {"person", "asset", "from", "until"};

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
        Frame frame = pages.frame(turn, "record.title", "record", turn.exchange().path("business"));
        String address = at(turn) + "/record?limit=50" + sought(turn) + turn.passed("before");
        Optional<Data> found = Days.find(turn, address);
        Map<String, Object> parts = new HashMap<>();
        parts.put("people", turn.find(at(turn) + "/members?limit=500").list("members"));
        parts.put("assets", turn.find(at(turn) + "/assets?limit=500").list("assets"));
        Map<String, String> seen = new TreeMap<>();
        for (String name : SOUGHT) seen.put(name, turn.query(name));
        parts.put("seen", seen);
        if (found.isEmpty()) {
            pages.show(turn, "record/wrong", frame, parts);
            return;
        }
        Data told = found.get();
        parts.put("days", RecordDay.of(turn.say(), told.list("entries")));
        parts.put("undoable", undoable(turn));
        String passed = sought(turn);
        boolean older = told.has("next");
        parts.put("older", older ? "record?before=" + told.text("next") + passed : "");
        parts.put("newest", turn.query("before").isEmpty() ? "" : first("record", passed));
        parts.put("table", first("record.csv", passed));
        pages.show(turn, "record/list", frame, parts);
    }

    private static String sought(Turn turn) {
        return turn.passed(SOUGHT);
    }

    private static String first(String page, String passed) {
        return passed.isEmpty() ? page : page + "?" + passed.substring(1);
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
