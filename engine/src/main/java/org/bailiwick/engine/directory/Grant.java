package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Period;

/// What gives a member levels on an asset.
public sealed interface Grant {
    Levels levels();

    Period period();

    /// An assignment of the member's own.
    record Direct(Assignment assignment) implements Grant {
        @Override
        public Levels levels() {
            return assignment.levels();
        }

        @Override
        public Period period() {
            return assignment.period();
        }
    }

    /// A place in a group that holds the asset too.
    record ThroughGroup(Group group, Levels levels, Period period) implements Grant {}
}
