package org.bailiwick.engine.change;

/// What happens to an asset.
public sealed interface AssetChange extends Change {
    AssetId asset();

    /// @param kind the name of a kind of the access model
    record AssetRegistered(AssetId asset, String kind, String name, Owner owner, AssetState state)
            implements AssetChange {}

    record AssetRenamed(AssetId asset, String name) implements AssetChange {}

    record AssetStateSet(AssetId asset, AssetState state) implements AssetChange {}

    /// The person who made it: the one, beside a personal owner, who may do what is owner-only.
    record AssetCreatorNamed(AssetId asset, PersonId person) implements AssetChange {}

    /// The asset has a new owner. Shares, places in groups and assignments that the former owner
    /// gave end, unless they are made anew in the same entry.
    record AssetTransferred(AssetId asset, Owner owner) implements AssetChange {}
}
