package org.bailiwick.server.api;

import org.bailiwick.engine.change.Actor;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.ChangeText;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Entries as they are stored, with what is sealed left sealed.
final class EntryJson {
    private EntryJson() {}

    static ObjectNode of(Entry entry) {
        ObjectNode node =
                Json.object()
                        .put("seq", entry.seq())
                        .put("time", entry.time().toString())
                        .put("actor", actor(entry.actor()))
                        .put("on_behalf_of", actor(entry.onBehalfOf()))
                        .put("command", entry.command());
        ArrayNode changes = node.putArray("changes");
        for (Change change : entry.changes()) {
            ObjectNode fields = changes.addObject().put("type", ChangeText.type(change));
            ChangeText.fields(change)
                    .forEach(field -> fields.put(field.getKey(), field.getValue()));
        }
        return node.put("previous", entry.previous().toString());
    }

    private static String actor(Actor actor) {
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
