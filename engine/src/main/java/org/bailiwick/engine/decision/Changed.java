package org.bailiwick.engine.decision;

import java.time.Instant;

/// What ended it, if it worked before.
public sealed interface Changed {
    /// Was not looked for.
    record NotAsked() implements Changed {}

    /// It never worked.
    record Never() implements Changed {}

    /// This entry ended it.
    ///
    /// @param change the name of what happened, `asset-unassigned` for one
    record ByEntry(long seq, Instant time, String change) implements Changed {}

    /// A date passed.
    record ByTime(Instant time) implements Changed {}

    Changed NOT_ASKED = new NotAsked();
    Changed NEVER = new Never();
}
