package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Levels;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What ended it, if it worked before.
public sealed interface Changed {
    /// Was not looked for.
    record NotAsked() implements Changed {}

    /// It never worked.
    record Never() implements Changed {}

    /// This entry ended it.
    ///
    /// @param change the name of what happened, `asset-unassigned` for one
    /// @param had what the person held on the asset when it worked last, in each business
    record ByEntry(long seq, Instant time, String change, Map<BusinessId, Levels> had)
            implements Changed {
        public ByEntry {
            had = Map.copyOf(had);
        }
    }

    /// A date passed.
    ///
    /// @param had likewise
    record ByTime(Instant time, Map<BusinessId, Levels> had) implements Changed {
        public ByTime {
            had = Map.copyOf(had);
        }
    }

    /// When it ended and what was held until then; empty where nothing is known to have ended.
    static Optional<Before> before(Changed changed) {
        return switch (changed) {
            case NotAsked _, Never _ -> Optional.empty();
            case ByEntry(_, var time, _, var had) -> Optional.of(new Before(time, had));
            case ByTime(var time, var had) -> Optional.of(new Before(time, had));
        };
    }

    /// What was before it ended.
    record Before(Instant ended, Map<BusinessId, Levels> had) {}

    Changed NOT_ASKED = new NotAsked();
    Changed NEVER = new Never();
}
