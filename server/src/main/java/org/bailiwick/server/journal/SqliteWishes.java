package org.bailiwick.server.journal;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.server.notify.NoticeKind;
import org.bailiwick.server.notify.NoticeStore;
import org.bailiwick.server.notify.Wishes;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What people want to be told, and what waits for their digests, in `notify.db`.
record SqliteWishes(SmallFile file) implements NoticeStore {
    private static final String HOUR = "hour";

    private record Row(String kind, String choice) {}

    @Override
    public Optional<String> mark() {
        String sql = "SELECT position FROM mark WHERE name = 'notices'";
        return file.first(sql, row -> Columns.text(row, 1));
    }

    @Override
    public void mark(String position) {
        file.change("INSERT OR REPLACE INTO mark VALUES ('notices', ?)", position);
    }

    @Override
    public Optional<Instant> looked() {
        String sql = "SELECT position FROM mark WHERE name = 'due'";
        return file.first(sql, row -> Instant.parse(Columns.text(row, 1)));
    }

    @Override
    public void looked(Instant until) {
        file.change("INSERT OR REPLACE INTO mark VALUES ('due', ?)", until.toString());
    }

    @Override
    public Wishes wishes(PersonId person) {
        List<Row> rows =
                file.all(
                        "SELECT kind, choice FROM wish WHERE person = ?",
                        row -> new Row(Columns.text(row, 1), Columns.text(row, 2)),
                        person);
        Map<NoticeKind, NoticeKind.Wish> soon = new EnumMap<>(NoticeKind.class);
        int hour = Wishes.HOUR;
        for (Row row : rows) {
            if (row.kind.equals(HOUR)) hour = Integer.parseInt(row.choice);
            Optional<NoticeKind> kind = NoticeKind.find(row.kind);
            Optional<NoticeKind.Wish> wish = NoticeKind.Wish.find(row.choice);
            if (kind.isPresent() && wish.isPresent()) soon.put(kind.get(), wish.get());
        }
        return new Wishes(soon, hour);
    }

    @Override
    public void wishes(PersonId person, Wishes wishes) {
        String put = "INSERT OR REPLACE INTO wish VALUES (?, ?, ?)";
        wishes.soon().forEach((kind, wish) -> file.change(put, person, kind.word(), wish.word()));
        file.change(put, person, HOUR, Integer.toString(wishes.hour()));
    }

    @Override
    public void wait(PersonId person, String entry, Instant due) {
        file.change(
                "INSERT OR IGNORE INTO notice (person, event, due) VALUES (?, ?, coalesce((SELECT"
                        + " min(due) FROM notice WHERE person = ?), ?))",
                person,
                entry,
                person,
                due);
    }

    @Override
    public List<PersonId> due(Instant now, int most) {
        return file.all(
                "SELECT DISTINCT person FROM notice WHERE due <= ? LIMIT ?",
                row -> PersonId.find(Columns.text(row, 1)).orElseThrow(Columns::damage),
                now,
                most);
    }

    @Override
    public List<String> waiting(PersonId person, int most) {
        return file.all(
                "SELECT event FROM notice WHERE person = ? ORDER BY number LIMIT ?",
                row -> Columns.text(row, 1),
                person,
                most);
    }

    @Override
    public void told(PersonId person, List<String> entries) {
        for (String entry : entries) {
            file.change("DELETE FROM notice WHERE person = ? AND event = ?", person, entry);
        }
    }
}
