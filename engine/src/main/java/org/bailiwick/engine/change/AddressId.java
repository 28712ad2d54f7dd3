package org.bailiwick.engine.change;

import java.util.Optional;

/// The id of an e-mail address; the text itself stands sealed, never in an id.
public record AddressId(long hi, long lo) implements Id {
    /// What stands before the `_` of its written form.
    public static final String PREFIX = "ad";

    /// Reads the written form; empty when the text is no id of this type.
    public static Optional<AddressId> find(String text) {
        return IdText.find(PREFIX, text, AddressId::new);
    }

    @Override
    public String toString() {
        return IdText.format(PREFIX, hi, lo);
    }
}
