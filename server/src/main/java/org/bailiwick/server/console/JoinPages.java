package org.bailiwick.server.console;

import org.bailiwick.server.web.Inside;
import org.bailiwick.server.web.Json;
import org.bailiwick.server.web.Posted;

import tools.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Pages by which people come in for the first time, or anew: a letter is asked for, and what it
/// leads to.
final class JoinPages {
    private static final String TOKEN = "token";

    private final Pages pages;

    private JoinPages(Pages pages) {
        this.pages = pages;
    }

    /// One way of coming in.
    ///
    /// @param name of its words, and what is said on the sign-in page afterwards
    /// @param address where the API takes it
    /// @param fields what it asks for, beside the token in the path
    private record Way(String name, String address, List<String> fields) {}

    private static final Way RESET =
            new Way("reset", "/api/v1/password-resets", List.of("password"));
    private static final Way REGISTER =
            new Way("register", "/api/v1/registrations", List.of("name", "address", "password"));
    private static final Way FIRST =
            new Way("first", "/api/v1/first", List.of(TOKEN, "name", "address", "password"));

    static void add(Console console, Pages pages) {
        JoinPages join = new JoinPages(pages);
        for (Way way : List.of(RESET, REGISTER)) {
            String path = "/" + way.name();
            console.open("GET", path, turn -> join.ask(turn, way, 200, ""));
            console.openUnbound(path, turn -> join.asked(turn, way));
            console.open("GET", path + "/{token}", turn -> join.form(turn, way, Wrong.NOTHING));
            console.openUnbound(path + "/{token}", turn -> join.post(turn, way));
        }
        console.open("GET", "/first", turn -> join.form(turn, FIRST, Wrong.NOTHING));
        console.openUnbound("/first", turn -> join.post(turn, FIRST));
    }

    private void ask(Turn turn, Way way, int status, String wrong) {
        Map<String, Object> parts = parts(turn, way);
        parts.put("link", turn.query("link"));
        parts.put("wrong", wrong);
        pages.plain(turn, status, "join/ask", parts);
    }

    private Map<String, Object> parts(Turn turn, Way way) {
        Map<String, Object> parts = new HashMap<>();
        parts.put("say", turn.say());
        parts.put("version", pages.version());
        parts.put("way", way.name());
        return parts;
    }

    /// Says the same, whoever has that address.
    private void asked(Turn turn, Way way) {
        Posted form = turn.form();
        ObjectNode body = Json.object().put("address", form.text("address").strip());
        if (way.equals(REGISTER)) {
            Pages.filled(form.text("link")).ifPresent(link -> body.put("link", link));
        }
        Inside.Told told = turn.sendUnknown("POST", way.address(), body);
        if (told.good()) {
            pages.plain(turn, 200, "join/asked", parts(turn, way));
            return;
        }
        told.header("retry-after").ifPresent(text -> turn.exchange().header("Retry-After", text));
        ask(turn, way, told.status(), Wrong.of(turn.say(), told).sentence());
    }

    private void form(Turn turn, Way way, Wrong wrong) {
        Map<String, Object> parts = parts(turn, way);
        parts.put("path", Pages.own(turn.exchange().pathAndQuery()));
        parts.put("fields", way.fields());
        Map<String, String> typed = new HashMap<>();
        for (String field : way.fields()) {
            String sent = turn.exchange().onlyReads() ? turn.query(field) : turn.form().text(field);
            typed.put(field, field.equals("password") ? "" : sent);
        }
        parts.put("typed", typed);
        parts.put("wrong", wrong);
        pages.plain(turn, wrong.status(), "join/form", parts);
    }

    private void post(Turn turn, Way way) {
        Posted form = turn.form();
        ObjectNode body = Json.object();
        for (String field : way.fields()) {
            String text = form.text(field);
            body.put(field, field.equals("password") ? text : text.strip());
        }
        String address = way.equals(FIRST) ? way.address() : way.address() + "/" + turn.path(TOKEN);
        Inside.Told told = turn.sendUnknown("POST", address, body);
        if (told.good()) {
            Pages.lead(turn.exchange(), "/sign-in?reason=" + way.name());
            return;
        }
        told.header("retry-after").ifPresent(text -> turn.exchange().header("Retry-After", text));
        form(turn, way, Wrong.of(turn.say(), told));
    }
}
