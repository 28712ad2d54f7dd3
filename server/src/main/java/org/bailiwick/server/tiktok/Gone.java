package org.bailiwick.server.tiktok;

import org.bailiwick.engine.directory.Asset;

import java.util.Optional;

/// Tells assets that the complete list of their owner has no more.
final class Gone {
    private Gone() {}

    static boolean isGone(Work work, Asset asset) {
        Optional<AssetKey> key = work.here().key(asset);
        if (key.isEmpty() || !work.here().isOurs(asset)) return false;
        if (work.wanted().assets().containsKey(key.get())) return false;
        return work.today()
                .owningBusiness(asset)
                .filter(owner ->
                        Here.ids(owner.aliases()).stream()
                                .anyMatch(id -> isListed(work, id, key.get().type())))
                .isPresent();
    }

    private static boolean isListed(Work work, String owner, AssetType type) {
        return work.wanted().complete(new Scope.Assets(owner, type));
    }
}
