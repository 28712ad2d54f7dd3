package org.bailiwick.server.console;

import org.bailiwick.server.web.Table;

import java.util.List;
import java.util.Map;

/// Finds people, invitations, accounts, groups, partners and access links of a business.
final class SearchPages {
    private final Pages pages;

    private SearchPages(Pages pages) {
        this.pages = pages;
    }

    static void add(Console console, Pages pages) {
        SearchPages search = new SearchPages(pages);
        console.signedIn("GET", "/b/{business}/search", search::show);
        console.signedIn("GET", "/b/{business}/search.csv", search::table);
    }

    private Frame frame(Turn turn) {
        Frame frame = pages.frame(turn, "search.title", "search", turn.exchange().path("business"));
        turn.get("/api/v1/businesses/" + turn.path("business"));
        return frame;
    }

    private static String sought(Turn turn) {
        return turn.query("q").strip();
    }

    void show(Turn turn) {
        Frame frame = frame(turn);
        String q = sought(turn);
        List<Hits> hits = Hits.of(turn, frame, Kinds.ask(turn), q, false);
        pages.show(turn, "record/search", frame, Map.of("q", q, "hits", hits));
    }

    void table(Turn turn) {
        Frame frame = frame(turn);
        Table table = new Table(List.of("sort", "id", "name", "detail"));
        for (Hits each : Hits.of(turn, frame, Kinds.ask(turn), sought(turn), true)) {
            for (Hits.Hit hit : each.rows()) {
                table.row(List.of(each.sort(), hit.id(), hit.name(), hit.detail()));
            }
        }
        Download.give(turn, table.bytes(), "search.csv");
    }
}
