package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.PartnerChange;
import org.bailiwick.engine.change.PartnerChange.PartnerAdded;
import org.bailiwick.engine.change.PartnerChange.PartnerEnded;
import org.bailiwick.engine.change.ShareChange;
import org.bailiwick.engine.change.ShareChange.AssetShared;
import org.bailiwick.engine.change.ShareChange.ShareCapSet;
import org.bailiwick.engine.change.ShareChange.ShareEnded;
import org.bailiwick.engine.change.ShareChange.SharePaused;
import org.bailiwick.engine.change.ShareChange.SharePeriodSet;
import org.bailiwick.engine.change.ShareChange.ShareResumed;

import java.util.Optional;

/// Folds what happens between businesses.
final class ShareFold {
    private ShareFold() {}

    static void fold(Draft draft, PartnerChange change) {
        switch (change) {
            case PartnerAdded c -> added(draft, c);
            case PartnerEnded c ->
                    draft.partnerships.find(c.partnership()).ifPresent(p -> ended(draft, p));
        }
    }

    private static void added(Draft draft, PartnerAdded c) {
        Optional<Business> one = draft.businesses.find(c.one());
        Optional<Business> other = draft.businesses.find(c.other());
        if (one.isEmpty() || other.isEmpty() || c.one().equals(c.other())) return;
        Partnership made = new Partnership(c.partnership(), one.get().ref, other.get().ref);
        Optional<Table<Partnership>> more = draft.added(draft.partnerships, made);
        if (more.isEmpty()) return;
        draft.partnerships = more.get();
        Business first = draft.edit(one.get());
        first.partnerships = Refs.with(first.partnerships, made.ref);
        Business second = draft.edit(other.get());
        second.partnerships = Refs.with(second.partnerships, made.ref);
    }

    private static void ended(Draft draft, Partnership partnership) {
        if (partnership.gone()) return;
        draft.edit(partnership).ended = draft.time;
        endShares(draft, partnership.one, partnership.other);
        endShares(draft, partnership.other, partnership.one);
    }

    private static void endShares(Draft draft, int owner, int partner) {
        for (int ref : draft.businesses.get(partner).shares.sortedKeys()) {
            Share share = draft.shares.get(ref);
            if (draft.assets.get(share.asset).business == owner) end(draft, share);
        }
    }

    static void fold(Draft draft, ShareChange change) {
        if (change instanceof AssetShared c) {
            shared(draft, c);
            return;
        }
        Optional<Share> found = draft.shares.find(change.share());
        if (found.isEmpty() || found.get().gone()) return;
        Share share = found.get();
        switch (change) {
            case AssetShared _ -> {}
            case ShareCapSet c -> draft.edit(share).cap = LevelSets.canonical(c.cap());
            case SharePeriodSet c -> draft.edit(share).period = c.period();
            case SharePaused _ -> draft.edit(share).paused = true;
            case ShareResumed _ -> draft.edit(share).paused = false;
            case ShareEnded _ -> end(draft, share);
        }
        touchPartner(draft, share);
    }

    private static void shared(Draft draft, AssetShared c) {
        Optional<Asset> asset = draft.assets.find(c.asset());
        Optional<Business> partner = draft.businesses.find(c.partner());
        if (asset.isEmpty() || partner.isEmpty()) return;
        if (asset.get().business == partner.get().ref) return;
        Share made =
                new Share(
                        c.share(),
                        asset.get().ref,
                        partner.get().ref,
                        LevelSets.canonical(c.cap()),
                        c.period());
        if (draft.shares.find(c.share()).isPresent()) return;
        live(draft, asset.get(), partner.get().ref).ifPresent(old -> end(draft, old));
        draft.added(draft.shares, made).ifPresent(t -> draft.shares = t);
        Asset its = draft.edit(draft.assets.get(asset.get().ref));
        its.shares = Refs.with(its.shares, made.ref);
        Business theirs = draft.edit(draft.businesses.get(partner.get().ref));
        theirs.shares = theirs.shares.put(made.ref, true, draft.owner);
    }

    /// The share of this asset with this business that has not ended.
    static Optional<Share> live(Draft draft, Asset asset, int partner) {
        for (int i = asset.shares.length - 1; i >= 0; i--) {
            Share share = draft.shares.get(asset.shares[i]);
            if (share.partner == partner && !share.gone()) return Optional.of(share);
        }
        return Optional.empty();
    }

    /// Ends a share with every assignment and group place that hangs on it.
    static void end(Draft draft, Share share) {
        if (share.gone()) return;
        draft.edit(draft.shares.get(share.ref)).ended = draft.time;
        draft.assets
                .get(share.asset)
                .holders
                .forEach((holding, member) -> {
                    if (draft.members.get(member).business == share.partner) {
                        AssignmentFold.unassignAll(draft, holding);
                    }
                });
        for (int ref : draft.assets.get(share.asset).groups) {
            Group group = draft.groups.get(ref);
            if (group.business != share.partner) continue;
            GroupFold.takeAsset(draft, group, draft.assets.get(share.asset));
        }
    }

    private static void touchPartner(Draft draft, Share share) {
        Asset asset = draft.assets.get(share.asset);
        asset.holders.forEach((_, member) -> {
            Member holder = draft.members.get(member);
            if (holder.business == share.partner) {
                draft.touched.pair(holder.person, asset.ref);
            }
        });
        for (int ref : asset.groups) {
            Group group = draft.groups.get(ref);
            if (group.business != share.partner) continue;
            group.members.forEach(
                    (_, member) -> draft.touched.pair(draft.members.get(member).person, asset.ref));
        }
    }
}
