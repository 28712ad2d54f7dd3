package org.bailiwick.engine.change;

import java.util.Optional;

/// The id of a person.
public record PersonId(long hi, long lo) implements Id {
    /// What stands before the `_` of its written form.
    public static final String PREFIX = "p";

    /// Reads the written form; empty when the text is no id of this type.
    public static Optional<PersonId> find(String text) {
        return IdText.find(PREFIX, text, PersonId::new);
    }

    @Override
    public String toString() {
        return IdText.format(PREFIX, hi, lo);
    }
}
