package org.bailiwick.server.journal;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.KeyId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.RequestId;
import org.bailiwick.server.receipt.MoneyRead;
import org.bailiwick.server.receipt.UsageStore;
import org.bailiwick.server.receipt.Use;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who read money, when what was used last, and when a request was looked at first: a file of its
/// own, `usage.db`.
public final class SqliteUsage implements UsageStore {
    /// The tables. Moments are milliseconds; an empty text for no asset.
    static final List<String> VERSIONS =
            List.of(
                    """
                    CREATE TABLE money_read (
                        number INTEGER PRIMARY KEY AUTOINCREMENT,
                        at INTEGER NOT NULL,
                        business TEXT NOT NULL,
                        person TEXT NOT NULL,
                        action TEXT NOT NULL,
                        asset TEXT NOT NULL,
                        key TEXT NOT NULL
                    ) STRICT;
                    CREATE INDEX money_read_business ON money_read (business, number);
                    CREATE TABLE used (
                        asset TEXT NOT NULL,
                        business TEXT NOT NULL,
                        person TEXT NOT NULL,
                        at INTEGER NOT NULL,
                        PRIMARY KEY (asset, business, person)
                    ) STRICT, WITHOUT ROWID;
                    CREATE TABLE counting (
                        since INTEGER NOT NULL
                    ) STRICT;
                    """,
                    """
                    CREATE TABLE seen (
                        request TEXT PRIMARY KEY,
                        at INTEGER NOT NULL
                    ) STRICT, WITHOUT ROWID;
                    """);

    private final SmallFile file;
    private final Instant since;

    private SqliteUsage(SmallFile file, Instant now) {
        this.file = file;
        Optional<Instant> known =
                file.first("SELECT since FROM counting", row -> Columns.moment(row, 1));
        if (known.isEmpty()) file.change("INSERT INTO counting VALUES (?)", now);
        since = known.orElse(now);
    }

    /// @param now when it begins to count, where it has not begun
    public static SqliteUsage open(DataDir dir, Instant now) {
        return new SqliteUsage(SideFile.USAGE.open(dir), now);
    }

    @Override
    public void add(List<MoneyRead> reads, List<Use> uses) {
        file.together(() -> {
            for (MoneyRead each : reads) {
                file.change(
                        "INSERT INTO money_read (at, business, person, action, asset, key)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        each.at(),
                        each.business(),
                        each.person(),
                        each.action(),
                        each.asset().map(AssetId::toString).orElse(""),
                        each.key());
            }
            for (Use each : uses) {
                file.change(
                        "INSERT INTO used VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
                                + " at = max(at, excluded.at)",
                        each.asset(),
                        each.business(),
                        each.person(),
                        each.at());
            }
        });
    }

    @Override
    public List<MoneyRead> reads(Sought sought, long before, int most) {
        StringBuilder sql =
                new StringBuilder(
                        "SELECT number, at, business, person, action, asset, key FROM money_read"
                                + " WHERE business = ? AND number < ? AND at >= ? AND at < ?");
        List<Object> values = new ArrayList<>();
        values.add(sought.business());
        values.add(before);
        values.add(sought.from());
        values.add(sought.until());
        add(sql, values, "person", sought.person());
        add(sql, values, "action", sought.action());
        add(sql, values, "asset", sought.asset());
        sql.append(" ORDER BY number DESC LIMIT ?");
        values.add(most);
        return file.all(sql.toString(), SqliteUsage::read, values.toArray());
    }

    private static void add(
            StringBuilder sql, List<Object> values, String column, Optional<?> value) {
        if (value.isEmpty()) return;
        sql.append(" AND ").append(column).append(" = ?");
        values.add(value.get());
    }

    private static MoneyRead read(ResultSet row) throws SQLException {
        String asset = Columns.text(row, 6);
        return new MoneyRead(
                row.getLong(1),
                Columns.moment(row, 2),
                BusinessId.find(Columns.text(row, 3)).orElseThrow(Columns::damage),
                PersonId.find(Columns.text(row, 4)).orElseThrow(Columns::damage),
                Columns.text(row, 5),
                asset.isEmpty()
                        ? Optional.empty()
                        : Optional.of(AssetId.find(asset).orElseThrow(Columns::damage)),
                KeyId.find(Columns.text(row, 7)).orElseThrow(Columns::damage));
    }

    @Override
    public Optional<Instant> used(AssetId asset, BusinessId business) {
        return last("business", asset, business);
    }

    @Override
    public Optional<Instant> used(AssetId asset, PersonId person) {
        return last("person", asset, person);
    }

    @Override
    public List<Use> uses(AssetId asset, BusinessId business) {
        return file.all(
                "SELECT person, at FROM used WHERE asset = ? AND business = ? ORDER BY at DESC",
                row ->
                        new Use(
                                asset,
                                business,
                                PersonId.find(Columns.text(row, 1)).orElseThrow(Columns::damage),
                                Columns.moment(row, 2)),
                asset,
                business);
    }

    private Optional<Instant> last(String column, AssetId asset, Object whose) {
        String sql =
                "SELECT at FROM used WHERE asset = ? AND "
                        + column
                        + " = ? ORDER BY at DESC LIMIT 1";
        return file.first(sql, row -> Columns.moment(row, 1), asset, whose);
    }

    @Override
    public void see(RequestId request, Instant at) {
        file.change("INSERT OR IGNORE INTO seen VALUES (?, ?)", request, at);
    }

    @Override
    public Optional<Instant> seen(RequestId request) {
        return file.first(
                "SELECT at FROM seen WHERE request = ?", row -> Columns.moment(row, 1), request);
    }

    @Override
    public Instant since() {
        return since;
    }

    @Override
    public void drop(Instant before, long most) {
        file.change(
                "DELETE FROM money_read WHERE number <= max("
                        + "coalesce((SELECT max(number) FROM money_read WHERE at < ?), 0),"
                        + " (SELECT coalesce(max(number), 0) FROM money_read) - ?)",
                before,
                most);
    }

    @Override
    public void close() {
        file.close();
    }
}
