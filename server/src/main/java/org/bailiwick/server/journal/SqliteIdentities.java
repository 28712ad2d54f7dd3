package org.bailiwick.server.journal;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.server.session.Identities;
import org.bailiwick.server.session.Identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Whom providers know, in `people.db`.
record SqliteIdentities(SmallFile file) implements Identities {
    private static final String SELECT = "SELECT subject, provider, person, since FROM identity ";

    @Override
    public Optional<Identity> find(Hash subject) {
        return file.first(SELECT + "WHERE subject = ?", SqliteIdentities::read, subject);
    }

    @Override
    public List<Identity> of(PersonId person) {
        String sql = SELECT + "WHERE person = ? ORDER BY provider, since";
        return file.all(sql, SqliteIdentities::read, person);
    }

    private static Identity read(ResultSet row) throws SQLException {
        return new Identity(
                new Hash(Columns.bytes(row, 1)),
                Columns.text(row, 2),
                PersonId.find(Columns.text(row, 3)).orElseThrow(Columns::damage),
                Columns.moment(row, 4));
    }

    @Override
    public boolean add(Identity identity) {
        String sql = "INSERT OR IGNORE INTO identity VALUES (?, ?, ?, ?)";
        return file.change(
                        sql,
                        identity.subject(),
                        identity.provider(),
                        identity.person(),
                        identity.since())
                == 1;
    }

    @Override
    public boolean drop(PersonId person, String provider) {
        String sql = "DELETE FROM identity WHERE person = ? AND provider = ?";
        return file.change(sql, person, provider) > 0;
    }
}
