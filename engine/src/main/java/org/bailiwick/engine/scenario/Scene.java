package org.bailiwick.engine.scenario;

import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.directory.Directory;

import java.time.Instant;
import java.util.List;

/// A scenario's world as the engine can be asked about it: how it is now, how it came to be, and
/// what its names stand for. It began as [World#beginning].
public interface Scene {
    /// The newest state.
    Directory directory();

    Names names();

    /// What time it is in the scenario.
    Instant now();

    /// Everything that happened so far, oldest first.
    List<Entry> entries();
}
