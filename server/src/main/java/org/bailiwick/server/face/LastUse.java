package org.bailiwick.server.face;

import org.bailiwick.server.receipt.UsageStore;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.Optional;

/// When something was used last; where it never was, since when it is counted.
public final class LastUse {
    private LastUse() {}

    public static ObjectNode tell(UsageStore usage, Optional<Instant> used) {
        ObjectNode node = Json.object();
        used.ifPresentOrElse(
                at -> node.put("at", at.toString()),
                () -> node.put("not_since", usage.since().toString()));
        return node;
    }
}
