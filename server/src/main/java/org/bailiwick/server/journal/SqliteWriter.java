package org.bailiwick.server.journal;

import org.bailiwick.server.command.Beside;
import org.bailiwick.server.command.Stored;
import org.bailiwick.server.command.Tip;
import org.bailiwick.server.seal.Subject;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/// The connection that writes. After a failure it is closed, and another one opened.
///
/// Plain JDBC: this is the path that everything waits for.
final class SqliteWriter implements AutoCloseable {
    private final Lane lane;
    private final SqliteBeside besides;
    private final Traces traces;

    private SqliteWriter(Lane lane) {
        this.lane = lane;
        this.besides = new SqliteBeside(lane);
        this.traces = new Traces(lane);
    }

    /// Opens a file that has our tables.
    static SqliteWriter open(Path file) throws SQLException {
        var lane = Lane.toWrite(file);
        try {
            lane.connection().setAutoCommit(false);
            var writer = new SqliteWriter(lane);
            writer.traces.remove();
            return writer;
        } catch (SQLException failed) {
            lane.close();
            throw failed;
        }
    }

    /// All of it is on the disk when this returns, and none of it is there when it fails.
    void append(List<Stored> group, List<Beside> beside, Tip end) throws SQLException {
        if (!group.isEmpty()) {
            write(group);
            note(end);
        }
        for (var one : beside) besides.write(one);
        lane.connection().commit();
    }

    private void write(List<Stored> group) throws SQLException {
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
    }

    private void note(Tip end) throws SQLException {
        var note = lane.prepared("UPDATE ending SET seq = ?, hash = ?");
        note.setLong(1, end.seq());
        note.setBytes(2, end.hash().bytes());
        note.executeUpdate();
    }

    /// To be called after each commit with what was written.
    void removeTraces(List<Beside> written) throws SQLException {
        traces.followUp(written);
    }

    @Override
    public void close() throws SQLException {
        lane.close();
    }
}
