package org.bailiwick.server.journal;

import org.bailiwick.server.command.Checkpoint;
import org.bailiwick.server.command.Epoch;
import org.bailiwick.server.seal.MasterKey;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// What is in the two files of a backup, in SQL.
///
/// The one has the tables of an installation, of which those with keys are empty. The other has
/// those, with what people sign in, and the master key where it is not kept elsewhere.
final class BackupFiles {
    private static final List<String> COPIED =
            List.of(
                    "INSERT INTO entry SELECT seq, bytes FROM source.entry ORDER BY seq",
                    "INSERT INTO touched SELECT thing, seq FROM source.touched ORDER BY thing, seq",
                    "INSERT INTO secret SELECT key, hash FROM source.secret",
                    """
                    INSERT INTO answer
                    SELECT caller, key, fingerprint, answer, at FROM source.answer
                    """,
                    """
                    UPDATE ending SET (seq, hash) = (SELECT seq, hash FROM source.ending)
                    """,
                    """
                    UPDATE installation
                    SET master_key = (SELECT master_key FROM source.installation)
                    """);

    private static final List<String> KEYS_MADE =
            List.of(
                    "CREATE TABLE keys.master (text TEXT NOT NULL) STRICT",
                    """
                    CREATE TABLE keys.sealing_key (
                        subject BLOB PRIMARY KEY,
                        wrapped BLOB NOT NULL
                    ) STRICT, WITHOUT ROWID
                    """,
                    """
                    CREATE TABLE keys.address (
                        blind BLOB PRIMARY KEY,
                        id BLOB NOT NULL
                    ) STRICT, WITHOUT ROWID
                    """,
                    "INSERT INTO keys.sealing_key SELECT subject, wrapped FROM source.sealing_key",
                    "INSERT INTO keys.address SELECT blind, id FROM source.address");

    private static final List<String> KEYS_TAKEN =
            List.of(
                    "INSERT INTO main.sealing_key SELECT subject, wrapped FROM keys.sealing_key",
                    "INSERT INTO main.address SELECT blind, id FROM keys.address");

    private BackupFiles() {}

    /// Copies everything in one transaction, so that it is as it was at one moment.
    static Checkpoint write(
            Lane into, DataDir source, Path keys, Epoch epoch, Optional<MasterKey> master)
            throws SQLException {
        into.attachToRead(source.database(), "source");
        into.attach(keys, "keys");
        List<SideFile> sides =
                SideFile.ALL.stream().filter(side -> side.existing(source).isPresent()).toList();
        for (SideFile side : sides) into.attachToRead(side.in(source), side.name());
        into.connection().setAutoCommit(false);
        SqliteSchema.make(into.connection(), epoch);
        into.run(COPIED);
        into.run(KEYS_MADE);
        for (SideFile side : sides) side.write(into);
        if (master.isPresent()) {
            var insert = into.prepared("INSERT INTO keys.master VALUES (?)");
            insert.setString(1, master.get().secretText());
            insert.executeUpdate();
        }
        var end = SqliteReader.end(into, epoch);
        into.connection().commit();
        return end;
    }

    /// The master key that is kept with the keys.
    static Optional<MasterKey> masterKey(Lane lane) throws SQLException {
        try (var rows = lane.prepared("SELECT text FROM master").executeQuery()) {
            if (!rows.next()) return Optional.empty();
            return Optional.of(MasterKey.find(Columns.text(rows, 1)).orElseThrow(Columns::damage));
        }
    }

    /// Makes the copy of a backup an installation.
    static Checkpoint renew(Lane copy, Optional<Path> keys, Epoch epoch) throws SQLException {
        if (keys.isPresent()) copy.attachToRead(keys.get(), "keys");
        copy.connection().setAutoCommit(false);
        if (keys.isPresent()) copy.run(KEYS_TAKEN);
        else copy.run(List.of("UPDATE installation SET master_key = NULL"));
        copy.run(List.of("UPDATE installation SET epoch = '" + epoch + "'"));
        var end = SqliteReader.end(copy, epoch);
        copy.connection().commit();
        return end;
    }
}
