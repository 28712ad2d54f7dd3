package org.bailiwick.server.face;

import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.InvitationChange.OfferDropped;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What was offered with an invitation, and could not be given.
public final class Dropped {
    private Dropped() {}

    public static List<ObjectNode> of(List<Change> changes) {
        List<ObjectNode> all = new ArrayList<>();
        for (Change change : changes) {
            if (!(change instanceof OfferDropped(_, var asset, var why))) continue;
            all.add(
                    Json.object()
                            .put("asset", asset.toString())
                            .put("why", why.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        return all;
    }
}
