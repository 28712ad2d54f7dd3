package org.bailiwick.server.api;

import org.bailiwick.engine.change.Actor;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.ChangeText;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.EntryCodec;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.RequestChange;
import org.bailiwick.engine.change.UndoChange;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.server.api.reading.BusinessRecord;
import org.bailiwick.server.command.Line;
import org.bailiwick.server.command.Touching;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Callers;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.session.Scopes;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// What happened in a business, newest first.
final class RecordPages {
    /// The most entries of one page.
    static final int ENTRIES_MAX = 500;

    private static final int ENTRIES_USUAL = 100;

    /// Of a request, what is asked for and given stands in the request itself, for each side its
    /// own: who asks may not know what is there, and an owner not what others are asked for.
    private static final Set<String> OF_A_REQUEST =
            Set.of("request", "business", "until", "expires");

    private final Counter counter;
    private final BusinessRecord people;
    private final EntryCodec codec = new EntryCodec();

    RecordPages(Counter counter) {
        this.counter = counter;
        people = new BusinessRecord(counter);
    }

    /// To people in sentences, as far as they may know; to a program with the scope as it is kept.
    void get(Exchange exchange) {
        boolean forSomebody = exchange.header(Callers.ON_BEHALF_OF).isPresent();
        if (forSomebody || exchange.authorization().isEmpty()) people.list(exchange);
        else programs(exchange);
    }

    private void programs(Exchange exchange) {
        Asker asker = counter.gate().admit(exchange, Scopes.RECORD);
        Business business = Things.business(asker, exchange.path("business"));
        exchange.refuseOtherQueries("limit", "before");
        long before = exchange.query("before", 1, Long.MAX_VALUE, asker.today().seq() + 1);
        int limit = (int) exchange.query("limit", 1, ENTRIES_MAX, ENTRIES_USUAL);
        List<Line> lines =
                asker.office()
                        .journal()
                        .touchingBefore(
                                business.id(), Math.min(before, asker.today().seq() + 1), limit);
        ObjectNode answer = Json.object();
        answer.set("business", Things.tell(asker, business));
        ArrayNode entries = answer.putArray("entries");
        Names names = new Names(asker);
        for (Line line : lines) {
            Entry entry = codec.decode(line.bytes());
            boolean single = entry.changes().size() == 1;
            entries.add(entry(entry, names, asker, c -> single || here(asker, business, c), false));
        }
        if (asker.full()) answer.set("names", names.found());
        if (lines.size() == limit) answer.put("next", lines.getLast().seq());
        exchange.answer(answer);
    }

    /// Everything that happened in the installation, oldest first.
    void all(Exchange exchange) {
        Asker asker = counter.gate().admit(exchange, Scopes.OPERATE);
        exchange.refuseOtherQueries("limit", "after");
        long after = exchange.query("after", 0, Long.MAX_VALUE, 0);
        int limit = (int) exchange.query("limit", 1, ENTRIES_MAX, ENTRIES_USUAL);
        List<Line> lines = new ArrayList<>();
        asker.office()
                .journal()
                .read(
                        after + 1,
                        line -> {
                            if (line.seq() <= asker.today().seq()) lines.add(line);
                            return lines.size() < limit && line.seq() < asker.today().seq();
                        });
        ObjectNode answer = Json.object();
        ArrayNode entries = answer.putArray("entries");
        Names names = new Names(asker);
        for (Line line : lines)
            entries.add(entry(codec.decode(line.bytes()), names, asker, _ -> true, true));
        if (asker.full()) answer.set("names", names.found());
        if (lines.size() == limit) answer.put("next", lines.getLast().seq());
        exchange.answer(answer);
    }

    static boolean here(Asker asker, Business business, Change change) {
        if (change instanceof UndoChange) return true;
        return Touching.of(asker.today(), asker.today(), List.of(change)).contains(business.id());
    }

    /// As it is told to those who manage a business.
    static ObjectNode entry(Asker asker, Business business, Entry entry) {
        boolean single = entry.changes().size() == 1;
        return entry(
                entry, new Names(asker), asker, c -> single || here(asker, business, c), false);
    }

    private static ObjectNode entry(
            Entry entry, Names names, Asker asker, Predicate<Change> shown, boolean whole) {
        ObjectNode node = Json.object();
        node.put("seq", entry.seq());
        node.put("time", entry.time().toString());
        node.set("actor", actor(entry.actor(), names));
        if (!(entry.onBehalfOf() instanceof Actor.Nobody)) {
            node.set("on_behalf_of", actor(entry.onBehalfOf(), names));
        }
        node.put("command", entry.command());
        asker.today().undoables().undoneBy(entry.seq()).ifPresent(by -> node.put("undone_by", by));
        if (asker.full()) {
            asker.office().open(entry.reason()).ifPresent(reason -> node.put("reason", reason));
        }
        ArrayNode changes = node.putArray("changes");
        for (Change change : entry.changes()) {
            if (shown.test(change)) changes.add(change(change, names, whole));
        }
        return node;
    }

    private static ObjectNode actor(Actor actor, Names names) {
        ObjectNode node = Json.object();
        switch (actor) {
            case Actor.Person(var person) -> {
                node.put("type", "person").put("id", person.toString());
                names.note(person);
            }
            case Actor.Program(var key) -> node.put("type", "program").put("id", key.toString());
            case Actor.Source(var name) -> node.put("type", "source").put("id", name);
            case Actor.Operator _ -> node.put("type", "operator");
            case Actor.Clock _ -> node.put("type", "clock");
            case Actor.Nobody _ -> node.put("type", "nobody");
        }
        return node;
    }

    private static ObjectNode change(Change change, Names names, boolean whole) {
        ObjectNode node = Json.object().put("type", ChangeText.type(change));
        for (var field : ChangeText.fields(change)) {
            boolean hidden =
                    change instanceof RequestChange && !OF_A_REQUEST.contains(field.getKey());
            if (hidden && !whole) continue;
            node.put(field.getKey(), field.getValue());
            PersonId.find(field.getValue()).ifPresent(names::note);
        }
        return node;
    }

    /// The names of the persons that come up.
    private static final class Names {
        private final Asker asker;
        private final ObjectNode found = Json.object();

        private Names(Asker asker) {
            this.asker = asker;
        }

        private void note(PersonId id) {
            if (!asker.full() || found.has(id.toString())) return;
            asker.today()
                    .find(id)
                    .flatMap(person -> asker.office().open(person.name()))
                    .ifPresent(name -> found.put(id.toString(), name));
        }

        private ObjectNode found() {
            return found;
        }
    }
}
