package org.bailiwick.server.console;

import java.util.Map;

/// What a business has set.
final class SettingsPages {
    private final Pages pages;

    private SettingsPages(Pages pages) {
        this.pages = pages;
    }

    static void add(Console console, Pages pages) {
        SettingsPages settings = new SettingsPages(pages);
        console.signedIn("GET", "/b/{business}/settings", settings::show);
        console.signedIn("GET", "/b/{business}/settings/close", settings::close);
        WebhookPages.add(console, pages);
    }

    void show(Turn turn) {
        String at = "/api/v1/businesses/" + turn.path("business");
        Data webhooks = turn.get(at + "/webhooks?limit=100");
        Frame frame =
                pages.frame(turn, "settings.title", "settings", turn.exchange().path("business"));
        pages.show(
                turn,
                "settings/page",
                frame,
                Map.of("business", turn.get(at), "webhooks", webhooks.list("webhooks")));
    }

    void close(Turn turn) {
        String at = "/api/v1/businesses/" + turn.path("business");
        Data business = turn.get(at);
        Frame frame =
                pages.frame(turn, "settings.close", "settings", turn.exchange().path("business"));
        pages.show(turn, "settings/close", frame, Map.of("business", business));
    }
}
