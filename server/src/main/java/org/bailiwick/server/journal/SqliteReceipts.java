package org.bailiwick.server.journal;

import org.bailiwick.server.command.JournalException;
import org.bailiwick.server.command.JournalException.Trouble;
import org.bailiwick.server.receipt.Receipt;
import org.bailiwick.server.receipt.ReceiptStore;
import org.bailiwick.server.receipt.ReceiptText;
import org.bailiwick.server.receipt.UsageStore;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Receipts in a file of their own, which may be deleted at any time: nothing follows from them.
public final class SqliteReceipts implements ReceiptStore {
    private static final String FILE = "receipts.db";

    private final Connection connection;
    private final DataDir dir;

    private SqliteReceipts(Connection connection, DataDir dir) {
        this.connection = connection;
        this.dir = dir;
    }

    public static SqliteReceipts open(DataDir dir) {
        Path file = dir.path().resolve(FILE);
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = NORMAL");
                statement.execute("PRAGMA busy_timeout = 5000");
                statement.execute(
                        """
                        CREATE TABLE IF NOT EXISTS receipt (
                            n INTEGER PRIMARY KEY AUTOINCREMENT,
                            id TEXT NOT NULL UNIQUE,
                            at INTEGER NOT NULL,
                            text TEXT NOT NULL
                        ) STRICT
                        """);
            }
            return new SqliteReceipts(connection, dir);
        } catch (SQLException failed) {
            throw trouble(file + " cannot be opened: delete it, or check its permissions", failed);
        }
    }

    @Override
    public synchronized void add(List<Receipt> batch) {
        try (var insert =
                connection.prepareStatement(
                        "INSERT INTO receipt (id, at, text) VALUES (?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (Receipt receipt : batch) {
                insert.setString(1, receipt.id());
                insert.setLong(2, receipt.instant().toEpochMilli());
                insert.setString(3, ReceiptText.write(receipt));
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        } catch (SQLException failed) {
            rollBack(failed);
            throw trouble("receipts cannot be written: check the disk", failed);
        } finally {
            commitAlone();
        }
    }

    private void rollBack(SQLException failed) {
        try {
            connection.rollback();
        } catch (SQLException worse) {
            failed.addSuppressed(worse);
        }
    }

    private void commitAlone() {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException failed) {
            throw trouble("receipts cannot be written: check the disk", failed);
        }
    }

    @Override
    public synchronized Optional<Receipt> find(String id) {
        try (var select = connection.prepareStatement("SELECT text FROM receipt WHERE id = ?")) {
            select.setString(1, id);
            try (var rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(ReceiptText.read(id, rows.getString(1)))
                        : Optional.empty();
            }
        } catch (SQLException failed) {
            throw trouble("receipts cannot be read: check the disk", failed);
        }
    }

    @Override
    public synchronized void drop(Instant before, long most) {
        try (var delete =
                connection.prepareStatement(
                        """
                        DELETE FROM receipt WHERE n <= max(
                            coalesce((SELECT max(n) FROM receipt WHERE at < ?), 0),
                            (SELECT coalesce(max(n), 0) FROM receipt) - ?)
                        """)) {
            delete.setLong(1, before.toEpochMilli());
            delete.setLong(2, most);
            delete.executeUpdate();
        } catch (SQLException failed) {
            throw trouble("old receipts cannot be dropped: check the disk", failed);
        }
    }

    @Override
    public synchronized long count() {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM receipt")) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (SQLException failed) {
            throw trouble("receipts cannot be read: check the disk", failed);
        }
    }

    @Override
    public UsageStore usage(Instant now) {
        return SqliteUsage.open(dir, now);
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw trouble("the receipts cannot be closed", failed);
        }
    }

    private static JournalException trouble(String sentence, SQLException cause) {
        return new JournalException(Trouble.FAILED, sentence, cause);
    }
}
