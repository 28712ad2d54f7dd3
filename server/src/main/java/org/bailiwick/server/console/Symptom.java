package org.bailiwick.server.console;

import java.util.List;

/// What somebody sees, and what is behind it for one person.
///
/// @param key `nothing`, `one`, `some`, `elsewhere`, `just` or `live`
/// @param applies whether it is so for this person
/// @param rows what it is about
/// @param note a sentence more; empty for none
/// @param nudge the membership of whoever can be asked to have a look; empty for none
public record Symptom(String key, boolean applies, List<Row> rows, String note, String nudge) {
    Symptom(String key, boolean applies, List<Row> rows, String note) {
        this(key, applies, rows, note, "");
    }

    /// @param good whether it works there
    /// @param cause the code of what is missing; empty where it works
    /// @param href the whole explanation
    public record Row(String name, String detail, boolean good, String cause, String href) {}
}
