package org.bailiwick.server.console;

import org.bailiwick.server.web.Json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What begins and what ends by its date, day by day.
final class CalendarPages {
    private final Pages pages;

    private CalendarPages(Pages pages) {
        this.pages = pages;
    }

    static void add(Console console, Pages pages) {
        CalendarPages calendar = new CalendarPages(pages);
        console.signedIn("GET", "/b/{business}/calendar", calendar::list);
    }

    void list(Turn turn) {
        Frame frame =
                pages.frame(turn, "calendar.title", "overview", turn.exchange().path("business"));
        String at = "/api/v1/businesses/" + turn.path("business") + "/calendar?limit=100";
        Optional<Data> found = Days.find(turn, at + turn.passed("from", "until", "what", "after"));
        Data told = found.orElseGet(() -> nothing(turn, at));
        Map<String, List<CalendarRow>> days =
                CalendarRow.all(frame, told).stream()
                        .collect(
                                Collectors.groupingBy(
                                        CalendarRow::day, LinkedHashMap::new, Collectors.toList()));
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("told", told);
        parts.put("days", days);
        parts.put("wrong", found.isEmpty());
        parts.put("what", turn.query("what"));
        pages.show(turn, "overview/calendar", frame, parts);
    }

    /// The days as they were chosen, of which nothing can be told.
    private static Data nothing(Turn turn, String at) {
        return new Data(
                Json.object()
                        .put("from", turn.query("from"))
                        .put("until", turn.query("until"))
                        .put("zone", turn.get(at).text("zone")));
    }
}
