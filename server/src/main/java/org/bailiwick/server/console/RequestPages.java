package org.bailiwick.server.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Requests for access: what is asked of us, what we asked, what one asked for oneself.
final class RequestPages {
    private final Pages pages;

    private RequestPages(Pages pages) {
        this.pages = pages;
    }

    static void add(Console console, Pages pages) {
        RequestPages requests = new RequestPages(pages);
        console.signedIn("GET", "/b/{business}/requests", requests::list);
        console.signedIn("GET", "/b/{business}/requests/{request}", requests::one);
    }

    void list(Turn turn) {
        Frame frame =
                pages.frame(turn, "requests.title", "requests", turn.exchange().path("business"));
        String tab = tab(turn, frame);
        Data told = turn.get(address(turn, frame, tab) + turn.passed("after"));
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("kinds", Kinds.ask(turn));
        parts.put("tab", tab);
        parts.put("requests", told.list("requests"));
        parts.put("next", told.text("next"));
        pages.show(turn, "requests/list", frame, parts);
    }

    private static String tab(Turn turn, Frame frame) {
        String tab = turn.query("tab");
        if (List.of("received", "asked", "mine").contains(tab)) return tab;
        return frame.may("requests.decide") ? "received" : "mine";
    }

    private static String address(Turn turn, Frame frame, String tab) {
        String at = "/api/v1/businesses/" + turn.path("business") + "/requests?limit=100";
        return switch (tab) {
            case "received" ->
                    frame.may("requests.decide")
                            ? at + "&direction=received"
                            : "/api/v1/me/requests?limit=100&direction=received";
            case "asked" -> at;
            default -> "/api/v1/me/requests?limit=100";
        };
    }

    void one(Turn turn) {
        Data request = turn.get("/api/v1/requests/" + turn.path("request"));
        Frame frame =
                pages.frame(turn, "requests.one", "requests", turn.exchange().path("business"));
        pages.show(
                turn,
                request.text("direction").equals("received") ? "requests/decide" : "requests/asked",
                frame,
                Map.of("kinds", Kinds.ask(turn), "request", request));
    }
}
