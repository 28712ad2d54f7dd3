package org.bailiwick.engine.decision;

import java.time.Instant;
import java.util.List;

/// The answer to a [Question], with what it rests on.
public sealed interface Decision {
    Question question();

    /// The position it was taken at: the number of the last entry folded.
    long seq();

    /// The instant it holds for.
    Instant instant();

    boolean allowed();

    /// @param ways every way there is; at least one passes
    record Allowed(Question question, long seq, Instant instant, List<WayResult> ways)
            implements Decision {
        @Override
        public boolean allowed() {
            return true;
        }
    }

    record Denied(Question question, long seq, Instant instant, Explanation explanation)
            implements Decision {
        @Override
        public boolean allowed() {
            return false;
        }
    }
}
