package org.bailiwick.server.console;

import io.helidon.http.HeaderNames;

import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ObjectNode;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Is it the browser, or the permission? The session, the permission and the browser are looked at,
/// each freshly, and one sentence says which of them it is.
final class CheckPages {
    private final Pages pages;
    private final InstantSource clock;

    private CheckPages(Pages pages, InstantSource clock) {
        this.pages = pages;
        this.clock = clock;
    }

    static void add(Console console, Pages pages, InstantSource clock) {
        CheckPages check = new CheckPages(pages, clock);
        console.open("GET", "/check", check::page);
        console.open("GET", "/check/fresh", check::fresh);
    }

    void page(Turn turn) {
        Map<String, Object> parts = new HashMap<>();
        int cookies = cookies(turn);
        parts.put("cookies", cookies);
        if (turn.who().isEmpty()) {
            parts.put("say", turn.say());
            parts.put("version", pages.version());
            parts.put("back", turn.exchange().pathAndQuery());
            pages.plain(turn, 200, "check/signed-out", parts);
            return;
        }
        Frame frame = pages.frame(turn, "check.title", "check", business(turn));
        Optional<Case> found = found(turn, frame);
        parts.put("session", turn.get("/api/v1/session"));
        parts.put("others", others(turn));
        parts.put("found", found);
        parts.put("choice", choice(turn, frame));
        parts.put("kinds", Kinds.ask(turn));
        parts.put("verdict", verdict(cookies, found));
        pages.show(turn, "check/page", frame, parts);
    }

    private static String business(Turn turn) {
        String named = turn.query("business");
        return turn.get("/api/v1/me").list("memberships").stream()
                .map(m -> m.text("business.id"))
                .filter(named::equals)
                .findFirst()
                .orElse("");
    }

    private static List<Data> others(Turn turn) {
        return turn.find("/api/v1/sessions").list("sessions").stream()
                .filter(s -> !s.yes("current"))
                .toList();
    }

    /// What it is: our cookie, nothing, the permission, or that nobody could find out. Of the last
    /// neither the person nor the browser is the cause.
    private static String verdict(int cookies, Optional<Case> found) {
        if (cookies > 1) return "browser";
        if (found.isEmpty()) return "fine";
        if (found.get().unknown()) return "unknown";
        return found.get().allowed() ? "allowed" : "permission";
    }

    /// How often our cookie was sent: one that was set for another path or domain is sent besides.
    private static int cookies(Turn turn) {
        String sent = turn.exchange().header(HeaderNames.COOKIE).orElse("");
        String ours = turn.behind().session().sent("");
        int count = 0;
        for (String pair : sent.split(";", -1)) {
            if (pair.strip().startsWith(ours)) count++;
        }
        return count;
    }

    private static Choice choice(Turn turn, Frame frame) {
        String[] object = turn.query("object").split(":", 2);
        return new Choice(
                frame.b().isEmpty() ? "/check" : frame.in("why"),
                turn.me().id(),
                object[0],
                object.length > 1 ? object[1] : "",
                "",
                turn.query("action"),
                "",
                "",
                turn.me().id());
    }

    private static Optional<Case> found(Turn turn, Frame frame) {
        Choice choice = choice(turn, frame);
        if (!choice.whole()) return Optional.empty();
        ObjectNode question = choice.question(choice.person());
        if (!frame.b().isEmpty()) question.put("business", frame.b());
        return Optional.of(Case.of(turn.send("POST", "/api/v1/decisions", question)));
    }

    /// What a browser holds its own against.
    void fresh(Turn turn) {
        Pages.headers(turn.exchange());
        turn.exchange()
                .answer(Json.object().put("time", clock.millis()).put("version", pages.version()));
    }
}
