package org.bailiwick.server.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// One connection with the statements that were prepared on it. For one thread at a time.
final class Lane implements AutoCloseable {
    static final String BUSY_MILLIS = "10000";

    /// What the driver calls `SQLITE_OPEN_READONLY`.
    private static final String OPEN_READ_ONLY = "1";

    /// In KiB where negative. The rows of `touched` come in no order; with this much in memory, and
    /// this many pages (16 MiB) between two checkpoints, writing them was a third faster.
    private static final String CACHE = "-32768";

    private static final int CHECKPOINT_PAGES = 4_000;

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private Lane(Connection connection) {
        this.connection = connection;
    }

    /// Opens the file for reading only; nothing can be changed through this connection.
    static Lane toRead(Path file) throws SQLException {
        var properties = new Properties();
        properties.setProperty("busy_timeout", BUSY_MILLIS);
        properties.setProperty("open_mode", OPEN_READ_ONLY);
        var url = "jdbc:sqlite:" + (isFrozen(file) ? file.toUri() + "?immutable=1" : file);
        return new Lane(DriverManager.getConnection(url, properties));
    }

    /// Where nobody can write and no log is left, readers need not tell each other what they read;
    /// they could not.
    private static boolean isFrozen(Path file) {
        var absolute = file.toAbsolutePath();
        var directory = absolute.getParent();
        return directory != null
                && !Files.isWritable(directory)
                && !Files.exists(absolute.resolveSibling(absolute.getFileName() + "-wal"));
    }

    /// Opens the file for writing, and makes it where it is missing. A commit is on the disk before
    /// it returns, and what is deleted is overwritten.
    static Lane toWrite(Path file) throws SQLException {
        var properties = new Properties();
        properties.setProperty("busy_timeout", BUSY_MILLIS);
        properties.setProperty("journal_mode", "WAL");
        properties.setProperty("synchronous", "FULL");
        properties.setProperty("secure_delete", "ON");
        properties.setProperty("cache_size", CACHE);
        var lane = new Lane(DriverManager.getConnection("jdbc:sqlite:" + file, properties));
        try {
            lane.run(List.of("PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES));
            return lane;
        } catch (SQLException failed) {
            lane.close();
            throw failed;
        }
    }

    /// Opens a file that is filled once and thrown away if that fails.
    static Lane toMake(Path file) throws SQLException {
        var properties = new Properties();
        properties.setProperty("busy_timeout", BUSY_MILLIS);
        properties.setProperty("journal_mode", "OFF");
        properties.setProperty("synchronous", "OFF");
        return new Lane(DriverManager.getConnection("jdbc:sqlite:" + file, properties));
    }

    /// Lets statements name the tables of another file, which is only read.
    void attachToRead(Path file, String name) throws SQLException {
        attach(file.toAbsolutePath().toUri() + "?mode=ro", name);
    }

    /// Lets statements name the tables of another file.
    void attach(Path file, String name) throws SQLException {
        attach(file.toAbsolutePath().toUri().toString(), name);
    }

    private void attach(String place, String name) throws SQLException {
        var attach = prepared("ATTACH DATABASE ? AS " + name);
        attach.setString(1, place);
        attach.executeUpdate();
    }

    void run(List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) statement.execute(sql);
        }
    }

    Connection connection() {
        return connection;
    }

    /// The statement, kept for the next time; the caller closes its results, never itself.
    PreparedStatement prepared(String sql) throws SQLException {
        var known = prepared.get(sql);
        if (known != null) return known;
        var statement = connection.prepareStatement(sql);
        prepared.put(sql, statement);
        return statement;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
