package org.bailiwick.server.console;

import io.helidon.http.HeaderNames;

import org.bailiwick.server.web.Exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// What a browser is shown under an address at which there is no page. It tells nothing of what
/// there is: only how to go on.
final class ElsewherePages {
    /// Where programs ask: nothing below is a page, whoever opens it.
    private static final Set<String> OF_PROGRAMS =
            Set.of(
                    "api",
                    "access",
                    "scim",
                    ".well-known",
                    "openapi.json",
                    "metrics",
                    "health",
                    "live",
                    "console");

    private final Pages pages;

    private ElsewherePages(Pages pages) {
        this.pages = pages;
    }

    static void add(Console console, Pages pages) {
        console.elsewhere(ElsewherePages::forPeople, new ElsewherePages(pages)::show);
    }

    /// Whether a page was asked for.
    private static boolean forPeople(Exchange exchange) {
        String accepted = exchange.header(HeaderNames.ACCEPT).orElse("");
        boolean read = exchange.asked().startsWith("GET ");
        return read
                && accepted.contains("text/html")
                && !OF_PROGRAMS.contains(segment(exchange, 1));
    }

    private static String segment(Exchange exchange, int place) {
        String[] segments = exchange.pathAndQuery().split("[?#]", 2)[0].split("/", -1);
        return place < segments.length ? segments[place] : "";
    }

    private void show(Turn turn) {
        if (turn.who().isPresent()) {
            Frame frame = pages.frame(turn, "elsewhere.title", "", business(turn));
            pages.show(turn, 404, "elsewhere", frame, Map.of());
            return;
        }
        Map<String, Object> parts = new HashMap<>();
        parts.put("say", turn.say());
        parts.put("version", pages.version());
        pages.plain(turn, 404, "elsewhere-signed-out", parts);
    }

    /// The business in whose pages the address would be, where it is open to whoever asks.
    private static String business(Turn turn) {
        if (!segment(turn.exchange(), 1).equals("b")) return "";
        String named = segment(turn.exchange(), 2);
        return turn.get("/api/v1/me").list("memberships").stream()
                .filter(m -> !m.yes("needs_second_step"))
                .map(m -> m.text("business.id"))
                .filter(named::equals)
                .filter(id -> turn.find("/api/v1/businesses/" + Turn.encoded(id)).has("id"))
                .findFirst()
                .orElse("");
    }
}
