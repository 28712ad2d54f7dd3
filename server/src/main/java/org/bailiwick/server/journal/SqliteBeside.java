package org.bailiwick.server.journal;

import org.bailiwick.engine.change.Id;
import org.bailiwick.server.command.Beside;
import org.bailiwick.server.seal.Subject;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/// Writes what stands beside the entries, in the transaction of its lane.
final class SqliteBeside {
    private final Lane lane;

    SqliteBeside(Lane lane) {
        this.lane = lane;
    }

    void write(Beside beside) throws SQLException {
        var statement = statement(beside);
        statement.executeUpdate();
    }

    private PreparedStatement statement(Beside beside) throws SQLException {
        return switch (beside) {
            case Beside.MasterKeyChosen(var check) ->
                    bytes("UPDATE installation SET master_key = ?", check.bytes());
            case Beside.SealingKeyAdded(var key) ->
                    bytes(
                            "INSERT INTO sealing_key (subject, wrapped) VALUES (?, ?)",
                            key.subject().bytes(),
                            key.bytes());
            case Beside.SealingKeyDestroyed(var subject) ->
                    bytes("DELETE FROM sealing_key WHERE subject = ?", subject.bytes());
            case Beside.AddressIndexed(var blind, var address) ->
                    bytes(
                            "INSERT INTO address (blind, id) VALUES (?, ?)",
                            blind.bytes(),
                            bytes(address));
            case Beside.AddressForgotten(var address) ->
                    bytes("DELETE FROM address WHERE id = ?", bytes(address));
            case Beside.SecretStored(var key, var secret) ->
                    bytes(
                            """
                            INSERT INTO secret (key, hash) VALUES (?, ?)
                            ON CONFLICT (key) DO UPDATE SET hash = excluded.hash
                            """,
                            bytes(key),
                            secret.bytes());
            case Beside.SecretDropped(var key) ->
                    bytes("DELETE FROM secret WHERE key = ?", bytes(key));
            case Beside.AnswerKept kept -> kept(kept);
            case Beside.AnswersDropped(var before) -> {
                var delete = lane.prepared("DELETE FROM answer WHERE at < ?");
                delete.setLong(1, before.toEpochMilli());
                yield delete;
            }
        };
    }

    private PreparedStatement kept(Beside.AnswerKept kept) throws SQLException {
        var insert =
                lane.prepared(
                        """
                        INSERT OR REPLACE INTO answer (caller, key, fingerprint, answer, at)
                        VALUES (?, ?, ?, ?, ?)
                        """);
        insert.setString(1, kept.caller());
        insert.setString(2, kept.key());
        insert.setBytes(3, kept.answer().fingerprint().bytes());
        insert.setString(4, kept.answer().answer());
        insert.setLong(5, kept.at().toEpochMilli());
        return insert;
    }

    private PreparedStatement bytes(String sql, byte[]... values) throws SQLException {
        var statement = lane.prepared(sql);
        for (int i = 0; i < values.length; i++) statement.setBytes(i + 1, values[i]);
        return statement;
    }

    private static byte[] bytes(Id id) {
        return Subject.of(id).bytes();
    }
}
