package org.bailiwick.engine.change;

import java.time.Instant;
import java.util.List;

/// One line of the journal: what one command changed.
///
/// @param seq its place, from 1, without gaps
/// @param time when it was decided, in whole milliseconds; never before that of the entry before
/// @param actor who did it
/// @param onBehalfOf for whom, where that is somebody else; otherwise [Actor#NOBODY]
/// @param command the name of the command, `assign` for one
/// @param reason why, in the actor's words; may be empty
/// @param changes what is true from now on, in order
/// @param previous the hash of the entry before, [Hash#ZERO] for the first
public record Entry(
        long seq,
        Instant time,
        Actor actor,
        Actor onBehalfOf,
        String command,
        Sealed reason,
        List<Change> changes,
        Hash previous) {
    /// The most changes one entry may carry.
    public static final int CHANGES_MAX = 10_000;

    public Entry {
        Require.require(seq >= 1, "entries are numbered from 1");
        Require.require(!changes.isEmpty(), "an entry changes something");
        Require.require(changes.size() <= CHANGES_MAX, "an entry has at most 10,000 changes");
        changes = List.copyOf(changes);
    }
}
