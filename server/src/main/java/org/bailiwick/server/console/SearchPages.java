package org.bailiwick.server.console;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Finds people, accounts and partners of a business by part of a name.
final class SearchPages {
    private final Pages pages;

    private SearchPages(Pages pages) {
        this.pages = pages;
    }

    static void add(Console console, Pages pages) {
        console.signedIn("GET", "/b/{business}/search", new SearchPages(pages)::show);
    }

    void show(Turn turn) {
        Frame frame = pages.frame(turn, "search.title", "search", turn.exchange().path("business"));
        String at = "/api/v1/businesses/" + turn.path("business");
        turn.get(at);
        String q = turn.query("q").strip();
        String sought = "?limit=50&q=" + Turn.encoded(q);
        Map<String, Object> parts = new HashMap<>();
        parts.put("q", q);
        parts.put("kinds", Kinds.ask(turn));
        boolean none = q.isEmpty();
        parts.put("people", none ? List.of() : turn.find(at + "/members" + sought).list("members"));
        parts.put("assets", none ? List.of() : assets(turn, frame, at, sought, q));
        parts.put(
                "partners",
                none ? List.of() : turn.find(at + "/partners" + sought).list("partners"));
        pages.show(turn, "record/search", frame, parts);
    }

    private static List<Data> assets(Turn turn, Frame frame, String at, String sought, String q) {
        if (frame.may("assets.manage")) return turn.find(at + "/assets" + sought).list("assets");
        String mine = "/api/v1/me/assets?limit=200&business=" + turn.path("business");
        String small = q.toLowerCase(Locale.ROOT);
        return turn.find(mine).list("assets").stream()
                .filter(a -> a.text("name").toLowerCase(Locale.ROOT).contains(small))
                .toList();
    }
}
