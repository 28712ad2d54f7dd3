package org.bailiwick.engine.change;

import java.util.Optional;

/// The id of a request for access.
public record RequestId(long hi, long lo) implements Id {
    /// What stands before the `_` of its written form.
    public static final String PREFIX = "rq";

    /// Reads the written form; empty when the text is no id of this type.
    public static Optional<RequestId> find(String text) {
        return IdText.find(PREFIX, text, RequestId::new);
    }

    @Override
    public String toString() {
        return IdText.format(PREFIX, hi, lo);
    }
}
