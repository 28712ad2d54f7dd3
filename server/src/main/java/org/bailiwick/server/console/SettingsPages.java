package org.bailiwick.server.console;

import org.bailiwick.server.web.Inside;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ObjectNode;

import java.util.Map;

/// What a business has set.
final class SettingsPages {
    /// Asked for a second step: what it would do is told once it is taken.
    private static final int SIGNED_OUT = 401;

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
        pages.show(
                turn,
                "settings/close",
                frame,
                Map.of("business", business, "refused", refused(turn, business)));
    }

    /// Why it cannot be closed now; empty where it can.
    private static String refused(Turn turn, Data business) {
        ObjectNode close = Json.object().put("command", "close-business");
        close.put("business", business.text("id"));
        Inside.Told told = Foretelling.preview(turn, close);
        boolean step = told.status() == SIGNED_OUT;
        return told.good() || step ? "" : Reasons.sent(turn.say(), new Data(told.json()));
    }
}
