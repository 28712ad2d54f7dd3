package org.bailiwick.server.journal;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.server.notify.Alarm;
import org.bailiwick.server.notify.AlarmKind;
import org.bailiwick.server.notify.AlarmStore;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Alarms, in `notify.db`.
record SqliteAlarms(SmallFile file) implements AlarmStore {
    @Override
    public Optional<String> mark() {
        String sql = "SELECT position FROM mark WHERE name = 'alarms'";
        return file.first(sql, row -> Columns.text(row, 1));
    }

    @Override
    public void mark(String position) {
        file.change("INSERT OR REPLACE INTO mark VALUES ('alarms', ?)", position);
    }

    @Override
    public boolean add(Alarm alarm) {
        String sql =
                "INSERT OR IGNORE INTO alarm (id, kind, business, position, at, about)"
                        + " VALUES (?, ?, ?, ?, ?, ?)";
        return file.change(
                        sql,
                        alarm.id(),
                        alarm.kind().name(),
                        alarm.business().toString(),
                        alarm.position(),
                        alarm.at().toString(),
                        alarm.about())
                == 1;
    }

    @Override
    public List<Kept> list(Optional<BusinessId> business, long before, int most) {
        String sql =
                "SELECT number, id, kind, business, position, at, about FROM alarm"
                        + " WHERE number < ? AND (? = '' OR business = ?)"
                        + " ORDER BY number DESC LIMIT ?";
        String whose = business.map(BusinessId::toString).orElse("");
        return file.all(
                sql,
                row ->
                        new Kept(
                                row.getLong(1),
                                new Alarm(
                                        Columns.text(row, 2),
                                        AlarmKind.valueOf(Columns.text(row, 3)),
                                        BusinessId.find(Columns.text(row, 4)).orElseThrow(),
                                        Columns.text(row, 5),
                                        Instant.parse(Columns.text(row, 6)),
                                        Columns.text(row, 7))),
                before,
                whose,
                whose,
                most);
    }
}
