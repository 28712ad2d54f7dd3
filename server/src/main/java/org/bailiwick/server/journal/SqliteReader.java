package org.bailiwick.server.journal;

import org.bailiwick.engine.change.EntryCodec;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.KeyId;
import org.bailiwick.engine.change.Unreadable;
import org.bailiwick.server.command.Checkpoint;
import org.bailiwick.server.command.Epoch;
import org.bailiwick.server.command.JournalException;
import org.bailiwick.server.command.JournalException.Trouble;
import org.bailiwick.server.command.JournalReader;
import org.bailiwick.server.command.KeptAnswer;
import org.bailiwick.server.command.Line;
import org.bailiwick.server.command.Tip;
import org.bailiwick.server.seal.KeyRing;
import org.bailiwick.server.seal.Subject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the SQLite file of an installation, beside the process that writes.
///
/// Long reads go in chunks, so that none of them keeps an old state of the file alive, and what is
/// done with a line never holds a connection.
public final class SqliteReader implements JournalReader {
    private static final int CHUNK_LINES = 1_024;
    private static final int CHUNK_BYTES = 4 << 20;
    private static final String TOUCHING_AFTER =
            """
            SELECT entry.seq, bytes FROM touched JOIN entry ON entry.seq = touched.seq
            WHERE thing = ? AND touched.seq > ? ORDER BY touched.seq LIMIT ?
            """;

    private final DataDir dir;
    private final Lanes lanes;
    private final SqliteLookups lookups;
    private final Epoch epoch;

    private SqliteReader(DataDir dir, Lanes lanes, Epoch epoch) {
        this.dir = dir;
        this.lanes = lanes;
        this.lookups = new SqliteLookups(lanes);
        this.epoch = epoch;
    }

    /// Opens the journal of a directory in which there is one.
    public static SqliteReader open(DataDir dir) {
        var file = dir.database();
        if (!dir.holdsJournal()) {
            throw new JournalException(
                    Trouble.MISSING,
                    "no installation in `%s`: start one with `bailiwick serve`, or name its directory with --data"
                            .formatted(dir.path()));
        }
        var lanes = new Lanes(file);
        try {
            var epoch = lanes.with(lane -> epoch(lane, dir));
            return new SqliteReader(dir, lanes, epoch);
        } catch (JournalException failed) {
            lanes.close();
            throw failed;
        }
    }

    private static Epoch epoch(Lane lane, DataDir dir) throws SQLException {
        int version = SqliteSchema.check(lane.connection(), dir.database());
        if (version != SqliteSchema.VERSION) {
            throw new JournalException(
                    Trouble.MISSING,
                    "`%s` is empty or of an older version: start it once with `bailiwick serve`"
                            .formatted(dir.database()));
        }
        return SqliteSchema.epoch(lane.connection());
    }

    @Override
    public Epoch epoch() {
        return epoch;
    }

    @Override
    public Checkpoint end() {
        return lanes.with(lane -> end(lane, epoch));
    }

    static Checkpoint end(Lane lane, Epoch epoch) throws SQLException {
        try (var rows = lane.prepared("SELECT seq, hash FROM ending").executeQuery()) {
            if (!rows.next()) throw Columns.damage();
            return new Checkpoint(epoch, rows.getLong(1), Columns.hash(rows, 2));
        }
    }

    @Override
    public Tip tip() {
        return lanes.with(this::newest).map(line -> tipAt(line)).orElseGet(() -> Tip.empty(epoch));
    }

    private Optional<Line> newest(Lane lane) throws SQLException {
        var newest = lane.prepared("SELECT seq, bytes FROM entry ORDER BY seq DESC LIMIT 1");
        var lines = lines(newest, 1, CHUNK_BYTES);
        return lines.stream().findFirst();
    }

    private Tip tipAt(Line line) {
        try {
            var entry = new EntryCodec().decode(line.bytes());
            return new Tip(epoch, line.seq(), entry.time(), Hash.ofEntry(line.bytes()));
        } catch (Unreadable.FormatTooNew newer) {
            throw new JournalException(Trouble.NEWER, SqliteTroubles.newer(dir.database()), newer);
        } catch (Unreadable.Damaged damaged) {
            throw new JournalException(
                    Trouble.DAMAGED, SqliteTroubles.damaged(dir.database()), damaged);
        }
    }

