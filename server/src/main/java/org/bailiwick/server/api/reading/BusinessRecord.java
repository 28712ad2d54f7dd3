package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.Actor;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.ChangeText;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.EntryCodec;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.RequestChange;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.server.command.Line;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Json;
import org.bailiwick.server.web.Table;
import org.bailiwick.server.words.Words;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What happened in a business, newest first, in sentences: for the people who may look at its
/// record.
public final class BusinessRecord {
    /// The most entries of one page.
    static final int ENTRIES_MAX = 500;

    /// The most entries that are looked through for one page; it goes on after them.
    static final int LOOKED_MAX = 5_000;

    private static final int ENTRIES_USUAL = 100;
    private static final String ACTION = "record.view";

    /// As in the record that programs read: a request says itself what was asked for.
    private static final Set<String> OF_A_REQUEST =
            Set.of("request", "business", "until", "expires");

    private static final List<String> COLUMNS =
            List.of(
                    "entry",
                    "time",
                    "actor",
                    "actor_id",
                    "actor_name",
                    "command",
                    "type",
                    "sentence",
                    "reason",
                    "undone_by");

    private final Counter counter;
    private final EntryCodec codec = new EntryCodec();

    public BusinessRecord(Counter counter) {
        this.counter = counter;
    }

    /// An entry, and what of it the business may know.
    private record Known(Entry entry, List<Change> changes) {}

    /// @param next the number before which the next page begins
    private record Found(List<Known> entries, Optional<Long> next) {}

    public void list(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query query =
                Query.of(
                        exchange, "limit", "before", "person", "actor", "asset", "partner", "about",
                        "from", "until", "format");
        boolean csv = Csv.wanted(query);
        int limit =
                csv
                        ? query.limit(Table.ROWS_MAX, Table.ROWS_MAX)
                        : query.limit(ENTRIES_MAX, ENTRIES_USUAL);
        long newest = visit.today().seq() + 1;
        long before = Math.min(exchange.query("before", 1, Long.MAX_VALUE, newest), newest);
        RecordQuery sought = RecordQuery.of(visit, query);
        Business business = visit.business();
        visit.need(business, ACTION);
        RecordSight sight = new RecordSight(visit, business);
        int looked = csv ? Table.ROWS_MAX : LOOKED_MAX;
        Found found = find(sight, sought.within(sight), before, limit, looked);
        Words words = visit.asker().words().in(business.zone());
        RecordNames names = new RecordNames(sight, words);
        if (csv) {
            Csv table = new Csv(COLUMNS);
            for (Known each : found.entries()) rows(table, names, each);
            table.answer(exchange, "record", "before", found.next().map(n -> Long.toString(n)));
            return;
        }
        ObjectNode answer = Json.object();
        answer.set("business", visit.tell().business(business).put("kind", "business"));
        ArrayNode entries = answer.putArray("entries");
        for (Known each : found.entries()) entries.add(told(names, each));
        found.next().ifPresent(n -> answer.put("next", n));
        exchange.answer(answer);
    }

    private Found find(
            RecordSight sight, RecordQuery sought, long first, int limit, int lookedMax) {
        Business business = sight.business();
        List<Known> entries = new ArrayList<>();
        long before = first;
        int looked = 0;
        // Mostly all of them are told; where few are, more are looked through at once.
        int chunk = Math.min(limit + 1, ENTRIES_MAX);
        while (looked < lookedMax) {
            List<Line> lines =
                    sight.visit()
                            .asker()
                            .office()
                            .journal()
                            .touchingBefore(business.id(), before, chunk);
            for (Line line : lines) {
                Entry entry = codec.decode(line.bytes());
                if (sought.over(business, entry)) return new Found(entries, Optional.empty());
                if (entries.size() == limit) return new Found(entries, Optional.of(before));
                List<Change> known = sight.of(entry);
                before = line.seq();
                looked++;
                if (known.isEmpty() || !sought.wants(sight, entry, known)) continue;
                entries.add(new Known(entry, known));
            }
            if (lines.size() < chunk) return new Found(entries, Optional.empty());
            chunk = ENTRIES_MAX;
        }
        return new Found(entries, Optional.of(before));
    }

    private static ObjectNode told(RecordNames names, Known known) {
        Entry entry = known.entry();
        ObjectNode node =
                Json.object().put("seq", entry.seq()).put("time", entry.time().toString());
        node.set("actor", actor(names, entry.actor()));
        if (!(entry.onBehalfOf() instanceof Actor.Nobody)) {
            node.set("on_behalf_of", actor(names, entry.onBehalfOf()));
        }
        node.put("command", entry.command());
        Visit visit = names.sight().visit();
        visit.today().undoables().undoneBy(entry.seq()).ifPresent(by -> node.put("undone_by", by));
        if (names.sight().knows(entry.actor()) && names.sight().knows(entry.onBehalfOf())) {
            visit.tell().open(entry.reason()).ifPresent(reason -> node.put("reason", reason));
        }
        ArrayNode changes = node.putArray("changes");
        for (Change change : known.changes()) changes.add(change(names, change));
        return node;
    }

    /// Somebody of another business is told as a person without a name.
    private static ObjectNode actor(RecordNames names, Actor actor) {
        return switch (actor) {
            case Actor.Person(var id) when names.sight().knows(id) -> {
                ObjectNode node = Json.object().put("type", "person").put("id", id.toString());
                names.person(id).ifPresent(name -> node.put("name", name));
                yield node;
            }
            case Actor.Person _ -> Json.object().put("type", "person");
            case Actor.Program(var key) ->
                    Json.object().put("type", "program").put("id", key.toString());
            case Actor.Source(var name) -> Json.object().put("type", "source").put("id", name);
            case Actor.Operator _ -> Json.object().put("type", "operator");
            case Actor.Clock _ -> Json.object().put("type", "clock");
            case Actor.Nobody _ -> Json.object().put("type", "nobody");
        };
    }

    private static ObjectNode change(RecordNames names, Change change) {
        ObjectNode node = Json.object().put("type", ChangeText.type(change));
        for (var field : ChangeText.fields(change)) {
            boolean hidden =
                    change instanceof RequestChange && !OF_A_REQUEST.contains(field.getKey());
            boolean stranger =
                    PersonId.find(field.getValue())
                            .filter(p -> !names.sight().knows(p))
                            .isPresent();
            if (!hidden && !stranger) node.put(field.getKey(), field.getValue());
        }
        return node.put("sentence", names.words().change(change, names));
    }

    /// A row for each change.
    private static void rows(Csv table, RecordNames names, Known known) {
        ObjectNode entry = told(names, known);
        boolean behalf = entry.has("on_behalf_of");
        String actor = behalf ? "/on_behalf_of" : "/actor";
        for (var change : entry.path("changes")) {
            table.row(
                    List.of(
                            entry.path("seq").asString(""),
                            entry.path("time").asString(""),
                            entry.at(actor + "/type").asString(""),
                            entry.at(actor + "/id").asString(""),
                            entry.at(actor + "/name").asString(""),
                            entry.path("command").asString(""),
                            change.path("type").asString(""),
                            change.path("sentence").asString(""),
                            entry.path("reason").asString(""),
                            entry.path("undone_by").asString("")));
        }
    }
}
