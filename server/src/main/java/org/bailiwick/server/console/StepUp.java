package org.bailiwick.server.console;

import org.bailiwick.server.web.Inside;
import org.bailiwick.server.web.Json;
import org.bailiwick.server.web.Posted;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.Optional;

/// Sends what a form says, and with it the code that was asked for: the session proves its second
/// step first, and then the very same form goes on.
final class StepUp {
    /// Sends one thing after the other, as the session that was proved for the first.
    interface Sending {
        Inside.Told send(String method, String address, JsonNode body);
    }

    /// @param form with a `code` where one was asked for
    Inside.Told send(Turn turn, Posted form, String method, String address, JsonNode body) {
        return open(turn, form).send(method, address, body);
    }

    /// For a form that does several things.
    Sending open(Turn turn, Posted form) {
        String code = form.text("code");
        if (code.isBlank()) return turn::send;
        Inside.Told proved =
                turn.send(
                        "POST", "/api/v1/session/step-up", Json.object().put("code", code.strip()));
        if (!proved.good()) return (_, _, _) -> proved;
        for (String cookie : proved.cookies()) turn.exchange().addHeader("Set-Cookie", cookie);
        String csrf = new Data(proved.json()).text("csrf");
        return (method, address, body) ->
                turn.ask(
                        new Inside.Ask(method, address, Map.of(), Optional.of(body))
                                .with("Cookie", Cookie.of(proved))
                                .with("Bailiwick-CSRF", csrf));
    }
}
