package org.bailiwick.server.command;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Live;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/// Keeps the snapshot of a directory that is being written from falling far behind.
///
/// It works beside the committer on a directory that never changes, so no command waits for it. A
/// snapshot that cannot be kept is told in the log, and nothing else suffers.
final class SnapshotKeeper implements AutoCloseable {
    /// After how many entries a new snapshot is made.
    static final long EVERY = 50_000;

    /// How far behind a snapshot may be when the installation is closed.
    static final long BEHIND_MAX = 5_000;

    private static final Duration ROUND = Duration.ofHours(1);
    private static final Logger LOG = System.getLogger(SnapshotKeeper.class.getName());

    private final Live live;
    private final JournalReader journal;
    private final Snapshots snapshots;
    private final Pace pace;
    private final Thread thread;
    private volatile long kept;

    /// How far behind a snapshot may fall.
    ///
    /// @param every after how many entries a new one is made
    /// @param closing how many entries may be missing in it when the installation is closed
    record Pace(long every, long closing) {
        static final Pace DEFAULT = new Pace(EVERY, BEHIND_MAX);
    }

    /// @param kept the number of the entry up to which there is a snapshot already
    SnapshotKeeper(Live live, JournalReader journal, Snapshots snapshots, long kept, Pace pace) {
        this.live = live;
        this.journal = journal;
        this.snapshots = snapshots;
        this.kept = kept;
        this.pace = pace;
        thread = Thread.ofPlatform().name("snapshots").daemon().start(this::run);
    }

    long kept() {
        return kept;
    }

    private void run() {
        try {
            while (true) {
                if (live.await(kept + pace.every, ROUND)) keep();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep() {
        Directory now = live.now();
        kept = now.seq();
        try {
            Line line = SnapshotFit.lineAt(now.seq(), journal).orElseThrow();
            snapshots.keep(
                    now, new Checkpoint(journal.epoch(), now.seq(), Hash.ofEntry(line.bytes())));
        } catch (JournalException failed) {
            LOG.log(Level.WARNING, failed.getMessage());
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "no snapshot could be made; nothing is lost", failed);
        }
    }

    /// Makes a last snapshot where the newest is far behind.
    @Override
    public void close() {
        thread.interrupt();
        boolean interrupted = Uninterrupted.join(thread);
        if (live.now().seq() - kept > pace.closing) keep();
        if (interrupted) Thread.currentThread().interrupt();
    }
}
