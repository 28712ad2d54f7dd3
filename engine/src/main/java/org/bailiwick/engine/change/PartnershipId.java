package org.bailiwick.engine.change;

import java.util.Optional;

/// The id of the relation of two businesses.
public record PartnershipId(long hi, long lo) implements Id {
    /// What stands before the `_` of its written form.
    public static final String PREFIX = "pp";

    /// Reads the written form; empty when the text is no id of this type.
    public static Optional<PartnershipId> find(String text) {
        return IdText.find(PREFIX, text, PartnershipId::new);
    }

    @Override
    public String toString() {
        return IdText.format(PREFIX, hi, lo);
    }
}
