package org.bailiwick.engine.decision.reference;

import org.bailiwick.engine.change.Change;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// One thing that may happen in a random history.
///
/// @param weight how often, beside the others
/// @param changes what it changes; nothing where it cannot happen as things are
record Move(int weight, String command, Supplier<List<Change>> changes) {
    /// A change to some thing, where there is such a thing.
    static <T> Move of(
            int weight, String command, Supplier<Optional<T>> thing, Function<T, Change> change) {
        return new Move(
                weight,
                command,
                () -> thing.get().map(t -> List.of(change.apply(t))).orElse(List.of()));
    }
}
