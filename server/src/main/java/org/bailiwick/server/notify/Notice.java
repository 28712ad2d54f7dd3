package org.bailiwick.server.notify;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.model.Kind;
import org.bailiwick.engine.model.Level;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

        /// Levels, as the access model calls them.
        record Levels(List<String> labels) implements About {
            public Levels {
                labels = List.copyOf(labels);
            }

            /// On this asset; by their names where the model does not know them.
            static Levels of(Directory today, Asset asset, Collection<String> names) {
                Optional<Kind> kind = today.kind(asset.kind());
                return new Levels(names.stream().map(name -> label(kind, name)).toList());
            }

            private static String label(Optional<Kind> kind, String name) {
                return kind.flatMap(k -> k.level(name)).map(Level::label).orElse(name);
            }
        }

        record At(java.time.Instant moment) implements About {}

        /// An instant until which something lasts; nothing is said where it has no end.
        record Until(java.time.Instant moment) implements About {}
    }
}
