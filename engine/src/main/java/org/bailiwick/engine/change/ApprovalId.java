package org.bailiwick.engine.change;

import java.util.Optional;

/// The id of a command that waits for a second admin.
public record ApprovalId(long hi, long lo) implements Id {
    /// What stands before the `_` of its written form.
    public static final String PREFIX = "ap";

    /// Reads the written form; empty when the text is no id of this type.
    public static Optional<ApprovalId> find(String text) {
        return IdText.find(PREFIX, text, ApprovalId::new);
    }

    @Override
    public String toString() {
        return IdText.format(PREFIX, hi, lo);
    }
}
