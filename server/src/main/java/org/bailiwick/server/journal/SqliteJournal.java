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
import org.bailiwick.server.seal.Subject;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The journal in one SQLite file, for the process that writes.
///
/// Plain JDBC: this is the path that everything waits for.
public final class SqliteJournal implements Journal {
    private final DataDir dir;
    private final WriterLock lock;
    private final Lane lane;
    private final SqliteBeside besides;
    private final Traces traces;
    private final SqliteReader reader;
    private final Object turn = new Object();
    private volatile Tip tip;
    private boolean doubtful;

    private SqliteJournal(DataDir dir, WriterLock lock, Lane lane, SqliteReader reader) {
        this.dir = dir;
        this.lock = lock;
        this.lane = lane;
        this.besides = new SqliteBeside(lane);
        this.traces = new Traces(lane);
        this.reader = reader;
        this.tip = reader.tip();
        refuseAnotherEnd();
    }

    /// What is appended to an altered entry would vouch for it.
    private void refuseAnotherEnd() {
        if (reader.end().equals(Checkpoint.of(tip))) return;
        throw new JournalException(
                Trouble.DAMAGED,
                "`%s` does not end as it was written: run `bailiwick verify`, then use an earlier backup"
                        .formatted(dir.database()));
    }

    /// Opens the journal of a directory; makes both where they are missing.
    ///
    /// @param chance what the epoch of a new journal is drawn from
    public static SqliteJournal open(DataDir dir, RandomGenerator chance) {
        dir.create();
        var lock = WriterLock.take(dir);
        try {
            return open(dir, lock, chance);
        } catch (SQLException failed) {
            lock.close();
            throw SqliteTroubles.of(dir.database(), failed);
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    private static SqliteJournal open(DataDir dir, WriterLock lock, RandomGenerator chance)
            throws SQLException {
        var lane = Lane.toWrite(dir.database());
        try {
            SqliteSchema.bringUp(lane.connection(), dir.database(), chance);
            lane.connection().setAutoCommit(false);
            new Traces(lane).remove();
            return new SqliteJournal(dir, lock, lane, SqliteReader.open(dir));
        } catch (SQLException | RuntimeException failed) {
            lane.close();
            throw failed;
        }
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
                write(group, beside);
                if (!group.isEmpty()) note(end);
                lane.connection().commit();
            } catch (SQLException failed) {
                takeBack(failed);
                throw SqliteTroubles.of(dir.database(), failed);
            }
            tip = end;
            removeTraces(beside);
        }
    }

    /// After a failed sync the system may have dropped what it could not write and say nothing of
    /// it the next time; only reading the file again tells what is there.
    private void refuseInDoubt() {
        if (!doubtful) return;
        throw new JournalException(
                Trouble.FAILED,
                "the disk failed to write `%s`: check it, then start again; what was acknowledged is safe"
                        .formatted(dir.database()));
    }

    private void write(List<Stored> group, List<Beside> beside) throws SQLException {
        var entries = lane.prepared("INSERT INTO entry (seq, bytes) VALUES (?, ?)");
        var touched = lane.prepared("INSERT INTO touched (thing, seq) VALUES (?, ?)");
        for (var stored : group) {
            entries.setLong(1, stored.entry().seq());
            entries.setBytes(2, stored.bytes());
            entries.addBatch();
            for (var thing : stored.touches()) {
                touched.setBytes(1, Subject.of(thing).bytes());
                touched.setLong(2, stored.entry().seq());
                touched.addBatch();
            }
        }
        entries.executeBatch();
        touched.executeBatch();
        for (var one : beside) besides.write(one);
    }

    private void note(Tip end) throws SQLException {
        var note = lane.prepared("UPDATE ending SET seq = ?, hash = ?");
        note.setLong(1, end.seq());
        note.setBytes(2, end.hash().bytes());
        note.executeUpdate();
    }

    private void takeBack(SQLException failed) {
        doubtful = true;
        try {
            lane.connection().rollback();
            doubtful = SqliteTroubles.leavesDoubt(failed) || !reader.tip().equals(tip);
        } catch (SQLException | JournalException again) {
            failed.addSuppressed(again);
        }
    }

    /// The group is committed already, whatever becomes of this.
    private void removeTraces(List<Beside> beside) {
        try {
            traces.followUp(beside);
        } catch (SQLException failed) {
            doubtful = SqliteTroubles.leavesDoubt(failed);
        }
    }

    @Override
    public void read(long from, LineReader lines) {
        reader.read(from, lines);
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
    public void touches(TouchReader touches) {
        reader.touches(touches);
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

    @Override
    public void close() {
        synchronized (turn) {
            try (lock;
                    reader) {
                lane.close();
            } catch (SQLException failed) {
                throw SqliteTroubles.of(dir.database(), failed);
            }
        }
    }
}
