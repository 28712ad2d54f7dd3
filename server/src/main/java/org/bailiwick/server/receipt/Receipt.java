package org.bailiwick.server.receipt;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.decision.Question;

import java.time.Instant;

/// A denial, so that it can be worked out again.
///
/// @param id under which it is opened, `r_` and 26 characters
/// @param asked in the asker's words
/// @param question as it was understood
/// @param seq the position at which it was answered
/// @param instant for which it was answered
/// @param model the hash of the access model that held
public record Receipt(
        String id, Asked asked, Question question, long seq, Instant instant, Hash model) {
    /// The question in the asker's words. Addresses are masked: a receipt holds no personal text.
    ///
    /// @param subject whom, as the asker called him
    /// @param kind what kind of thing
    /// @param object which, as the asker called it
    public record Asked(String subject, String action, String kind, String object) {
        public Asked {
            subject = masked(subject);
        }

        private static String masked(String text) {
            int at = text.indexOf('@');
            if (at < 0) return text;
            int first = text.isEmpty() || at == 0 ? 0 : text.offsetByCodePoints(0, 1);
            return text.substring(0, first) + "…" + text.substring(at);
        }
    }
}
