package org.bailiwick.server.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// A file beside the journal that a backup has too, among its keys: it is as secret as they are,
/// and erasing somebody has to reach it.
///
/// What would bring back what was ended or used since, such as sessions, links and letters, stays
/// behind.
///
/// @param name of the file, without its ending; so are its tables called in the keys of a backup
/// @param versions what makes its tables, see [SmallFile]
/// @param lasting the tables that are copied
record SideFile(String name, List<String> versions, List<String> lasting) {
    static final SideFile PEOPLE =
            new SideFile(
                    "people",
                    PeopleSchema.VERSIONS,
                    List.of("credential", "recovery_code", "profile", "identity", "passkey"));

    static final SideFile NOTIFY =
            new SideFile("notify", NotifySchema.VERSIONS, List.of("hook", "wish", "probe"));

    static final SideFile USAGE =
            new SideFile(
                    "usage",
                    SqliteUsage.VERSIONS,
                    List.of("money_read", "used", "counting", "seen"));

    static final List<SideFile> ALL = List.of(PEOPLE, NOTIFY, USAGE);

    Path in(DataDir dir) {
        return dir.path().resolve(name + ".db");
    }

    Optional<Path> existing(DataDir dir) {
        return Optional.of(in(dir)).filter(Files::exists);
    }

    SmallFile open(DataDir dir) {
        return SmallFile.open(in(dir), versions);
    }

    /// @param into where the keys of the backup are called `keys`, and the file by its name
    void write(Lane into) throws SQLException {
        for (String table : lasting) {
            if (!has(into, name, table)) continue;
            into.run(
                    List.of(
                            "CREATE TABLE keys.%s_%s AS SELECT * FROM %s.%s"
                                    .formatted(name, table, name, table)));
        }
    }

    private static boolean has(Lane lane, String schema, String table) throws SQLException {
        var sought = lane.prepared("SELECT 1 FROM " + schema + ".sqlite_master WHERE name = ?");
        sought.setString(1, table);
        try (var rows = sought.executeQuery()) {
            return rows.next();
        }
    }

    /// Whether there is something to be brought back.
    boolean has(Path keys) throws SQLException {
        try (Lane lane = Lane.toRead(keys)) {
            return has(lane, "main", name + "_" + lasting.getFirst());
        }
    }

    void restore(Path keys, Path into) throws SQLException {
        try (Lane lane = Lane.toMake(into)) {
            lane.attachToRead(keys, "keys");
            SmallFile.bringUp(lane.connection(), versions);
            for (String table : lasting) {
                String copy = name + "_" + table;
                if (!has(lane, "keys", copy)) continue;
                lane.run(List.of("INSERT INTO main." + table + " SELECT * FROM keys." + copy));
            }
        }
    }

    /// What is wrong with the file, if anything.
    Optional<String> finding(DataDir dir) {
        Optional<Path> file = existing(dir);
        if (file.isEmpty()) return Optional.empty();
        String wrong = "`%s` is not whole: stop the server, and bring it back from a backup";
        try (Lane lane = Lane.toRead(file.get());
                var rows = lane.prepared("PRAGMA integrity_check(1)").executeQuery()) {
            boolean whole = rows.next() && Columns.text(rows, 1).equals("ok");
            return whole ? Optional.empty() : Optional.of(wrong.formatted(file.get()));
        } catch (SQLException damaged) {
            return Optional.of(wrong.formatted(file.get()));
        }
    }
}
