package org.bailiwick.engine.change;

import java.util.Optional;

/// The id of a code by which a business is found and added as a partner.
public record PartnerCodeId(long hi, long lo) implements Id {
    /// What stands before the `_` of its written form.
    public static final String PREFIX = "pc";

    /// Reads the written form; empty when the text is no id of this type.
    public static Optional<PartnerCodeId> find(String text) {
        return IdText.find(PREFIX, text, PartnerCodeId::new);
    }

    @Override
    public String toString() {
        return IdText.format(PREFIX, hi, lo);
    }
}
