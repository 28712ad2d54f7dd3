package org.bailiwick.server.journal;

import org.bailiwick.server.command.Backups;
import org.bailiwick.server.command.Checkpoint;
import org.bailiwick.server.command.Epoch;
import org.bailiwick.server.command.JournalException;
import org.bailiwick.server.command.JournalException.Trouble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Copies the SQLite file of an installation.
public final class SqliteBackups implements Backups {
    private final DataDir dir;
    private final Vault vault;
    private final RandomGenerator chance;

    /// @param chance what the epoch of a restored journal is drawn from
    public SqliteBackups(DataDir dir, Vault vault, RandomGenerator chance) {
        this.dir = dir;
        this.vault = vault;
        this.chance = chance;
    }

    /// The file beside a backup that has its keys.
    static Path keysOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".keys");
    }

    @Override
    public Made backup(Path file) {
        var keys = keysOf(file);
        refuseExisting(file);
        refuseExisting(keys);
        var master = vault.stored();
        try (var reader = SqliteReader.open(dir);
                var files = new NewFiles()) {
            var keysPart = files.make(keys);
            var filePart = files.make(file);
            Checkpoint end;
            try (var lane = Lane.toMake(filePart)) {
                end = BackupFiles.write(lane, dir, keysPart, reader.epoch(), master);
            }
            files.finish();
            return new Made(end, file, keys, master.isPresent());
        } catch (SQLException failed) {
            throw SqliteTroubles.of(file, failed);
        } catch (IOException failed) {
            throw failed(file, failed);
        }
    }

    @Override
    public Checkpoint restore(Path file) {
        var keys = keysOf(file);
        refuseMissing(file, "there is no backup `%s`");
        refuseMissing(keys, "the keys `%s` are missing: put them there, or restore without them");
        return restore(file, Optional.of(keys));
    }

    @Override
    public Checkpoint restoreWithoutKeys(Path file) {
        refuseMissing(file, "there is no backup `%s`");
        return restore(file, Optional.empty());
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private Checkpoint restore(Path file, Optional<Path> keys) {
        refuseExisting(dir.database());
        dir.create();
        try (var _ = WriterLock.take(dir);
                var files = new NewFiles()) {
            var part = files.make(dir.database());
            try (var copy = Files.newOutputStream(part)) {
                Files.copy(file, copy);
            }
            Checkpoint end;
            try (var lane = Lane.toWrite(part)) {
                SqliteSchema.bringUp(lane.connection(), file, chance);
                if (keys.isPresent()) restoreMasterKey(lane, keys.get());
                end = BackupFiles.renew(lane, keys, Epoch.draw(chance));
            }
            for (SideFile side : SideFile.ALL) {
                if (keys.isEmpty() || !side.has(keys.get())) continue;
                refuseExisting(side.in(dir));
                side.restore(keys.get(), files.make(side.in(dir)));
            }
            files.finish();
            return end;
        } catch (SQLException failed) {
            throw SqliteTroubles.of(file, failed);
        } catch (IOException failed) {
            throw failed(dir.database(), failed);
        }
    }

    private void restoreMasterKey(Lane backup, Path keys) throws SQLException {
        var needed = SqliteLookups.masterKeyCheck(backup);
        if (needed.isEmpty()) return;
        try (var lane = Lane.toRead(keys)) {
            vault.restore(BackupFiles.masterKey(lane), needed.get());
        }
    }

    private static void refuseExisting(Path file) {
        if (!Files.exists(file)) return;
        throw new JournalException(
                Trouble.OCCUPIED, "`%s` is there already: name another place".formatted(file));
    }

    private static void refuseMissing(Path file, String sentence) {
        if (Files.isRegularFile(file)) return;
        throw new JournalException(Trouble.MISSING, sentence.formatted(file));
    }

    private static JournalException failed(Path file, IOException cause) {
        return new JournalException(
                Trouble.FAILED,
                "`%s` cannot be written: check that its directory is there, may be written and has room"
                        .formatted(file),
                cause);
    }
}
