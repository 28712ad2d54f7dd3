package org.bailiwick.server.cli;

import org.bailiwick.engine.change.Actor;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.ChangeText;
import org.bailiwick.engine.change.Entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Entries for reading.
final class EntryText {
    private EntryText() {}

    static Json json(Entry entry) {
        List<Map<String, Object>> changes = new ArrayList<>();
        for (Change change : entry.changes()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("type", ChangeText.type(change));
            for (var field : ChangeText.fields(change)) {
                fields.put(field.getKey(), field.getValue());
            }
            changes.add(fields);
        }
        return Json.object()
                .with("seq", entry.seq())
                .with("time", entry.time().toString())
                .with("actor", actor(entry.actor()))
                .with("on_behalf_of", actor(entry.onBehalfOf()))
                .with("command", entry.command())
                .with("changes", changes)
                .with("previous", entry.previous().toString());
    }

    static String actor(Actor actor) {
        return switch (actor) {
            case Actor.Person(var person) -> person.toString();
            case Actor.Program(var key) -> key.toString();
            case Actor.Source(var name) -> "source " + name;
            case Actor.Operator _ -> "operator";
            case Actor.Clock _ -> "clock";
            case Actor.Nobody _ -> "";
        };
    }
}
