package org.bailiwick.server.notify;

import org.bailiwick.engine.change.PersonId;

import java.util.Map;

/// One sentence for one person about something that happened.
///
/// @param words the key of the sentence in the letters' catalogue, behind `notice.`
/// @param about what it speaks of, by the names of the holes
record Notice(PersonId to, NoticeKind kind, String words, Map<String, About> about) {
    Notice {
        about = Map.copyOf(about);
    }

    /// What goes into a hole: a name as it is, or something that each language says in its own way.
    sealed interface About {
        record Name(String text) implements About {}

        /// @param key of the catalogue
        record Word(String key) implements About {}

        record At(java.time.Instant moment) implements About {}

        /// An instant until which something lasts; nothing is said where it has no end.
        record Until(java.time.Instant moment) implements About {}
    }
}
