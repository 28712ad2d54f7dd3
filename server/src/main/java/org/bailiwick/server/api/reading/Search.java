package org.bailiwick.server.api.reading;

import org.bailiwick.engine.directory.Asset;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What is searched for: by a part of a name, or by how an address or an id begins.
final class Search {
    private Search() {}

    /// @param sought in small letters; everything is found where nothing is sought
    static boolean in(Optional<String> sought, String name) {
        return sought.isEmpty() || name.toLowerCase(Locale.ROOT).contains(sought.get());
    }

    /// Whether one of these begins with what is sought, which is in small letters.
    static boolean begins(String sought, Collection<String> all) {
        return all.stream().anyMatch(each -> each.toLowerCase(Locale.ROOT).startsWith(sought));
    }

    /// By its name, its id or one of its ids at a platform.
    static boolean names(Optional<String> sought, Asset asset) {
        return in(sought, asset.name())
                || begins(sought.get(), List.of(asset.id().toString()))
                || asset.aliases().stream().anyMatch(a -> begins(sought.get(), List.of(a.text())));
    }
}
