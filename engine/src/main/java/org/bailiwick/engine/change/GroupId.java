package org.bailiwick.engine.change;

import java.util.Optional;

/// The id of an asset group.
public record GroupId(long hi, long lo) implements Id {
    /// What stands before the `_` of its written form.
    public static final String PREFIX = "g";

    /// Reads the written form; empty when the text is no id of this type.
    public static Optional<GroupId> find(String text) {
        return IdText.find(PREFIX, text, GroupId::new);
    }

    @Override
    public String toString() {
        return IdText.format(PREFIX, hi, lo);
    }
}
