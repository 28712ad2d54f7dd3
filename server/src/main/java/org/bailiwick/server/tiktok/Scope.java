package org.bailiwick.server.tiktok;

/// What a list is a list of. Where all of a list was recorded, what it does not name is not there.
sealed interface Scope {
    record Members(String business) implements Scope {}

    record Assets(String business, AssetType type) implements Scope {}

    /// The members that hold an asset.
    record Holders(String business, AssetKey asset) implements Scope {}

    /// The assets of a type that a member holds.
    record Holdings(String business, AssetType type, String user) implements Scope {}

    record Partners(String business) implements Scope {}

    record Shares(String owner, String partner, AssetType type, Fact.Side side) implements Scope {}

    record Groups(String business) implements Scope {}

    record GroupAssets(String business, String group) implements Scope {}

    record GroupMembers(String business, String group) implements Scope {}
}
