package org.bailiwick.server.journal;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.server.session.Presence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// When people were here last and with what they sign in, for a whole page at once.
final class SqlitePresences {
    /// The most persons of one query; more go in several.
    private static final int PEOPLE_MAX = 500;

    private static final String SQL =
            """
            SELECT asked.column1,
              (SELECT max(seen) FROM session WHERE person = asked.column1),
              EXISTS (SELECT 1 FROM credential WHERE person = asked.column1),
              EXISTS (SELECT 1 FROM credential
                WHERE person = asked.column1 AND length(secret) > 0 AND confirmed = 1),
              EXISTS (SELECT 1 FROM passkey WHERE person = asked.column1 AND stopped = 0),
              EXISTS (SELECT 1 FROM identity WHERE person = asked.column1)
            FROM (VALUES
            """;

    private final SmallFile file;

    SqlitePresences(SmallFile file) {
        this.file = file;
    }

    Map<PersonId, Presence> of(Collection<PersonId> people) {
        Map<PersonId, Presence> all = new HashMap<>();
        List<PersonId> asked = List.copyOf(people);
        for (int from = 0; from < asked.size(); from += PEOPLE_MAX) {
            List<PersonId> some = asked.subList(from, Math.min(asked.size(), from + PEOPLE_MAX));
            String places = String.join(", ", Collections.nCopies(some.size(), "(?)"));
            String sql = SQL + places + ") AS asked";
            for (Row row : file.all(sql, Row::of, some.toArray())) {
                all.put(row.person, row.presence);
            }
        }
        return all;
    }

    private record Row(PersonId person, Presence presence) {
        static Row of(ResultSet row) throws SQLException {
            PersonId person = PersonId.find(Columns.text(row, 1)).orElseThrow();
            long seen = row.getLong(2);
            Optional<Instant> at =
                    row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(seen));
            List<String> methods = new ArrayList<>();
            String[] names = {"password", "authenticator", "passkey", "openid"};
            for (int i = 0; i < names.length; i++)
                if (row.getInt(3 + i) == 1) methods.add(names[i]);
            return new Row(person, new Presence(at, methods));
        }
    }
}
