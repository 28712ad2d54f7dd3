package org.bailiwick.engine.change;

import java.util.Optional;

/// The id of an assignment of an asset to a member.
public record AssignmentId(long hi, long lo) implements Id {
    /// What stands before the `_` of its written form.
    public static final String PREFIX = "as";

    /// Reads the written form; empty when the text is no id of this type.
    public static Optional<AssignmentId> find(String text) {
        return IdText.find(PREFIX, text, AssignmentId::new);
    }

    @Override
    public String toString() {
        return IdText.format(PREFIX, hi, lo);
    }
}
