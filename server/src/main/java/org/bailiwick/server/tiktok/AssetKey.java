package org.bailiwick.server.tiktok;

/// What TikTok knows an asset by.
record AssetKey(AssetType type, String id) {
    /// The name of its kind in the access model: also the kind of its alias.
    String kind() {
        return type.kind();
    }
}
