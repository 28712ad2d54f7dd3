package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Key;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.server.command.Absence;
import org.bailiwick.server.command.Departing;
import org.bailiwick.server.command.Leaving;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.session.Entrance;
import org.bailiwick.server.session.Presence;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The operator's good-bye to a person wherever he is: what there is, what stands against it, and
/// the signed statement of what is left.
final class DepartingPages {
    private final Counter counter;
    private final Entrance entrance;

    DepartingPages(Counter counter, Entrance entrance) {
        this.counter = counter;
        this.entrance = entrance;
    }

    void goodBye(Exchange exchange) {
        Visit visit = visit(exchange);
        Person person = person(visit);
        Departing departing = new Departing(visit.today(), person, visit.now());
        LeavingJson json = new LeavingJson(visit);
        ObjectNode node = Json.object();
        node.set("person", visit.tell().person(person));
        node.put("disabled", person.disabled());
        ArrayNode memberships = node.putArray("memberships");
        departing.memberships().forEach(m -> memberships.add(json.of(m)));
        LeavingJson.ids(node, "invitations", departing.invitations());
        ArrayNode keys = node.putArray("keys");
        departing.keys().forEach(k -> keys.add(key(k)));
        json.assets(node, "owned", departing.owned());
        node.put("sessions", entrance.sessions().living(person.id()).size());
        node.set("signs_in_with", Json.of(presence(person.id()).methods()));
        blocks(node.putArray("blocks"), departing);
        exchange.answer(node);
    }

    private Presence presence(PersonId person) {
        return entrance.presences(List.of(person)).getOrDefault(person, Presence.NONE);
    }

    private static ObjectNode key(Key key) {
        ObjectNode node = Json.object().put("id", key.id().toString()).put("name", key.name());
        node.set("scopes", Json.of(key.scopes()));
        if (!key.until().equals(Period.OPEN_END)) node.put("until", key.until().toString());
        return node;
    }

    private static void blocks(ArrayNode blocks, Departing departing) {
        for (Leaving each : departing.memberships()) {
            ObjectNode its = Json.object();
            LeavingJson.blocks(its.putArray("blocks"), each);
            its.path("blocks")
                    .forEach(block -> {
                        if (!block.path("block").asString().equals("owns")) blocks.add(block);
                    });
        }
        for (Asset each : departing.owned()) {
            blocks.addObject().put("block", "owns").put("asset", each.id().toString());
        }
        for (Key each : departing.keys()) {
            blocks.addObject().put("block", "keeps-key").put("key", each.id().toString());
        }
    }

    void statement(Exchange exchange) {
        Visit visit = visit(exchange);
        Person person = person(visit);
        Map<String, Object> said = new TreeMap<>();
        said.put("person", person.id().toString());
        said.put("position", visit.asker().office().position(visit.today()));
        said.put("time", visit.now().toString());
        said.put("disabled", person.disabled());
        said.put("left", new Absence(visit.today(), visit.now()).of(person));
        said.put(
                "owned",
                new Departing(visit.today(), person, visit.now())
                        .owned().stream().map(a -> a.id().toString()).sorted().toList());
        said.put("sessions", entrance.sessions().living(person.id()).size());
        exchange.answer(GoodByePages.signed(visit, said));
    }

    void said(Exchange exchange) {
        Visit visit = visit(exchange);
        Person person = person(visit);
        exchange.answer(new SpokenJson(visit).of(person.id(), Optional.empty()));
    }

    /// @throws Fault to everybody but the operator, whoever is named
    private Visit visit(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query.of(exchange);
        if (visit.all()) return visit;
        throw Fault.of(
                403,
                "scope-missing",
                "only the operator reads this: use a key with the scope `operate`");
    }

    private static Person person(Visit visit) {
        return visit.asker()
                .resolver()
                .person(visit.exchange().path("person"))
                .flatMap(visit.today()::find)
                .orElseThrow(visit::nothing);
    }
}
