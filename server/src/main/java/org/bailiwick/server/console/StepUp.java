package org.bailiwick.server.console;

import org.bailiwick.server.web.Inside;
import org.bailiwick.server.web.Json;
import org.bailiwick.server.web.Posted;

import tools.jackson.databind.JsonNode;

import java.util.Map;

/// Sends what a form says, and with it the code that was asked for: the session proves its second
/// step first, and then the very same form goes on.
final class StepUp {
    /// @param form with a `code` where one was asked for
    Inside.Told send(Turn turn, Posted form, String method, String address, JsonNode body) {
        String code = form.text("code");
        if (code.isBlank()) return turn.send(method, address, body);
        Inside.Told proved =
                turn.send(
                        "POST", "/api/v1/session/step-up", Json.object().put("code", code.strip()));
        if (!proved.good()) return proved;
        for (String cookie : proved.cookies()) turn.exchange().addHeader("Set-Cookie", cookie);
        Inside.Ask ask =
                new Inside.Ask(method, address, Map.of(), java.util.Optional.of(body))
                        .with("Cookie", Cookie.of(proved))
                        .with("Bailiwick-CSRF", new Data(proved.json()).text("csrf"));
        return turn.ask(ask);
    }
}
