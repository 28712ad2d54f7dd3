package org.bailiwick.engine.change;

import java.util.Optional;

/// The id of a share of one asset with one business.
public record ShareId(long hi, long lo) implements Id {
    /// What stands before the `_` of its written form.
    public static final String PREFIX = "sh";

    /// Reads the written form; empty when the text is no id of this type.
    public static Optional<ShareId> find(String text) {
        return IdText.find(PREFIX, text, ShareId::new);
    }

    @Override
    public String toString() {
        return IdText.format(PREFIX, hi, lo);
    }
}
