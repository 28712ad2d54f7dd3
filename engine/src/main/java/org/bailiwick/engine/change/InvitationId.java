package org.bailiwick.engine.change;

import java.util.Optional;

/// The id of an invitation to become a member.
public record InvitationId(long hi, long lo) implements Id {
    /// What stands before the `_` of its written form.
    public static final String PREFIX = "in";

    /// Reads the written form; empty when the text is no id of this type.
    public static Optional<InvitationId> find(String text) {
        return IdText.find(PREFIX, text, InvitationId::new);
    }

    @Override
    public String toString() {
        return IdText.format(PREFIX, hi, lo);
    }
}
