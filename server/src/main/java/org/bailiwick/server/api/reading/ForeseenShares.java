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

import java.util.Optional;
import java.util.function.Function;

/// What partners could hand out if a command were carried out: each share as it would be, and what
/// it would let through more, or no longer.
public final class ForeseenShares {
    /// The most that are told; the others are counted.
    static final int SHARES_MAX = 200;

    private final Asker asker;
    private final Preview preview;
    private final Tell tell;

    private ForeseenShares(Asker asker, Preview preview) {
        this.asker = asker;
        this.preview = preview;
        tell = new Tell(asker);
    }

    /// Puts them into the answer to a preview.
    ///
    /// @param sides on which side of each its reader stands
    public static void tell(
            ObjectNode answer, Asker asker, Preview preview, Function<ShareId, ShareSide> sides) {
        ForeseenShares foreseen = new ForeseenShares(asker, preview);
        ArrayNode told = answer.putArray("shares");
        int leftOut = 0;
        for (Preview.ShareEffect effect : preview.shares()) {
            ShareSide side = sides.apply(effect.share());
            if (side == ShareSide.NEITHER) continue;
            if (told.size() < SHARES_MAX) told.add(foreseen.told(effect, side));
            else leftOut++;
        }
        if (leftOut > 0) answer.put("shares_left_out", leftOut);
    }

    private ObjectNode told(Preview.ShareEffect effect, ShareSide side) {
        Directory after = preview.after();
        Share share = after.find(effect.share()).orElseThrow();
        Optional<Share> now = asker.today().find(effect.share());
        ObjectNode node = Json.object();
        now.ifPresent(s -> node.put("id", s.id().toString()));
        node.set("asset", asset(now, after.asset(share), side));
        node.set("partner", tell.business(after.partner(share)));
        node.set("cap", Json.of(share.cap().names()));
        node.put("state", Standings.of(after, share, asker.now()));
        Tell.period(node, Tell.lasting(after, share));
        node.set("allowed", Json.of(effect.allowed()));
        node.set("gained", Json.of(effect.gained()));
        node.set("lost", Json.of(effect.lost()));
        return node;
    }

    /// Of what was shared once the other side knows the name that it had, and nothing since.
    private ObjectNode asset(Optional<Share> now, Asset asset, ShareSide side) {
        Optional<Share> gone = now.filter(Share::gone);
        if (gone.isEmpty() || side == ShareSide.OWNER) return tell.assetWithState(asset);
        return tell.asset(asset).put("name", asset.nameBefore(gone.get().ended()));
    }
}
