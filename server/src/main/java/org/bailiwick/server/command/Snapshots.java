package org.bailiwick.server.command;

import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Live;

import java.util.Optional;

/// Where the newest snapshot of a directory is kept. What it holds follows from the journal, so it
/// may be missing at any time.
public interface Snapshots {
    /// The snapshot, to go on from; empty where there is none that follows from this journal. Why
    /// one that is there is not used is told in the log.
    Optional<Live.Loading> load(JournalReader journal);

    /// Puts a snapshot of this directory in the place of the one before.
    ///
    /// @param at where the journal was then
    void keep(Directory directory, Checkpoint at);
}
