package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.Actor;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.EntryCodec;
import org.bailiwick.engine.change.GroupChange;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Group;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.directory.Row;
import org.bailiwick.server.command.Line;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who gave something, and when, as the journal has it. For one answer.
final class GivenBy {
    /// The most entries that are looked through for one group.
    static final int ENTRIES_MAX = 500;

    private final Visit visit;
    private final EntryCodec codec = new EntryCodec();
    private final Map<Long, Entry> read = new HashMap<>();
    private final Map<Id, Optional<Line>> first = new HashMap<>();
    private final Map<Id, List<Line>> groups = new HashMap<>();

    GivenBy(Visit visit) {
        this.visit = visit;
    }

    /// Fetches in one turn who made these things, and when.
    void fetch(Collection<? extends Id> things) {
        Map<Id, Line> found = visit.asker().office().journal().firstTouching(things);
        List<Person> givers = new ArrayList<>();
        for (Id thing : things) {
            Optional<Line> line = Optional.ofNullable(found.get(thing));
            first.put(thing, line);
            line.map(this::entry).map(GivenBy::giver).flatMap(this::person).ifPresent(givers::add);
        }
        visit.tell().fetch(givers);
    }

    private Optional<Person> person(Actor actor) {
        return actor instanceof Actor.Person(var id) ? visit.today().find(id) : Optional.empty();
    }

    private Optional<Line> first(Id thing) {
        return first.computeIfAbsent(
                thing,
                id ->
                        visit.asker().office().journal().touchingAfter(id, 0, 1).stream()
                                .findFirst());
    }

    /// Who made a thing: the first entry about it.
    void tell(ObjectNode node, Row thing, Id id) {
        Optional<String> source = visit.today().source(thing);
        if (source.isPresent()) {
            node.putObject("given_by").put("type", "source").put("id", source.get());
            return;
        }
        first(id).ifPresent(line -> tell(node, entry(line)));
    }

    /// When a thing was made here; empty where it was read in from somewhere else.
    Optional<Instant> made(Row thing, Id id) {
        if (visit.today().source(thing).isPresent()) return Optional.empty();
        return first(id).map(line -> entry(line).time());
    }

    /// Who put a member into a group.
    void tell(ObjectNode node, Group group, MemberId member) {
        List<Line> lines =
                groups.computeIfAbsent(
                        group.id(),
                        id ->
                                visit.asker()
                                        .office()
                                        .journal()
                                        .touchingBefore(id, visit.today().seq() + 1, ENTRIES_MAX));
        for (Line line : lines) {
            Entry entry = entry(line);
            boolean placed =
                    entry.changes().stream()
                            .anyMatch(c ->
                                    c instanceof GroupChange.GroupMemberSet set
                                            && set.group().equals(group.id())
                                            && set.member().equals(member));
            if (!placed) continue;
            tell(node, entry);
            return;
        }
    }

    private Entry entry(Line line) {
        return read.computeIfAbsent(line.seq(), _ -> codec.decode(line.bytes()));
    }

    private void tell(ObjectNode node, Entry entry) {
        node.set("given_by", actor(giver(entry)));
        node.put("given_at", entry.time().toString());
    }

    private static Actor giver(Entry entry) {
        boolean onBehalf = !(entry.onBehalfOf() instanceof Actor.Nobody);
        return onBehalf ? entry.onBehalfOf() : entry.actor();
    }

    private ObjectNode actor(Actor actor) {
        return switch (actor) {
            case Actor.Person(var id) -> person(id);
            case Actor.Program(var key) ->
                    Json.object().put("type", "program").put("id", key.toString());
            case Actor.Source(var name) -> Json.object().put("type", "source").put("id", name);
            case Actor.Operator _ -> Json.object().put("type", "operator");
            case Actor.Clock _ -> Json.object().put("type", "clock");
            case Actor.Nobody _ -> Json.object().put("type", "nobody");
        };
    }

    private ObjectNode person(PersonId id) {
        ObjectNode node = Json.object().put("type", "person").put("id", id.toString());
        visit.today().find(id).ifPresent(person -> node.setAll(visit.tell().person(person)));
        return node;
    }
}
