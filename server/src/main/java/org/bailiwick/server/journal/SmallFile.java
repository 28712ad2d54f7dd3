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

    /// @param tables made in a file that is new
    static SmallFile open(Path path, String tables) {
        try {
            if (!Files.exists(path)) Files.createFile(path, OwnerOnly.file(path));
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = FULL");
                statement.execute("PRAGMA busy_timeout = 5000");
                boolean isNew;
                try (var rows = statement.executeQuery("PRAGMA user_version")) {
                    isNew = rows.next() && rows.getInt(1) == 0;
                }
                if (isNew) make(connection, tables);
            }
            return new SmallFile(path, connection);
        } catch (SQLException | IOException failed) {
            throw new JournalException(
                    Trouble.FAILED, path + " cannot be opened: check its permissions", failed);
        }
    }

    static void make(Connection connection, String tables) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            for (String sql : tables.split(";\n", 0)) statement.execute(sql);
            statement.execute("PRAGMA user_version = 1");
        }
        connection.commit();
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
