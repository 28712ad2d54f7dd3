package org.bailiwick.server.journal;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.KeyId;
import org.bailiwick.server.command.KeptAnswer;
import org.bailiwick.server.seal.BlindAddress;
import org.bailiwick.server.seal.KeyRing;
import org.bailiwick.server.seal.Subject;
import org.bailiwick.server.seal.WrappedKey;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Finds what stands beside the entries in the SQLite file.
final class SqliteLookups implements KeyRing {
    private static final String KEY = "SELECT wrapped FROM sealing_key WHERE subject = ?";

    private final Lanes lanes;

    SqliteLookups(Lanes lanes) {
        this.lanes = lanes;
    }

    Optional<Hash> masterKeyCheck() {
        return lanes.with(SqliteLookups::masterKeyCheck);
    }

    static Optional<Hash> masterKeyCheck(Lane lane) throws SQLException {
        return first(
                lane.prepared("SELECT master_key FROM installation WHERE master_key IS NOT NULL"),
                row -> Columns.hash(row, 1));
    }

    @Override
    public Optional<WrappedKey> findKey(Subject subject) {
        return find(KEY, subject.bytes(), row -> new WrappedKey(subject, Columns.bytes(row, 1)));
    }

    @Override
    public Map<Subject, WrappedKey> findKeys(Collection<Subject> subjects) {
        return lanes.with(lane -> {
            var select = lane.prepared(KEY);
            Map<Subject, WrappedKey> found = new HashMap<>();
            for (Subject subject : subjects) {
                select.setBytes(1, subject.bytes());
                first(select, row -> new WrappedKey(subject, Columns.bytes(row, 1)))
                        .ifPresent(key -> found.put(subject, key));
            }
            return found;
        });
    }

    @Override
    public Optional<AddressId> findAddress(BlindAddress blind) {
        return find(
                "SELECT id FROM address WHERE blind = ?",
                blind.bytes(),
                row -> {
                    var id = Columns.id(row, 1);
                    return new AddressId(id.hi(), id.lo());
                });
    }

    Optional<KeyId> findSecret(Hash secret) {
        return find(
                "SELECT key FROM secret WHERE hash = ?",
                secret.bytes(),
                row -> {
                    var id = Columns.id(row, 1);
                    return new KeyId(id.hi(), id.lo());
                });
    }

    private <T> Optional<T> find(String sql, byte[] key, Row<T> made) {
        return lanes.with(lane -> {
            var select = lane.prepared(sql);
            select.setBytes(1, key);
            return first(select, made);
        });
    }

    Optional<KeptAnswer> findAnswer(String caller, String key) {
        return lanes.with(lane -> {
            var select =
                    lane.prepared(
                            """
                            SELECT fingerprint, answer FROM answer
                            WHERE caller = ? AND key = ?
                            """);
            select.setString(1, caller);
            select.setString(2, key);
            return first(select, row -> new KeptAnswer(Columns.hash(row, 1), Columns.text(row, 2)));
        });
    }

    private static <T> Optional<T> first(PreparedStatement select, Row<T> made)
            throws SQLException {
        try (var rows = select.executeQuery()) {
            return rows.next() ? Optional.of(made.read(rows)) : Optional.empty();
        }
    }

    /// What a row says.
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
