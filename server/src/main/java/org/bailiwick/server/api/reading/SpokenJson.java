package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.GoodByeChange.Left;
import org.bailiwick.engine.change.GoodByeChange.PartnerGoodByeSaid;
import org.bailiwick.engine.change.Id;
import org.bailiwick.server.command.GoodByeChecks;
import org.bailiwick.server.command.GoodByeChecks.Spoken;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/// The good-byes that were said to somebody, and what was found a week later.
record SpokenJson(Visit visit) {
    /// @param side of two partners, the one that said it
    ObjectNode of(Id whom, Optional<BusinessId> side) {
        ObjectNode node = Json.object();
        ArrayNode all = node.putArray("good_byes");
        for (Spoken each : GoodByeChecks.of(visit.asker().office(), whom)) {
            boolean others =
                    each.said() instanceof PartnerGoodByeSaid said
                            && !side.equals(Optional.of(said.business()));
            if (!others) all.add(row(each));
        }
        return node;
    }

    private ObjectNode row(Spoken spoken) {
        ObjectNode row = Json.object().put("entry", spoken.entry().seq());
        row.put("said", spoken.entry().time().toString());
        row.put("at", spoken.said().at().toString());
        row.put("undone", spoken.undone());
        row.put("kept", !spoken.undone() && GoodByeChecks.kept(visit.today(), spoken.said()));
        row.put("due", spoken.due().toString());
        spoken.checked()
                .ifPresent(looked -> {
                    ObjectNode checked = row.putObject("checked");
                    checked.put(
                            "position",
                            visit.asker().office().epoch() + "." + looked.entry().seq());
                    checked.put("time", looked.entry().time().toString());
                    checked.put("gone", looked.found().left().isEmpty());
                    ObjectNode left = checked.putObject("left");
                    for (Left list : looked.found().left())
                        left.set(list.list(), Json.of(list.ids()));
                });
        return row;
    }
}
