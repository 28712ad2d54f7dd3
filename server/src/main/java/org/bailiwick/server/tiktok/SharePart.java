package org.bailiwick.server.tiktok;

import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.ShareChange.AssetShared;
import org.bailiwick.engine.change.ShareChange.ShareCapSet;
import org.bailiwick.engine.change.ShareChange.ShareEnded;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.server.tiktok.Others.What;
import org.bailiwick.server.tiktok.Wanted.ShareKey;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// What others share with one business.
///
/// @param shares what is said of that
record SharePart(String partner, SequencedMap<ShareKey, Wanted.Share> shares) implements Part {
    @Override
    public String name() {
        return "shares";
    }

    @Override
    public void compare(Work work) {
        Optional<Business> its = work.here().business(partner);
        if (its.isEmpty()) return;
        shares.forEach((key, told) -> share(work, its.get(), key.asset(), told));
        for (Share share : work.today().listing().shares(its.get())) {
            if (isOver(work, share)) work.add(new ShareEnded(share.id()));
        }
    }

    private void share(Work work, Business its, AssetKey key, Wanted.Share told) {
        Optional<Asset> asset = work.here().asset(key);
        if (asset.isEmpty() || !hasItsOwner(work, key, asset.get())) return;
        if (!mayShare(work, asset.get(), its)) return;
        if (!work.hasLevels(told.line(), key.kind(), told.cap())) return;
        Optional<Share> newest = work.today().share(asset.get(), its);
        if (newest.filter(s -> s.gone() && work.isOthers(What.END, s.id())).isPresent()) {
            work.note(told.line(), Matter.OTHERS_ENDED_SHARE, key.id(), partner);
            return;
        }
        Optional<Share> known = newest.filter(s -> !s.gone());
        if (known.isEmpty()) {
            work.add(
                    new AssetShared(
                            work.ids().share(),
                            asset.get().id(),
                            its.id(),
                            told.cap(),
                            Period.ALWAYS));
            return;
        }
        if (known.get().cap().equals(told.cap())) return;
        if (work.isOurs(known.get(), What.CAP)) {
            work.add(new ShareCapSet(known.get().id(), told.cap()));
            return;
        }
        String here = known.get().cap().toString();
        String there = told.cap().toString();
        work.note(told.line(), Matter.OTHERS_SHARE, key.id(), partner, there, here);
    }

    /// An asset that others registered may have another owner here than there.
    private static boolean hasItsOwner(Work work, AssetKey key, Asset asset) {
        Wanted.Asset told = work.wanted().assets().get(key);
        return told != null && work.here().isOwnedBy(asset, told.owner());
    }

    /// Whether the owner is a person, or a business that works with the partner.
    private static boolean mayShare(Work work, Asset asset, Business its) {
        Optional<Business> owner = work.today().owningBusiness(asset);
        return owner.isEmpty()
                || work.here().partnership(owner.get(), its).filter(p -> !p.gone()).isPresent();
    }

    private boolean isOver(Work work, Share share) {
        if (share.gone() || !work.here().isOurs(share)) return false;
        Asset asset = work.today().asset(share);
        Optional<AssetKey> key = work.here().key(asset);
        if (key.isEmpty()) return false;
        if (shares.containsKey(new ShareKey(key.get(), partner))) return false;
        AssetType type = key.get().type();
        List<String> owners =
                work.today()
                        .owningBusiness(asset)
                        .map(owner -> Here.ids(owner.aliases()))
                        .orElse(List.of());
        return owners.stream().anyMatch(o -> work.wanted().sharesComplete(o, partner, type))
                || work.wanted().complete(new Scope.Assets(partner, type))
                || Gone.isGone(work, asset);
    }
}
