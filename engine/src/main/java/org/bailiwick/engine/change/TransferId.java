package org.bailiwick.engine.change;

import java.util.Optional;

/// The id of an offer to hand an asset over.
public record TransferId(long hi, long lo) implements Id {
    /// What stands before the `_` of its written form.
    public static final String PREFIX = "tr";

    /// Reads the written form; empty when the text is no id of this type.
    public static Optional<TransferId> find(String text) {
        return IdText.find(PREFIX, text, TransferId::new);
    }

    @Override
    public String toString() {
        return IdText.format(PREFIX, hi, lo);
    }
}
