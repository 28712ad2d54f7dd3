package org.bailiwick.server.journal;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.server.session.Passkey;
import org.bailiwick.server.session.Passkeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Passkeys, in `people.db`.
record SqlitePasskeys(SmallFile file) implements Passkeys {
    private static final String SELECT =
            "SELECT id, person, name, attestation, client, count, stopped, made, used FROM"
                    + " passkey ";

    @Override
    public Optional<Passkey> find(String id) {
        return file.first(SELECT + "WHERE id = ?", SqlitePasskeys::read, id);
    }

    @Override
    public List<Passkey> of(PersonId person) {
        String sql = SELECT + "WHERE person = ? ORDER BY made, id";
        return file.all(sql, SqlitePasskeys::read, person);
    }

    private static Passkey read(ResultSet row) throws SQLException {
        return new Passkey(
                Columns.text(row, 1),
                PersonId.find(Columns.text(row, 2)).orElseThrow(Columns::damage),
                Columns.text(row, 3),
                Columns.text(row, 4),
                Columns.text(row, 5),
                row.getLong(6),
                row.getInt(7) == 1,
                Columns.moment(row, 8),
                Columns.moment(row, 9));
    }

    @Override
    public boolean add(Passkey passkey) {
        return file.change(
                        "INSERT OR IGNORE INTO passkey VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        passkey.id(),
                        passkey.person(),
                        passkey.name(),
                        passkey.attestation(),
                        passkey.client(),
                        passkey.count(),
                        passkey.stopped() ? 1 : 0,
                        passkey.made(),
                        passkey.used())
                == 1;
    }

    @Override
    public boolean used(Passkey before, long count, Instant at) {
        String sql =
                "UPDATE passkey SET count = ?, used = ? WHERE id = ? AND count = ? AND stopped = 0";
        return file.change(sql, count, at, before.id(), before.count()) == 1;
    }

    @Override
    public void stop(String id) {
        file.change("UPDATE passkey SET stopped = 1 WHERE id = ?", id);
    }

    @Override
    public boolean drop(PersonId person, String id) {
        return file.change("DELETE FROM passkey WHERE person = ? AND id = ?", person, id) == 1;
    }
}
