package org.bailiwick.server.console;

import java.util.List;

/// What somebody sees, and what is behind it for one person.
///
/// @param key `nothing`, `one`, `some`, `elsewhere`, `just` or `live`
/// @param fits whether it is so for this person
/// @param rows what it is about
/// @param note a sentence more; empty for none
/// @param nudge the membership of whoever can be asked to have a look; empty for none
public record Symptom(String key, Fits fits, List<Row> rows, String note, String nudge) {
    Symptom(String key, Fits fits, List<Row> rows, String note) {
        this(key, fits, rows, note, "");
    }

    /// Whether a symptom is what a person has before him.
    public enum Fits {
        HERE,
        NOT,

        /// Nobody asked about it, or it could not be found out.
        UNSAID;

        static Fits of(boolean here) {
            return here ? HERE : NOT;
        }
    }

    public boolean applies() {
        return fits == Fits.HERE;
    }

    public boolean isNot() {
        return fits == Fits.NOT;
    }

    /// @param good whether it works there
    /// @param cause the code of what is missing; empty where it works
    /// @param href the whole explanation, or where to go on
    /// @param doing what to do there; empty where it is only explained
    public record Row(
            String name, String detail, boolean good, String cause, String href, String doing) {
        Row(String name, String detail, boolean good, String cause, String href) {
            this(name, detail, good, cause, href, "");
        }
    }
}
