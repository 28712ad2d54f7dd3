package org.bailiwick.engine.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What an action can be beside its name.
enum Mark {
    OWNER_ONLY,
    MONEY,
    GRANTS,
    REVOKES;

    /// How a model writes it: `owner-only` for one.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Mark> named(String word) {
        return Arrays.stream(values()).filter(m -> m.word().equals(word)).findFirst();
    }

    /// All of them, for a sentence.
    static String words() {
        return Arrays.stream(values())
                .map(m -> "`" + m.word() + "`")
                .collect(Collectors.joining(", "));
    }
}
