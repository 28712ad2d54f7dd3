package org.bailiwick.server.console;

import org.bailiwick.server.web.Inside;
import org.bailiwick.server.web.Json;
import org.bailiwick.server.web.Posted;

import tools.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The second step: on a page of its own, or with a form that asked for it. The session proves the
/// code first, and then the very same form goes on.
final class StepUp {
    private static final String ADDRESS = "/api/v1/session/step-up";

    private final Pages pages;

    StepUp(Pages pages) {
        this.pages = pages;
    }

    static void add(Console console, Pages pages) {
        StepUp step = new StepUp(pages);
        console.signedIn("GET", "/step-up", turn -> step.show(turn, turn.query("back"), ""));
        console.look("/step-up", step::post);
    }

    /// Proves the code that came with a form, where one did.
    ///
    /// @throws Refusal where it does not hold; nothing was done then
    static void prove(Turn turn) {
        String code = turn.form().text("code");
        if (code.isBlank()) return;
        Inside.Told told = send(turn, code);
        if (!told.good()) throw new Refusal(told);
        turn.proved(told);
    }

    private static Inside.Told send(Turn turn, String code) {
        return turn.send("POST", ADDRESS, Json.object().put("code", code.strip()));
    }

    private void show(Turn turn, String back, String wrong) {
        Map<String, Object> parts = new HashMap<>();
        parts.put("say", turn.say());
        parts.put("version", pages.version());
        parts.put("csrf", turn.csrf());
        parts.put("account", turn.me().id());
        parts.put("back", Pages.own(back));
        parts.put("wrong", wrong);
        parts.put("ways", ways(turn));
        pages.plain(turn, 200, "step-up", parts);
    }

    /// By what a second step can be proved, `code` and `passkey`; nothing where by nothing yet.
    static Data ways(Turn turn) {
        ObjectNode ways = Json.object();
        turn.who()
                .filter(w -> w.session().yes("authenticator"))
                .ifPresent(_ -> ways.put("code", true));
        boolean passkey =
                turn.find("/api/v1/passkeys").list("passkeys").stream()
                        .anyMatch(p -> !p.yes("stopped"));
        if (passkey) ways.put("passkey", true);
        return new Data(ways);
    }

    private void post(Turn turn) {
        Posted form = turn.form();
        String back = form.text("back");
        Inside.Told told = send(turn, form.text("code"));
        if (told.good()) {
            turn.proved(told);
            Pages.lead(turn.exchange(), Pages.own(back));
            return;
        }
        Data problem = new Data(told.json());
        if (Problems.type(problem).equals("signed-out")) throw new Refusal(told);
        show(
                turn,
                back,
                wrong(turn.say(), problem).orElseGet(() -> Reasons.detail(turn.say(), problem)));
    }

    /// That the code does not hold, in our words; nothing where it is something else.
    static Optional<String> wrong(Say say, Data problem) {
        boolean code =
                Problems.type(problem).equals("second-step")
                        && problem.text("field").equals("code");
        return code ? say.find("sign-in.wrong.second-step") : Optional.empty();
    }
}
