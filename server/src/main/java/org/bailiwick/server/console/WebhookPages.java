package org.bailiwick.server.console;

import org.bailiwick.server.web.Inside;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Webhooks of a business: where what happens is sent, and what came of it.
final class WebhookPages {
    private final Pages pages;

    private WebhookPages(Pages pages) {
        this.pages = pages;
    }

    static void add(Console console, Pages pages) {
        WebhookPages hooks = new WebhookPages(pages);
        String all = "/b/{business}/settings/webhooks";
        String one = all + "/{webhook}";
        console.signedIn("GET", all, hooks::list);
        console.signedIn("POST", all, hooks::make);
        console.signedIn("GET", one, turn -> hooks.one(turn, Data.NOTHING));
        console.signedIn("POST", one, hooks::change);
        console.signedIn("POST", one + "/secret", hooks::rotate);
        console.signedIn("POST", one + "/tests", hooks::test);
        console.signedIn("POST", one + "/replays", hooks::replay);
        console.signedIn("POST", one + "/deletion", hooks::delete);
    }

    private static String of(Turn turn) {
        return "/api/v1/webhooks/" + turn.path("webhook");
    }

    private static String here(Turn turn) {
        return "/b/" + turn.path("business") + "/settings/webhooks";
    }

    private Frame frame(Turn turn, String title) {
        return pages.frame(turn, title, "settings", turn.exchange().path("business"));
    }

    void list(Turn turn) {
        Data told =
                turn.get(
                        "/api/v1/businesses/"
                                + turn.path("business")
                                + "/webhooks?limit=100"
                                + turn.passed("after"));
        Frame frame = frame(turn, "webhooks.title");
        pages.show(turn, "settings/webhooks", frame, Map.of("told", told, "events", events(told)));
    }

    /// What can be heard, by what it is about.
    private static Map<String, List<String>> events(Data told) {
        Map<String, List<String>> events = new TreeMap<>();
        for (String event : told.texts("events")) {
            String about = event.substring(0, event.indexOf('.'));
            events.computeIfAbsent(about, _ -> new ArrayList<>()).add(event);
        }
        return events;
    }

    void make(Turn turn) {
        Data made =
                sent(
                        turn,
                        "POST",
                        "/api/v1/businesses/" + turn.path("business") + "/webhooks",
                        Fields.body(turn.form()));
        secret(turn, made);
    }

    void rotate(Turn turn) {
        secret(turn, sent(turn, "POST", of(turn) + "/secret", Json.object()));
    }

    /// Shows the secret, this once: the page is the answer itself, and no address leads to it.
    private void secret(Turn turn, Data made) {
        String id = Turn.encoded(made.text("id"));
        InPlace.of(turn.exchange(), here(turn) + "/" + id);
        show(turn, "/api/v1/webhooks/" + id, made);
    }

    private void one(Turn turn, Data made) {
        show(turn, of(turn), made);
    }

    /// @param made with the secret, where it was just drawn
    private void show(Turn turn, String at, Data made) {
        Data hook = turn.get(at);
        Data told = turn.get(at + "/deliveries?limit=50" + turn.passed("after"));
        Frame frame = frame(turn, "webhooks.one");
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("hook", hook);
        String all = "/api/v1/businesses/" + turn.path("business") + "/webhooks?limit=1";
        parts.put("events", events(turn.get(all)));
        parts.put("secret", made.text("secret"));
        parts.put("deliveries", told.list("deliveries"));
        parts.put("next", told.text("next"));
        pages.show(turn, "settings/webhook", frame, parts);
    }

    /// A form that names the address names all events, where it names none.
    void change(Turn turn) {
        ObjectNode body = Fields.body(turn.form());
        if (body.has("url")) body.withArrayProperty("types");
        Data changed = sent(turn, "PATCH", of(turn), body);
        back(turn, changed.yes("paused") ? "pause-webhook" : "change-webhook");
    }

    void test(Turn turn) {
        Data tried = sent(turn, "POST", of(turn) + "/tests", Json.object());
        back(turn, tried(tried, "test-webhook"));
    }

    void replay(Turn turn) {
        Data tried = sent(turn, "POST", of(turn) + "/replays", Fields.body(turn.form()));
        back(turn, tried(tried, "replay-webhook"));
    }

    private static String tried(Data tried, String what) {
        return tried.text("result").equals("delivered") ? what : what + "-failed";
    }

    void delete(Turn turn) {
        Data gone = sent(turn, "DELETE", of(turn), Json.object());
        String done = gone.has("id") ? "delete-webhook" : "";
        Pages.lead(turn.exchange(), Outcome.address(here(turn), done, "", false));
    }

    private static void back(Turn turn, String done) {
        Pages.lead(
                turn.exchange(),
                Outcome.address(here(turn) + "/" + turn.path("webhook"), done, "", false));
    }

    private static Data sent(Turn turn, String method, String address, JsonNode body) {
        Inside.Told told = turn.send(method, address, body);
        if (!told.good()) throw new Refusal(told);
        return new Data(told.json());
    }
}
