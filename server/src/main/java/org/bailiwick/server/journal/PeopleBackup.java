package org.bailiwick.server.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// With what people sign in, in the keys of a backup: it is as secret as they are, and erasing
/// somebody has to reach it too.
///
/// Sessions and links stay behind: a copy would bring back what was ended or used since.
final class PeopleBackup {
    private static final List<String> LASTING =
            List.of("credential", "recovery_code", "profile", "identity", "passkey");

    private PeopleBackup() {}

    static Path file(DataDir dir) {
        return dir.path().resolve(SqlitePeople.FILE);
    }

    static Optional<Path> existing(DataDir dir) {
        return Optional.of(file(dir)).filter(Files::exists);
    }

    /// @param into where the keys of the backup are called `keys`, and the file of people `people`
    static void write(Lane into) throws SQLException {
        for (String table : LASTING) {
            into.run(
                    List.of(
                            "CREATE TABLE keys.people_"
                                    + table
                                    + " AS SELECT * FROM people."
                                    + table));
        }
    }

    /// Whether there is something to be brought back.
    static boolean has(Path keys) throws SQLException {
        String sql = "SELECT 1 FROM sqlite_master WHERE name = 'people_credential'";
        try (Lane lane = Lane.toRead(keys);
                var rows = lane.prepared(sql).executeQuery()) {
            return rows.next();
        }
    }

    static void restore(Path keys, Path into) throws SQLException {
        try (Lane lane = Lane.toMake(into)) {
            lane.attachToRead(keys, "keys");
            SmallFile.make(lane.connection(), PeopleSchema.TABLES);
            for (String table : LASTING) {
                lane.run(
                        List.of(
                                "INSERT INTO main."
                                        + table
                                        + " SELECT * FROM keys.people_"
                                        + table));
            }
        }
    }

    /// What is wrong with the file, if anything.
    static Optional<String> finding(DataDir dir) {
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
