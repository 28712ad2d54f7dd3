package org.bailiwick.engine.change;

import java.util.Optional;

/// The id of one membership of one person in one business; joining again makes a new one.
public record MemberId(long hi, long lo) implements Id {
    /// What stands before the `_` of its written form.
    public static final String PREFIX = "m";

    /// Reads the written form; empty when the text is no id of this type.
    public static Optional<MemberId> find(String text) {
        return IdText.find(PREFIX, text, MemberId::new);
    }

    @Override
    public String toString() {
        return IdText.format(PREFIX, hi, lo);
    }
}
