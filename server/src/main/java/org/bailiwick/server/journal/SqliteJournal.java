package org.bailiwick.server.journal;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.KeyId;
import org.bailiwick.server.command.Beside;
import org.bailiwick.server.command.Checkpoint;
import org.bailiwick.server.command.Epoch;
import org.bailiwick.server.command.Journal;
import org.bailiwick.server.command.JournalException;
import org.bailiwick.server.command.JournalException.Trouble;
import org.bailiwick.server.command.KeptAnswer;
import org.bailiwick.server.command.Line;
import org.bailiwick.server.command.Stored;
import org.bailiwick.server.command.Tip;
import org.bailiwick.server.seal.KeyRing;

import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The journal in one SQLite file, for the process that writes.
public final class SqliteJournal implements Journal {
    private final DataDir dir;
    private final WriterLock lock;
    private final SqliteReader reader;
    private final Object turn = new Object();
    private volatile Tip tip;
    private SqliteWriter writer;
    private boolean broken;
    private boolean doubtful;

    private SqliteJournal(DataDir dir, WriterLock lock, SqliteReader reader, SqliteWriter writer) {
        this.dir = dir;
        this.lock = lock;
        this.reader = reader;
        this.writer = writer;
        this.tip = reader.tip();
    }

    /// Opens the journal of a directory; makes both where they are missing.
    ///
    /// @param chance what the epoch of a new journal is drawn from
    public static SqliteJournal open(DataDir dir, RandomGenerator chance) {
        dir.create();
        var lock = WriterLock.take(dir);
        try {
            bringUp(dir, chance);
            return open(dir, lock);
        } catch (SQLException failed) {
            lock.close();
            throw SqliteTroubles.of(dir.database(), failed);
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    private static void bringUp(DataDir dir, RandomGenerator chance) throws SQLException {
        var file = dir.database();
        if (dir.holdsJournal() && !Files.isWritable(file)) {
            throw new JournalException(Trouble.READ_ONLY, SqliteTroubles.readOnly(file));
        }
        dir.createDatabase();
        try (var lane = Lane.toWrite(file)) {
            SqliteSchema.bringUp(lane.connection(), file, chance);
        }
    }

    private static SqliteJournal open(DataDir dir, WriterLock lock) throws SQLException {
        var reader = SqliteReader.open(dir);
        try {
            refuseAnotherEnd(dir, reader);
            return new SqliteJournal(dir, lock, reader, SqliteWriter.open(dir.database()));
        } catch (SQLException | RuntimeException failed) {
            reader.close();
            throw failed;
        }
    }

    /// What is appended to an altered entry would vouch for it.
    private static void refuseAnotherEnd(DataDir dir, SqliteReader reader) {
        if (reader.end().equals(Checkpoint.of(reader.tip()))) return;
        throw new JournalException(
                Trouble.DAMAGED,
                "`%s` does not end as it was written: run `bailiwick verify`, then use an earlier backup"
                        .formatted(dir.database()));
    }

    @Override
    public Epoch epoch() {
        return tip.epoch();
    }

    @Override
    public Tip tip() {
        return tip;
    }

    @Override
    public Checkpoint end() {
        return reader.end();
    }

    @Override
    public void append(List<Stored> group, List<Beside> beside) {
        synchronized (turn) {
            refuseInDoubt();
            var end = Continues.check(tip, group);
            try {
                if (broken) openAgain();
                broken = true;
                writer.append(group, beside, end);
                broken = false;
            } catch (SQLException failed) {
                doubtful = SqliteTroubles.leavesDoubt(dir.database(), failed);
                throw SqliteTroubles.of(dir.database(), failed);
            }
            tip = end;
            removeTraces(beside);
        }
    }

    /// After a failed sync the system may have dropped what it could not write and say nothing of
    /// it the next time.
    private void refuseInDoubt() {
        if (!doubtful) return;
        throw new JournalException(
                Trouble.FAILED,
                "the disk failed to write `%s`: check it, then start again; what was acknowledged is safe"
                        .formatted(dir.database()));
    }

    /// Goes on where the journal ends, if that is where it is known to end. Whether SQLite has
    /// ended the transaction that failed nobody knows; closing the connection ends it.
    private void openAgain() throws SQLException {
        writer.close();
        writer = SqliteWriter.open(dir.database());
        doubtful = !reader.tip().equals(tip);
        refuseInDoubt();
    }

    /// The group is committed already, whatever becomes of this.
    private void removeTraces(List<Beside> beside) {
        try {
            writer.removeTraces(beside);
        } catch (SQLException failed) {
            broken = true;
            doubtful = SqliteTroubles.leavesDoubt(dir.database(), failed);
        }
    }

    @Override
    public void read(long from, LineReader lines) {
        reader.read(from, lines);
    }

    @Override
    public Map<Long, Line> at(Collection<Long> seqs) {
        return reader.at(seqs);
    }

    @Override
    public List<Line> touchingBefore(Id thing, long before, int limit) {
        return reader.touchingBefore(thing, before, limit);
    }

    @Override
    public List<Line> touchingAfter(Id thing, long after, int limit) {
        return reader.touchingAfter(thing, after, limit);
    }

    @Override
    public Map<Id, Line> firstTouching(Collection<? extends Id> things) {
        return reader.firstTouching(things);
    }

    @Override
    public void touches(TouchReader touches) {
        reader.touches(touches);
    }

    @Override
    public Optional<Room> room() {
        return reader.room();
    }

    @Override
    public KeyRing keyRing() {
        return reader.keyRing();
    }

    @Override
    public Optional<Hash> masterKeyCheck() {
        return reader.masterKeyCheck();
    }

    @Override
    public Optional<KeyId> findSecret(Hash secret) {
        return reader.findSecret(secret);
    }

    @Override
    public Optional<KeptAnswer> findAnswer(String caller, String key) {
        return reader.findAnswer(caller, key);
    }

    /// The writer is closed last: only it may bring the log into the file.
    @Override
    public void close() {
        synchronized (turn) {
            try (lock;
                    var _ = writer) {
                reader.close();
            } catch (SQLException failed) {
                throw SqliteTroubles.of(dir.database(), failed);
            }
        }
    }
}
