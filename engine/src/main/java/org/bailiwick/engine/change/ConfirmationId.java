package org.bailiwick.engine.change;

import java.util.Optional;

/// The id of one client's confirmation of an access link.
public record ConfirmationId(long hi, long lo) implements Id {
    /// What stands before the `_` of its written form.
    public static final String PREFIX = "cf";

    /// Reads the written form; empty when the text is no id of this type.
    public static Optional<ConfirmationId> find(String text) {
        return IdText.find(PREFIX, text, ConfirmationId::new);
    }

    @Override
    public String toString() {
        return IdText.format(PREFIX, hi, lo);
    }
}
