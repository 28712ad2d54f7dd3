package org.bailiwick.engine.scenario;

import java.util.Optional;
import java.util.Set;

/// Somebody of whom a scenario's questions can be asked: the engine itself, or a face of it. Each
/// answers from the world as it is now.
public interface Asker {
    /// Yes or no.
    boolean check(Ask ask);

    /// Yes, or no with what it rests on.
    Answer explain(Ask ask);

    /// The persons who may do this, by their names.
    Set<String> who(String action, Thing object, Setting setting);

    /// The assets and businesses on which the person may do this, by their names.
    Set<String> what(String person, String action, Setting setting);

    /// What would be said once the fix were carried out; empty where that cannot be foretold, or
    /// not here.
    Optional<Boolean> checkFixed(Ask ask);
}
