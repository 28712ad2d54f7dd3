package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.ShareId;
import org.bailiwick.engine.decision.Preview;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.function.Predicate;

/// What partners could hand out if a command were carried out: each share as it would be, and what
/// it would let through more, or no longer.
public final class ForeseenShares {
    private ForeseenShares() {}

    /// @param seen whether the reader may know of it
    public static ArrayNode of(Asker asker, Preview preview, Predicate<ShareId> seen) {
        ArrayNode all = Json.object().arrayNode();
        for (Preview.ShareEffect effect : preview.shares()) {
            if (!seen.test(effect.share())) continue;
            preview.after()
                    .find(effect.share())
                    .map(share -> tell(asker, preview.after(), share))
                    .ifPresent(node -> {
                        node.set("gained", Json.of(effect.gained()));
                        node.set("lost", Json.of(effect.lost()));
                        all.add(node);
                    });
        }
        return all;
    }

    private static ObjectNode tell(Asker asker, Directory after, Share share) {
        Tell tell = new Tell(asker);
        Asset asset = after.asset(share);
        ObjectNode node = Json.object();
        node.set("asset", tell.assetWithState(asset));
        node.set("partner", tell.business(after.partner(share)));
        node.set("cap", Json.of(share.cap().names()));
        return node.put("state", Standings.of(after, share, asker.now()));
    }
}
