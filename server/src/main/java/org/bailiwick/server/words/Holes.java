package org.bailiwick.server.words;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What is put into the holes of a text, by their names.
final class Holes {
    private final Map<String, String> values = new HashMap<>();

    Holes with(String hole, String value) {
        values.put(hole, value);
        return this;
    }

    Holes with(Holes others) {
        values.putAll(others.values);
        return this;
    }

    Optional<String> value(String hole) {
        return Optional.ofNullable(values.get(hole));
    }
}
