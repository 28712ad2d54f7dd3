package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.server.notify.Hook;
import org.bailiwick.server.notify.HookTry;
import org.bailiwick.server.notify.Hooks;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ObjectNode;

/// Webhooks as JSON; a secret only where it was just drawn.
final class WebhookJson {
    private WebhookJson() {}

    static ObjectNode of(Hooks.Shown shown) {
        return of(shown.hook()).put("secret", shown.secret());
    }

    static ObjectNode of(Hook hook) {
        ObjectNode node = Json.object().put("id", hook.id());
        hook.business().map(BusinessId::toString).ifPresent(id -> node.put("business", id));
        node.put("url", hook.settings().url().toString());
        node.set("types", Json.of(hook.settings().types()));
        node.put("paused", hook.settings().paused());
        node.put("state", state(hook));
        node.put("position", hook.cursor().position());
        if (hook.cursor().tries() > 0) {
            node.putObject("waiting")
                    .put("tries", hook.cursor().tries())
                    .put("since", hook.cursor().first().toString())
                    .put("next", hook.cursor().due().toString());
        }
        if (hook.secrets().former().length > 0) {
            node.put("former_secret_until", hook.secrets().until().toString());
        }
        node.put("made", hook.by().made().toString()).put("made_by", hook.by().maker());
        return node.put("changed", hook.by().changed().toString())
                .put("changed_by", hook.by().changer());
    }

    private static String state(Hook hook) {
        if (!hook.disabled().isEmpty()) return "disabled";
        return hook.settings().paused() ? "paused" : "active";
    }

    static ObjectNode of(HookTry entry) {
        ObjectNode node =
                Json.object()
                        .put("event", entry.event())
                        .put("type", entry.type())
                        .put("at", entry.at().toString())
                        .put("result", entry.result());
        if (entry.attempt() > 0) node.put("attempt", entry.attempt());
        if (entry.status() > 0) node.put("status", entry.status());
        if (!entry.why().isEmpty()) node.put("why", entry.why());
        return node;
    }
}
