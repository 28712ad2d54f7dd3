package org.bailiwick.server.api;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.decision.Preview;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.Desk;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.Questions;
import org.bailiwick.server.session.Scopes;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Form;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Who would gain and lose what, if a command were carried out. Nothing is kept.
final class Previews {
    private final Counter counter;

    Previews(Counter counter) {
        this.counter = counter;
    }

    void post(Exchange exchange) {
        Asker asker = counter.gate().admit(exchange, Scopes.DECIDE);
        Form body = Form.of(exchange.body());
        Caller caller = caller(asker, body);
        Desk desk = Writing.desk(asker);
        Preview preview = desk.preview(caller, Commands.read(asker, body), asker.office().sealer());
        ObjectNode answer = Json.object();
        ArrayNode effects = answer.putArray("effects");
        for (Preview.Effect effect : preview.effects()) {
            effects.add(tell(asker, preview.after(), effect));
        }
        exchange.answer(answer);
    }

    private static Caller caller(Asker asker, Form body) {
        var person = body.findText("on_behalf_of", Questions.ID_MAX);
        if (person.isEmpty()) return asker.program().caller();
        if (!asker.program().may(Scopes.ACT)) {
            throw Fault.of(
                    403,
                    "scope-missing",
                    "this key lacks the scope `act`: use one that has it, or leave `on_behalf_of`"
                            + " out");
        }
        return Caller.program(
                asker.program().key(),
                asker.program().scopes(),
                Things.person(asker, person.get()).id());
    }

    static ObjectNode tell(Asker asker, Directory after, Preview.Effect effect) {
        ObjectNode node = Json.object();
        node.set(
                "person",
                after.find(effect.person())
                        .map(person -> Things.tell(asker, person))
                        .orElseGet(() -> Json.object().put("id", effect.person().toString())));
        node.set("object", object(asker, after, effect.object()));
        node.set("gained", Json.of(effect.gained()));
        node.set("lost", Json.of(effect.lost()));
        return node;
    }

    private static ObjectNode object(Asker asker, Directory after, Id id) {
        ObjectNode bare = Json.object().put("id", id.toString());
        return switch (id) {
            case AssetId asset ->
                    after.find(asset).map(found -> Things.tell(asker, found)).orElse(bare);
            case BusinessId business ->
                    after.find(business).map(found -> Things.tell(asker, found)).orElse(bare);
            default -> bare;
        };
    }
}
