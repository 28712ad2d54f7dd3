package org.bailiwick.server.words;

import org.bailiwick.engine.change.Id;

/// What to call a thing. Names of persons and addresses are sealed: whoever asks for words brings
/// what can open them.
@FunctionalInterface
public interface Names {
    /// The text to show, never empty: where the name is not known, or not for this reader,
    /// something in its place.
    String of(Id id);
}
