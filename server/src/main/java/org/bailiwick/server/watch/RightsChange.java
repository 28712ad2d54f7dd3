package org.bailiwick.server.watch;

import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Directory;

import java.time.Instant;
import java.util.List;

/// What somebody may do now and could not before, and the other way round.
///
/// @param today the state in which it is so
/// @param time since when: of a right that began or ended by its dates, exactly that instant
public record RightsChange(PersonId person, Directory today, Instant time, List<Turn> turns) {
    public RightsChange {
        turns = List.copyOf(turns);
    }

    /// At one thing.
    ///
    /// @param thing an asset or a business
    /// @param kind of the asset, or what businesses are called
    /// @param gained actions, by their names
    /// @param lost actions, by their names
    public record Turn(Id thing, String kind, List<String> gained, List<String> lost) {
        public Turn {
            gained = List.copyOf(gained);
            lost = List.copyOf(lost);
        }
    }

    /// The number of the newest entry of that state.
    public long seq() {
        return today.seq();
    }
}
