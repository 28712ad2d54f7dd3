package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.directory.Partnership.Fate;

/// Folds that relations and shares stand again.
final class ShareRestoring {
    private ShareRestoring() {}

    static void partnership(Draft draft, Partnership partnership) {
        if (partnership.fate != Fate.ENDED && partnership.fate != Fate.LEFT) return;
        for (int ref : draft.businesses.get(partnership.one).partnerships) {
            Partnership each = draft.partnerships.get(ref);
            if (!each.gone() && each.joins(partnership.one, partnership.other)) return;
        }
        Partnership now = draft.edit(partnership);
        now.fate = Fate.STANDS;
        now.left = -1;
        now.ended = Period.OPEN_END;
    }

    static void share(Draft draft, Share share) {
        Asset asset = draft.assets.get(share.asset);
        if (!share.gone() || !newest(draft, asset, share) || !founded(draft, asset, share)) return;
        draft.edit(share).ended = Period.OPEN_END;
    }

    private static boolean newest(Draft draft, Asset asset, Share share) {
        boolean newest = false;
        for (int ref : asset.shares) {
            if (draft.shares.get(ref).partner == share.partner) newest = ref == share.ref;
        }
        return newest;
    }

    /// Whether the asset is still of the one who shared it, and the relation stands.
    private static boolean founded(Draft draft, Asset asset, Share share) {
        if (asset.business == share.partner) return false;
        if (share.partnership < 0) return true;
        Partnership under = draft.partnerships.get(share.partnership);
        return !under.gone() && under.joins(asset.business, share.partner);
    }
}
