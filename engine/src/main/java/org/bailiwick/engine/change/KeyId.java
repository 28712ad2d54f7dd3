package org.bailiwick.engine.change;

import java.util.Optional;

/// The id of a key of a program; not the secret.
public record KeyId(long hi, long lo) implements Id {
    /// What stands before the `_` of its written form.
    public static final String PREFIX = "k";

    /// Reads the written form; empty when the text is no id of this type.
    public static Optional<KeyId> find(String text) {
        return IdText.find(PREFIX, text, KeyId::new);
    }

    @Override
    public String toString() {
        return IdText.format(PREFIX, hi, lo);
    }
}
