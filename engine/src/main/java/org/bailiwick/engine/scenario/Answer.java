package org.bailiwick.engine.scenario;

import org.bailiwick.engine.decision.Changed;
import org.bailiwick.engine.decision.Code;
import org.bailiwick.engine.decision.Waiting;

import java.util.List;

/// What an [Asker] says.
public sealed interface Answer {
    record Allowed() implements Answer {}

    /// @param fix its steps in the words of a scenario, each saying who can take it; empty for none
    /// @param changed [Changed#NOT_ASKED] where it was not looked for
    record Denied(Code code, List<Claim.Step> fix, Waiting waiting, Changed changed)
            implements Answer {
        public Denied {
            fix = List.copyOf(fix);
        }
    }

    default boolean allowed() {
        return this instanceof Allowed;
    }
}
