package org.bailiwick.server.api.reading;

import java.util.Locale;
import java.util.Optional;

/// Names that are searched for.
final class Search {
    private Search() {}

    /// @param sought in small letters; everything is found where nothing is sought
    static boolean in(Optional<String> sought, String name) {
        return sought.isEmpty() || name.toLowerCase(Locale.ROOT).contains(sought.get());
    }
}
