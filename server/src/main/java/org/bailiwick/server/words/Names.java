package org.bailiwick.server.words;

import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.Levels;

import java.util.List;

/// What to call a thing. Names of persons and addresses are sealed: whoever asks for words brings
/// what can open them.
@FunctionalInterface
public interface Names {
    /// The text to show, never empty: where the name is not known, or not for this reader,
    /// something in its place.
    String of(Id id);

    /// What the access model calls these levels; their names, where it does not know them.
    ///
    /// @param thing an asset, or a share of one
    default List<String> levels(Id thing, Levels levels) {
        return levels.names();
    }

    /// The same, by the name of the kind.
    default List<String> levels(String kind, Levels levels) {
        return levels.names();
    }

    /// What the access model calls this kind; its name, where it does not know it.
    default String kind(String kind) {
        return kind;
    }
}
