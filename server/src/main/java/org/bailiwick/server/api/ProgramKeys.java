package org.bailiwick.server.api;

import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.KeyId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Key;
import org.bailiwick.server.command.InstallationCommand.MakeKey;
import org.bailiwick.server.command.InstallationCommand.RevokeKey;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.Moments;
import org.bailiwick.server.face.Questions;
import org.bailiwick.server.face.Writing;
import org.bailiwick.server.session.Scopes;
import org.bailiwick.server.session.Secret;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Form;
import org.bailiwick.server.web.Json;
import org.bailiwick.server.web.Route;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.security.SecureRandom;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Keys with which programs ask.
final class ProgramKeys {
    /// The most keys of one page.
    static final int KEYS_MAX = 1_000;

    private final Counter counter;
    private final SecureRandom chance = new SecureRandom();
    private final Ids ids = new Ids(chance);

    private ProgramKeys(Counter counter) {
        this.counter = counter;
    }

    static List<Route> routes(Counter counter) {
        ProgramKeys keys = new ProgramKeys(counter);
        return List.of(
                Route.get("/api/v1/keys", keys::list),
                Route.post("/api/v1/keys", keys::make),
                Route.delete("/api/v1/keys/{key}", keys::revoke));
    }

    void list(Exchange exchange) {
        Asker asker = counter.gate().admit(exchange, Scopes.OPERATE);
        exchange.refuseOtherQueries("limit", "after");
        int limit = (int) exchange.query("limit", 1, KEYS_MAX, KEYS_MAX);
        TreeMap<String, Key> all = new TreeMap<>();
        asker.today().eachKey(key -> all.put(key.id().toString(), key));
        NavigableMap<String, Key> rest = all.tailMap(exchange.after().orElse(""), false);
        List<Key> told = rest.values().stream().limit(limit).toList();
        ObjectNode answer = Json.object();
        ArrayNode keys = answer.putArray("keys");
        told.forEach(key -> keys.add(tell(asker, key)));
        if (rest.size() > told.size()) answer.put("next", told.getLast().id().toString());
        exchange.answer(answer);
    }

    /// The secret is in this answer and nowhere else.
    void make(Exchange exchange) {
        Asker asker = counter.gate().admit(exchange, Scopes.OPERATE);
        exchange.refuseOtherQueries();
        Form body = Form.of(exchange.body());
        Secret secret = Secret.draw(chance);
        KeyId id = ids.key();
        MakeKey command =
                new MakeKey(
                        id,
                        body.text("name", Questions.ID_MAX),
                        scopes(body),
                        Moments.find(body, "until").orElse(Period.OPEN_END),
                        body.findText("platform", Questions.NAME_MAX),
                        keeper(asker, body),
                        secret.hash());
        body.refuseUnknown();
        Writing.desk(asker).carryOut(asker.visitor().caller(), command);
        Key made = asker.office().now().find(id).orElseThrow();
        exchange.created(tell(asker, made).put("key", secret.text()));
    }

    private static Optional<PersonId> keeper(Asker asker, Form body) {
        return body.findText("keeper", Questions.ID_MAX)
                .map(text ->
                        asker.resolver()
                                .person(text)
                                .filter(p -> asker.today().find(p).isPresent())
                                .orElseThrow(() -> body.wrong("keeper", "names nobody here")));
    }

    private static List<String> scopes(Form body) {
        if (!body.has("scopes")) return List.of(Scopes.DECIDE);
        List<String> scopes = body.texts("scopes", Scopes.ALL.size(), Questions.NAME_MAX);
        if (!Scopes.ALL.containsAll(scopes)) {
            throw body.wrong("scopes", "are of `%s`", String.join("`, `", Scopes.ALL));
        }
        if (scopes.isEmpty()) throw body.wrong("scopes", "names at least one scope");
        return scopes;
    }

    void revoke(Exchange exchange) {
        Asker asker = counter.gate().admit(exchange, Scopes.OPERATE);
        exchange.refuseOtherQueries();
        KeyId id =
                KeyId.find(exchange.path("key"))
                        .orElseThrow(() -> Fault.of(404, "not-found", "this is no id of a key"));
        Writing.desk(asker).carryOut(asker.visitor().caller(), new RevokeKey(id));
        exchange.answer(tell(asker, asker.office().now().find(id).orElseThrow()));
    }

    private static ObjectNode tell(Asker asker, Key key) {
        ObjectNode node = Json.object().put("id", key.id().toString()).put("name", key.name());
        node.set("scopes", Json.of(key.scopes()));
        if (!key.until().equals(Period.OPEN_END)) node.put("until", key.until().toString());
        key.platform().ifPresent(platform -> node.put("platform", platform));
        asker.office()
                .now()
                .listing()
                .keeper(key)
                .ifPresent(p -> node.put("keeper", asker.idOf(p)));
        return node.put("revoked", key.revoked());
    }
}
