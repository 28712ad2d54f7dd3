package org.bailiwick.server.console;

import org.bailiwick.server.web.Inside;

import tools.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// *Will it work?*: what an errand would do, before it is done.
final class Foretelling {
    private final Pages pages;

    private Foretelling(Pages pages) {
        this.pages = pages;
    }

    static void add(Console console, Pages pages) {
        Foretelling foretelling = new Foretelling(pages);
        console.look("/foresee", foretelling::foresee);
        console.look("/b/{business}/links/foresee", foretelling::link);
    }

    static Inside.Told preview(Turn turn, ObjectNode body) {
        return turn.send("POST", "/api/v1/errands?preview=true", body);
    }

    void foresee(Turn turn) {
        ObjectNode body = Fields.body(turn.form());
        Inside.Told told = preview(turn, body);
        show(turn, told);
    }

    private void show(Turn turn, Inside.Told told) {
        Data answer = new Data(told.json());
        ShareForesight.Shown shares =
                told.good() ? ShareForesight.of(turn, answer) : ShareForesight.Shown.NONE;
        List<Gain> gains = told.good() ? Gain.of(turn, answer) : List.of();
        Map<String, Object> parts = new HashMap<>();
        parts.put("say", turn.say());
        parts.put("good", told.good());
        parts.put("told", answer);
        parts.put("shares", shares);
        parts.put("gains", gains);
        pages.plain(turn, 200, "ui/foresight", parts);
    }

    /// What an access link promises. One that is there is foreseen as it would be changed; of a new
    /// one nobody can do anything before a client gives it.
    void link(Turn turn) {
        ObjectNode body = Fields.body(turn.form());
        if (body.has("command")) {
            Inside.Told told = preview(turn, body);
            if (!told.good()) {
                show(turn, told);
                return;
            }
        }
        Map<String, Object> parts = new HashMap<>();
        parts.put("say", turn.say());
        parts.put("link", LinkForesight.of(turn, new Data(body)));
        pages.plain(turn, 200, "links/promised", parts);
    }
}
