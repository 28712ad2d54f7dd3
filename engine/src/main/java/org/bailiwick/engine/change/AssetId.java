package org.bailiwick.engine.change;

import java.util.Optional;

/// The id of an asset.
public record AssetId(long hi, long lo) implements Id {
    /// What stands before the `_` of its written form.
    public static final String PREFIX = "a";

    /// Reads the written form; empty when the text is no id of this type.
    public static Optional<AssetId> find(String text) {
        return IdText.find(PREFIX, text, AssetId::new);
    }

    @Override
    public String toString() {
        return IdText.format(PREFIX, hi, lo);
    }
}
