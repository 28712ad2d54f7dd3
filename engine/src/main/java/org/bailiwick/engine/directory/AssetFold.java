package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.AssetChange;
import org.bailiwick.engine.change.AssetChange.AssetCreatorNamed;
import org.bailiwick.engine.change.AssetChange.AssetRegistered;
import org.bailiwick.engine.change.AssetChange.AssetRenamed;
import org.bailiwick.engine.change.AssetChange.AssetStateSet;
import org.bailiwick.engine.change.AssetChange.AssetTransferred;
import org.bailiwick.engine.change.Owner;

import java.util.Optional;

/// Folds what happens to assets.
final class AssetFold {
    private AssetFold() {}

    static void fold(Draft draft, AssetChange change) {
        if (change instanceof AssetRegistered c) {
            registered(draft, c);
            return;
        }
        Optional<Asset> found = draft.assets.find(change.asset());
        if (found.isEmpty()) return;
        Asset asset = draft.edit(found.get());
        draft.touched.state(Touched.ASSET, asset.ref);
        switch (change) {
            case AssetRegistered _ -> {}
            case AssetRenamed c -> {
                asset.formerNames = FormerName.with(asset.formerNames, asset.name, draft.time);
                asset.name = c.name();
            }
            case AssetStateSet c -> asset.state = c.state();
            case AssetCreatorNamed c ->
                    draft.persons
                            .find(c.person())
                            .ifPresent(person -> {
                                asset.creator = person.ref;
                                Person his = draft.edit(person);
                                his.created = Refs.with(his.created, asset.ref);
                            });
            case AssetTransferred c -> transferred(draft, asset, c.owner());
        }
    }

    private static void registered(Draft draft, AssetRegistered c) {
        if (!known(draft, c.owner())) return;
        Asset asset = new Asset(c.asset(), c.kind().intern(), c.name(), c.state());
        Optional<Table<Asset>> more = draft.added(draft.assets, asset);
        if (more.isEmpty()) return;
        draft.assets = more.get();
        own(draft, asset, c.owner());
        draft.touched.state(Touched.ASSET, asset.ref);
    }

    private static boolean known(Draft draft, Owner owner) {
        return switch (owner) {
            case Owner.Business(var id) -> draft.businesses.find(id).isPresent();
            case Owner.Person(var id) -> draft.persons.find(id).isPresent();
        };
    }

    /// The asset is a fresh copy that nobody else sees yet.
    private static void own(Draft draft, Asset asset, Owner owner) {
        asset.ownedSince = (int) draft.seq;
        switch (owner) {
            case Owner.Business(var id) -> {
                Business business = draft.edit(draft.businesses.find(id).orElseThrow());
                business.assets = business.assets.put(asset.ref, true, draft.owner);
                asset.business = business.ref;
            }
            case Owner.Person(var id) -> {
                Person person = draft.edit(draft.persons.find(id).orElseThrow());
                person.owned = Refs.with(person.owned, asset.ref);
                asset.person = person.ref;
            }
        }
    }

    private static void transferred(Draft draft, Asset asset, Owner owner) {
        if (!known(draft, owner)) return;
        TransferFold.withdrawAll(draft, asset);
        for (int group : asset.groups) GroupFold.takeAsset(draft, draft.groups.get(group), asset);
        for (int share : asset.shares) ShareFold.end(draft, draft.shares.get(share));
        draft.assets
                .get(asset.ref)
                .holders
                .forEach((holding, _) -> AssignmentFold.unassignAll(draft, holding));
        Asset now = draft.edit(draft.assets.get(asset.ref));
        noteTransfer(draft, now);
        disown(draft, now);
        own(draft, now, owner);
        draft.notes.concerns(now.business);
    }

    /// @param asset as it still is
    private static void noteTransfer(Draft draft, Asset asset) {
        long owner = Spot.of(Spot.OWNER, asset.ref);
        Owner before =
                asset.business >= 0
                        ? new Owner.Business(draft.businesses.get(asset.business).id())
                        : new Owner.Person(draft.persons.get(asset.person).id());
        long given = Spot.of(Spot.GIVEN, asset.ref);
        draft.notes.touch(owner, given);
        AssetTransferred back = new AssetTransferred(asset.id(), before);
        draft.notes.back(true, back, asset.business, owner, given);
    }

    private static void disown(Draft draft, Asset asset) {
        if (asset.business >= 0) {
            Business before = draft.edit(draft.businesses.get(asset.business));
            before.assets = before.assets.remove(asset.ref, draft.owner);
            asset.formerOwners = Refs.with(asset.formerOwners, asset.business);
        }
        if (asset.person >= 0) {
            Person before = draft.edit(draft.persons.get(asset.person));
            before.owned = Refs.without(before.owned, asset.ref);
        }
        asset.business = -1;
        asset.person = -1;
    }
}
