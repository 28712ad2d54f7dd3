package org.bailiwick.server.api;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.directory.Confirmation;
import org.bailiwick.server.face.LinkJson;
import org.bailiwick.server.notify.ProbeResult;
import org.bailiwick.server.notify.Probes;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// What platforms say of what was given by an access link, beside what is known here.
record ProbeWords(Probes probes) implements LinkJson.Beside {
    @Override
    public void tell(ObjectNode health, Confirmation confirmation, AssetId asset) {
        List<ProbeResult> said = probes.of(confirmation.id(), asset);
        if (said.isEmpty()) return;
        ArrayNode all = health.putArray("platforms");
        for (ProbeResult each : said) {
            ObjectNode node =
                    all.addObject()
                            .put("platform", each.platform())
                            .put("state", Json.word(each.state()));
            if (each.state() != ProbeResult.State.NOT_KNOWN) {
                node.put("since", each.since().toString()).put("asked", each.asked().toString());
            }
            if (!each.action().isEmpty()) node.put("action", each.action());
            if (!each.says().isEmpty()) node.put("says", each.says());
            if (!each.trouble().isEmpty()) node.put("trouble", each.trouble());
        }
    }
}
