package org.bailiwick.engine.change;

import java.util.Collection;
import java.util.List;

/// The levels that somebody holds on one asset, by their names in the access model, sorted and
/// without doubles; at least one.
public record Levels(List<String> names) {
    /// The most names one assignment or cap may carry.
    public static final int NAMES_MAX = 16;

    public Levels {
        Require.require(!names.isEmpty(), "at least one level is named");
        Require.require(names.size() <= NAMES_MAX, "at most " + NAMES_MAX + " levels are named");
        names =
                names.size() == 1
                        ? List.copyOf(names)
                        : names.stream().sorted().distinct().toList();
    }

    public static Levels of(String... names) {
        return new Levels(List.of(names));
    }

    public static Levels of(Collection<String> names) {
        return new Levels(List.copyOf(names));
    }

    @Override
    public String toString() {
        return String.join("+", names);
    }
}
