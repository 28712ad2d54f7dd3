package org.bailiwick.server.tiktok;

import org.bailiwick.engine.change.AssetChange.AssetRegistered;
import org.bailiwick.engine.change.AssetChange.AssetRenamed;
import org.bailiwick.engine.change.AssetChange.AssetStateSet;
import org.bailiwick.engine.change.AssetChange.AssetTransferred;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.PersonChange.PersonRegistered;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.server.tiktok.Others.What;

import java.util.Optional;
import java.util.SequencedMap;

/// The assets of one owner. One that is gone from the complete list of its owner stays, closed.
///
/// @param owner the id of a business; empty for persons
/// @param assets what is said of them
record AssetPart(String owner, SequencedMap<AssetKey, Wanted.Asset> assets) implements Part {
    @Override
    public String name() {
        return "assets";
    }

    @Override
    public void compare(Work work) {
        assets.forEach((key, told) -> asset(work, key, told));
        work.here().business(owner).ifPresent(its -> closeOthers(work, its));
    }

    private void asset(Work work, AssetKey key, Wanted.Asset told) {
        Optional<Asset> known = work.here().asset(key);
        if (known.isPresent()) {
            keep(work, key, known.get(), told);
        } else if (work.today().kind(key.kind()).isPresent()) {
            register(work, key, told);
        } else {
            work.note(told.line(), Matter.KIND_NOT_IN_MODEL, key.kind());
        }
    }

    private void register(Work work, AssetKey key, Wanted.Asset told) {
        AssetId id = work.ids().asset();
        String name = told.name().isEmpty() ? key.id() : told.name();
        work.add(new AssetRegistered(id, key.kind(), name, owner(work), told.state()));
        work.alias(key.kind(), key.id(), id);
    }

    /// The owner, made where it is a person: TikTok names none, so nobody is known by two assets.
    private Owner owner(Work work) {
        Optional<Business> business = work.here().business(owner);
        if (business.isPresent()) return new Owner.Business(business.get().id());
        PersonId nobody = work.ids().person();
        work.add(new PersonRegistered(nobody, Sealed.NONE));
        return new Owner.Person(nobody);
    }

    private void keep(Work work, AssetKey key, Asset known, Wanted.Asset told) {
        boolean moved = !work.here().isOwnedBy(known, owner);
        boolean renamed = !told.name().isEmpty() && !told.name().equals(known.name());
        boolean state = told.stateTold() && told.state() != known.state();
        boolean others =
                (moved && !work.isOurs(known, What.OWNER))
                        || (renamed && !work.isOurs(known, What.NAME))
                        || (state && !work.isOurs(known, What.STATE));
        if (others) {
            work.note(told.line(), Matter.OTHERS_ASSET, key.id());
            return;
        }
        if (moved) work.add(new AssetTransferred(known.id(), owner(work)));
        if (renamed) work.add(new AssetRenamed(known.id(), told.name()));
        if (state) work.add(new AssetStateSet(known.id(), told.state()));
    }

    private static void closeOthers(Work work, Business its) {
        for (Asset asset : work.today().listing().assets(its)) {
            if (asset.state() == AssetState.CLOSED || !Gone.isGone(work, asset)) continue;
            if (work.isOurs(asset, What.STATE)) {
                work.add(new AssetStateSet(asset.id(), AssetState.CLOSED));
            } else {
                work.note(0, Matter.OTHERS_ASSET, String.join(", ", Here.ids(asset.aliases())));
            }
        }
    }
}
