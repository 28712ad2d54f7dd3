package org.bailiwick.server.console;

import org.bailiwick.server.web.Inside;
import org.bailiwick.server.web.Posted;

import tools.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Carries errands out: a form names the command and its parts, and is sent as it would be over
/// HTTP.
final class Doing {
    /// What can be undone, by the names of its commands.
    private static final List<String> UNDOABLE =
            List.of(
                    "end-partner",
                    "leave-partner",
                    "set-cap",
                    "end-share",
                    "unassign",
                    "remove-member",
                    "set-role",
                    "set-finance",
                    "transfer-asset",
                    "say-good-bye",
                    "say-good-bye-to-partner",
                    "take-group-member",
                    "take-from-group",
                    "end-group");

    private final Pages pages;

    private Doing(Pages pages) {
        this.pages = pages;
    }

    static void add(Console console, Pages pages) {
        Doing doing = new Doing(pages);
        console.signedIn("POST", "/do", doing::post);
        console.look("/foresee", doing::foresee);
    }

    void post(Turn turn) {
        Posted form = turn.form();
        ObjectNode body = Fields.body(form);
        Inside.Told told = turn.send("POST", "/api/v1/errands", body);
        if (!told.good()) throw new Refusal(told);
        Data answer = new Data(told.json());
        String command = body.path("command").asString("");
        boolean waits = told.status() == 202;
        String entry = UNDOABLE.contains(command) ? seq(answer.text("position")) : "";
        String back = Pages.own(form.text("back")).replace("NEW", Turn.encoded(answer.text("id")));
        Pages.lead(turn.exchange(), Outcome.address(back, command, entry, waits));
    }

    /// The number of an entry, of a position.
    private static String seq(String position) {
        return position.substring(position.indexOf('.') + 1);
    }

    /// What an errand would do, before it is done.
    void foresee(Turn turn) {
        Posted form = turn.form();
        ObjectNode body = Fields.body(form);
        Inside.Told told = turn.send("POST", "/api/v1/errands?preview=true", body);
        Map<String, Object> parts = new HashMap<>();
        parts.put("say", turn.say());
        parts.put("good", told.good());
        parts.put("told", new Data(told.json()));
        Optional<ShareForesight> share =
                told.good() ? ShareForesight.of(turn, body) : Optional.empty();
        parts.put("share", share);
        pages.plain(turn, 200, "ui/foresight", parts);
    }
}
