package org.bailiwick.engine.change;

import java.util.Optional;

/// The id of an agency's access link.
public record AccessLinkId(long hi, long lo) implements Id {
    /// What stands before the `_` of its written form.
    public static final String PREFIX = "al";

    /// Reads the written form; empty when the text is no id of this type.
    public static Optional<AccessLinkId> find(String text) {
        return IdText.find(PREFIX, text, AccessLinkId::new);
    }

    @Override
    public String toString() {
        return IdText.format(PREFIX, hi, lo);
    }
}
