package org.bailiwick.server.journal;

import org.bailiwick.server.notify.EndingStore;

import java.time.Instant;
import java.util.Optional;

/// Who was told that something ends soon, in `notify.db`.
record SqliteEndings(SmallFile file) implements EndingStore {
    private static final String MARK = "endings-";

    @Override
    public Optional<Instant> looked(String what) {
        return file.first(
                "SELECT position FROM mark WHERE name = ?",
                row -> Instant.parse(Columns.text(row, 1)),
                MARK + what);
    }

    @Override
    public void looked(String what, Instant until) {
        file.change("INSERT OR REPLACE INTO mark VALUES (?, ?)", MARK + what, until.toString());
    }

    @Override
    public boolean told(String reader, Told what) {
        return file.first(
                        "SELECT 1 FROM ending WHERE reader = ? AND thing = ? AND until = ?"
                                + " AND days <= ?",
                        _ -> true,
                        reader,
                        what.thing(),
                        what.end(),
                        what.days())
                .isPresent();
    }

    @Override
    public void tell(String reader, Told what) {
        file.change(
                "INSERT OR REPLACE INTO ending VALUES (?, ?, ?, ?)",
                reader,
                what.thing(),
                what.end(),
                what.days());
    }

    @Override
    public void forget(Instant before) {
        file.change("DELETE FROM ending WHERE until < ?", before);
    }
}
