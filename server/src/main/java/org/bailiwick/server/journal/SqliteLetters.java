package org.bailiwick.server.journal;

import org.bailiwick.server.notify.LetterStore;
import org.bailiwick.server.notify.Mailing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The outbox, in `notify.db`.
record SqliteLetters(SmallFile file) implements LetterStore {
    private static final String SELECT =
            "SELECT name, number, purpose, content, written, tries, due, state, changed, why FROM"
                    + " letter ";

    @Override
    public void put(Mailing letter) {
        file.change(
                "INSERT INTO letter VALUES (?, (SELECT coalesce(max(number), 0) + 1 FROM letter),"
                        + " ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET"
                        + " content = excluded.content, tries = excluded.tries,"
                        + " due = excluded.due, state = excluded.state,"
                        + " changed = excluded.changed, why = excluded.why",
                letter.name(),
                letter.kind(),
                letter.content(),
                letter.written(),
                letter.tries(),
                letter.due(),
                letter.state(),
                letter.changed(),
                letter.why());
    }

    @Override
    public Optional<Mailing> find(String name) {
        return file.first(SELECT + "WHERE name = ?", SqliteLetters::read, name);
    }

    @Override
    public List<Mailing> due(Instant now, int most) {
        return file.all(
                SELECT + "WHERE state = 'waiting' AND due <= ? ORDER BY number LIMIT ?",
                SqliteLetters::read,
                now,
                most);
    }

    @Override
    public List<Mailing> list(long before, int most) {
        return file.all(
                SELECT + "WHERE number < ? ORDER BY number DESC LIMIT ?",
                SqliteLetters::read,
                before,
                most);
    }

    private record Counted(String state, long count) {}

    @Override
    public Map<String, Long> counts() {
        return file
                .all(
                        "SELECT state, count(*) FROM letter GROUP BY state",
                        row -> new Counted(Columns.text(row, 1), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Counted::state, Counted::count));
    }

    @Override
    public void drop(Instant before) {
        file.change("DELETE FROM letter WHERE state <> 'waiting' AND changed < ?", before);
    }

    private static Mailing read(ResultSet row) throws SQLException {
        return new Mailing(
                Columns.text(row, 1),
                row.getLong(2),
                Columns.text(row, 3),
                Columns.bytes(row, 4),
                Columns.moment(row, 5),
                row.getInt(6),
                Columns.moment(row, 7),
                Columns.text(row, 8),
                Columns.moment(row, 9),
                Columns.text(row, 10));
    }
}
