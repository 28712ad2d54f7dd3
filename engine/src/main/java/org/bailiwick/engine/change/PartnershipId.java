package org.bailiwick.engine.change;

import java.util.Optional;

/// The id of the relation of two businesses.
public record PartnershipId(long hi, long lo) implements Id {
    /// What stands before the `_` of its written form.
    public static final String PREFIX = "pp";

    /// Reads the written form; empty when the text is no id of this type.
    public static Optional<PartnershipId> find(String text) {
        return IdText.matches(PREFIX, text)
                ? Optional.of(new PartnershipId(IdText.hi(PREFIX, text), IdText.lo(PREFIX, text)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return IdText.format(PREFIX, hi, lo);
    }
}
