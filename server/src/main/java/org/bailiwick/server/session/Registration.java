package org.bailiwick.server.session;

import java.util.Locale;
import java.util.Optional;

/// Who may become a person here by himself.
public enum Registration {
    /// Whoever proves an address.
    OPEN,
    /// Whoever proves an address that an open invitation went to.
    INVITED,
    /// Nobody: the operator registers people.
    OPERATOR;

    /// By its word, `open` for one.
    public static Optional<Registration> find(String word) {
        for (Registration each : values()) {
            if (each.word().equals(word)) return Optional.of(each);
        }
        return Optional.empty();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
