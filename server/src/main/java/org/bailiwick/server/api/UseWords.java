package org.bailiwick.server.api;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.directory.Confirmation;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.face.LastUse;
import org.bailiwick.server.face.LinkJson;
import org.bailiwick.server.receipt.UsageStore;

import tools.jackson.databind.node.ObjectNode;

/// When what was given by an access link was used last by the agency's people.
record UseWords(Office office, UsageStore usage, LinkJson.Beside others)
        implements LinkJson.Beside {
    @Override
    public void tell(ObjectNode health, Confirmation confirmation, AssetId asset) {
        others.tell(health, confirmation, asset);
        var agency = office.now().links().agency(confirmation).id();
        health.set("last_used", LastUse.tell(usage, usage.used(asset, agency)));
    }
}