    @Override
    public void read(long from, LineReader reader) {
        long next = from;
        while (true) {
            long start = next;
            var chunk = lanes.with(lane -> chunk(lane, start));
            if (chunk.isEmpty()) return;
            for (var line : chunk) if (!reader.read(line)) return;
            next = chunk.getLast().seq() + 1;
        }
    }

    private static List<Line> chunk(Lane lane, long start) throws SQLException {
        var select = lane.prepared("SELECT seq, bytes FROM entry WHERE seq >= ? ORDER BY seq");
        select.setLong(1, start);
        var lines = lines(select, CHUNK_LINES, CHUNK_BYTES);
        long next = start;
        for (var line : lines) {
            if (line.seq() < next) throw Columns.damage();
            next = line.seq() + 1;
        }
        return lines;
    }

    @Override
    public Map<Long, Line> at(Collection<Long> seqs) {
        return lanes.with(lane -> {
            Map<Long, Line> found = new HashMap<>();
            for (long seq : seqs) {
                var select = lane.prepared("SELECT seq, bytes FROM entry WHERE seq = ?");
                select.setLong(1, seq);
                for (Line line : lines(select, 1, CHUNK_BYTES)) found.put(seq, line);
            }
            return found;
        });
    }

    @Override
    public List<Line> touchingBefore(Id thing, long before, int limit) {
        return touching(
                """
                SELECT entry.seq, bytes FROM touched JOIN entry ON entry.seq = touched.seq
                WHERE thing = ? AND touched.seq < ? ORDER BY touched.seq DESC LIMIT ?
                """,
                thing,
                before,
                limit);
    }

    @Override
    public List<Line> touchingAfter(Id thing, long after, int limit) {
        return touching(TOUCHING_AFTER, thing, after, limit);
    }

    @Override
    public Map<Id, Line> firstTouching(Collection<? extends Id> things) {
        return lanes.with(lane -> {
            Map<Id, Line> found = new HashMap<>();
            for (Id thing : things) {
                for (Line line : touching(lane, TOUCHING_AFTER, thing, 0, 1)) {
                    found.put(thing, line);
                }
            }
            return found;
        });
    }

    private List<Line> touching(String sql, Id thing, long bound, int limit) {
        return lanes.with(lane -> touching(lane, sql, thing, bound, limit));
    }

    private static List<Line> touching(Lane lane, String sql, Id thing, long bound, int limit)
            throws SQLException {
        var select = lane.prepared(sql);
        select.setBytes(1, Subject.of(thing).bytes());
        select.setLong(2, bound);
        select.setInt(3, limit);
        return lines(select, limit, Long.MAX_VALUE);
    }

    /// @param bytesMax the line that reaches it is the last one
    private static List<Line> lines(PreparedStatement select, int limit, long bytesMax)
            throws SQLException {
        var lines = new ArrayList<Line>();
        long bytes = 0;
        try (var rows = select.executeQuery()) {
            while (lines.size() < limit && bytes < bytesMax && rows.next()) {
                var line = new Line(rows.getLong(1), Columns.bytes(rows, 2));
                lines.add(line);
                bytes += line.bytes().length;
            }
        }
        return lines;
    }

    @Override
    public void touches(TouchReader reader) {
        var start = TouchedRow.BEFORE_ALL;
        while (true) {
            var from = start;
            var chunk = lanes.with(lane -> TouchedRow.after(from, lane));
            if (chunk.isEmpty()) return;
            for (var touch : chunk) {
                var thing = Subject.read(touch.thing());
                reader.read(thing.hi(), thing.lo(), touch.seq());
            }
            start = chunk.getLast();
        }
    }

    @Override
    public Optional<Room> room() {
        try {
            long taken = 0;
            for (String ending : List.of("", "-wal")) {
                Path part = dir.database().resolveSibling(dir.database().getFileName() + ending);
                if (Files.exists(part)) taken += Files.size(part);
            }
            return Optional.of(new Room(taken, Files.getFileStore(dir.path()).getUsableSpace()));
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    @Override
    public KeyRing keyRing() {
        return lookups;
    }

    @Override
    public Optional<Hash> masterKeyCheck() {
        return lookups.masterKeyCheck();
    }

    @Override
    public Optional<KeyId> findSecret(Hash secret) {
        return lookups.findSecret(secret);
    }

    @Override
    public Optional<KeptAnswer> findAnswer(String caller, String key) {
        return lookups.findAnswer(caller, key);
    }

    @Override
    public void close() {
        lanes.close();
    }
}
