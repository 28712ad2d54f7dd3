package org.bailiwick.server.journal;

import org.bailiwick.server.command.Epoch;
import org.bailiwick.server.command.JournalException;
import org.bailiwick.server.command.JournalException.Trouble;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.random.RandomGenerator;

/// The tables of the file, in numbered versions; a file of an older version is brought up to this
/// one, a file of a newer one is refused.
final class SqliteSchema {
    /// Marks the file as ours: "Bail" in ASCII.
    static final int APPLICATION_ID = 0x4261_696c;

    /// What each version adds to the one before. Never change one that was released.
    private static final List<String> VERSIONS =
            List.of(
                    """
                    CREATE TABLE installation (
                        one INTEGER PRIMARY KEY CHECK (one = 1),
                        epoch TEXT NOT NULL,
                        master_key BLOB
                    ) STRICT;
                    CREATE TABLE entry (seq INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
                    CREATE TABLE ending (
                        one INTEGER PRIMARY KEY CHECK (one = 1),
                        seq INTEGER NOT NULL,
                        hash BLOB NOT NULL
                    ) STRICT;
                    INSERT INTO ending VALUES (1, 0, zeroblob(32));
                    CREATE TABLE touched (
                        thing BLOB NOT NULL,
                        seq INTEGER NOT NULL,
                        PRIMARY KEY (thing, seq)
                    ) STRICT, WITHOUT ROWID;
                    CREATE TABLE sealing_key (
                        subject BLOB PRIMARY KEY,
                        wrapped BLOB NOT NULL
                    ) STRICT, WITHOUT ROWID;
                    CREATE TABLE address (
                        blind BLOB PRIMARY KEY,
                        id BLOB NOT NULL
                    ) STRICT, WITHOUT ROWID;
                    CREATE INDEX address_id ON address (id);
                    CREATE TABLE secret (
                        key BLOB PRIMARY KEY,
                        hash BLOB NOT NULL UNIQUE
                    ) STRICT, WITHOUT ROWID;
                    CREATE TABLE answer (
                        caller TEXT NOT NULL,
                        key TEXT NOT NULL,
                        fingerprint BLOB NOT NULL,
                        answer TEXT NOT NULL,
                        at INTEGER NOT NULL,
                        PRIMARY KEY (caller, key)
                    ) STRICT, WITHOUT ROWID;
                    CREATE INDEX answer_at ON answer (at);
                    """);

    static final int VERSION = VERSIONS.size();

    private SqliteSchema() {}

    /// Makes the tables in an empty file, or brings an older file up to this version.
    static void bringUp(Connection connection, Path file, RandomGenerator chance)
            throws SQLException {
        int version = check(connection, file);
        if (version == VERSION) return;
        connection.setAutoCommit(false);
        if (version == 0) make(connection, Epoch.draw(chance));
        else addVersions(connection, version);
        connection.commit();
        connection.setAutoCommit(true);
    }

    /// Makes the tables in an empty file.
    static void make(Connection connection, Epoch epoch) throws SQLException {
        addVersions(connection, 0);
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA application_id = " + APPLICATION_ID);
            statement.execute("INSERT INTO installation (one, epoch) VALUES (1, '" + epoch + "')");
        }
    }

    private static void addVersions(Connection connection, int from) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var script : VERSIONS.subList(from, VERSION)) run(statement, script);
            statement.execute("PRAGMA user_version = " + VERSION);
        }
    }

    private static void run(Statement statement, String script) throws SQLException {
        for (String sql : script.split(";\n", 0)) statement.execute(sql);
    }

    /// The version of the file, 0 for an empty one. Refuses what is newer, and what is not ours.
    static int check(Connection connection, Path file) throws SQLException {
        int application = number(connection, "PRAGMA application_id");
        int version = number(connection, "PRAGMA user_version");
        boolean empty = number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
        if (empty && application == 0) return 0;
        if (application != APPLICATION_ID) {
            throw new JournalException(Trouble.DAMAGED, SqliteTroubles.damaged(file));
        }
        if (version > VERSION) {
            throw new JournalException(Trouble.NEWER, SqliteTroubles.newer(file));
        }
        return version;
    }

    static Epoch epoch(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT epoch FROM installation")) {
            if (!rows.next()) throw Columns.damage();
            return Epoch.find(Columns.text(rows, 1)).orElseThrow(Columns::damage);
        }
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }
}
