package org.bailiwick.server.journal;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.server.command.JournalException;
import org.bailiwick.server.command.JournalException.Trouble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A file of SQLite with a few small tables, one connection, one caller at a time. What was changed
/// is on the disk when [#change] returns.
final class SmallFile implements AutoCloseable {
    private final Path path;
    private final Connection connection;

    private SmallFile(Path path, Connection connection) {
        this.path = path;
        this.connection = connection;
    }

    /// Reads a row.
    @FunctionalInterface
    interface Reading<T> {
        T from(ResultSet row) throws SQLException;
    }

    /// @param versions what brings each version to the next, from none; once released, never
    ///   changed
    static SmallFile open(Path path, List<String> versions) {
        try {
            if (!Files.exists(path)) Files.createFile(path, OwnerOnly.file(path));
            return open(path, "jdbc:sqlite:" + path, versions);
        } catch (SQLException | IOException failed) {
            throw new JournalException(
                    Trouble.FAILED, path + " cannot be opened: check its permissions", failed);
        }
    }

    /// Gone when it is closed.
    static SmallFile inMemory(List<String> versions) {
        try {
            return open(Path.of("memory"), "jdbc:sqlite::memory:", versions);
        } catch (SQLException failed) {
            throw new JournalException(Trouble.FAILED, "there is no room in memory", failed);
        }
    }

    private static SmallFile open(Path path, String url, List<String> versions)
            throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA busy_timeout = 5000");
            bringUp(connection, versions);
            return new SmallFile(path, connection);
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    /// Makes the tables what they are in the newest version, each step in one transaction.
    static void bringUp(Connection connection, List<String> versions) throws SQLException {
        int version;
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA user_version")) {
            version = rows.next() ? rows.getInt(1) : 0;
        }
        if (version > versions.size()) {
            throw new SQLException("written by a newer version of this program");
        }
        connection.setAutoCommit(false);
        for (int next = version; next < versions.size(); next++) {
            try (var statement = connection.createStatement()) {
                for (String sql : versions.get(next).split(";\n", 0)) statement.execute(sql);
                statement.execute("PRAGMA user_version = " + (next + 1));
            }
            connection.commit();
        }
        connection.setAutoCommit(true);
    }

    /// @return how many rows were changed
    synchronized int change(String sql, Object... values) {
        try (var statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw trouble(failed);
        }
    }

    /// Changes all of it or nothing, and waits for the disk once.
    synchronized void together(Runnable changes) {
        try {
            connection.setAutoCommit(false);
            try {
                changes.run();
                connection.commit();
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw trouble(failed);
        }
    }

    <T> Optional<T> first(String sql, Reading<T> reading, Object... values) {
        return all(sql, reading, values).stream().findFirst();
    }

    synchronized <T> List<T> all(String sql, Reading<T> reading, Object... values) {
        try (var statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            List<T> all = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) all.add(reading.from(rows));
            }
            return all;
        } catch (SQLException failed) {
            throw trouble(failed);
        }
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                case Hash hash -> statement.setBytes(i + 1, hash.bytes());
                case Instant instant -> statement.setLong(i + 1, instant.toEpochMilli());
                case Integer number -> statement.setLong(i + 1, number);
                case Long number -> statement.setLong(i + 1, number);
                default -> statement.setString(i + 1, values[i].toString());
            }
        }
    }

    private JournalException trouble(SQLException cause) {
        return new JournalException(
                Trouble.FAILED, path + " cannot be read or written: check the disk", cause);
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw trouble(failed);
        }
    }
}
