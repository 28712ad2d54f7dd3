package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.Matter;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.server.command.Awaiting;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/// Tells that a command would wait for a second admin, and who that could be, as far as its reader
/// may know.
public final class SecondAdmins {
    private SecondAdmins() {}

    public static ObjectNode tell(Asker asker, Awaiting awaiting) {
        Business business = asker.today().find(awaiting.business()).orElseThrow();
        Tell tell = new Tell(asker);
        ObjectNode node = Json.object();
        List<String> names = new ArrayList<>();
        List<ObjectNode> deciders = new ArrayList<>();
        for (var id : awaiting.deciders()) {
            Person person = asker.today().find(id).orElseThrow();
            ObjectNode told = tell.person(person);
            names.add(told.path("name").asString(id.toString()));
            deciders.add(told);
        }
        node.put("text", asker.words().awaits(business.name(), awaiting.canDecide(), names));
        node.set("business", tell.business(business));
        awaiting.already().ifPresent(id -> node.put("approval", id.toString()));
        ArrayNode matters = node.putArray("matters");
        for (Matter each : awaiting.matters()) matters.add(each.text().split(" ", 2)[0]);
        node.put("can_decide", awaiting.canDecide());
        if (!deciders.isEmpty()) node.putArray("deciders").addAll(deciders);
        return node;
    }
}
