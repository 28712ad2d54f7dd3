package org.bailiwick.server;

import org.bailiwick.engine.change.EntryCodec;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Live;
import org.bailiwick.engine.model.Models;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.Desk;
import org.bailiwick.server.command.InstallationCommand.AdoptModel;
import org.bailiwick.server.command.Journal;
import org.bailiwick.server.command.JournalReader;
import org.bailiwick.server.command.Limits;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.journal.DataDir;
import org.bailiwick.server.journal.FilesBeside;
import org.bailiwick.server.journal.SnapshotFile;
import org.bailiwick.server.journal.SqliteJournal;
import org.bailiwick.server.journal.SqliteReader;
import org.bailiwick.server.journal.Vault;
import org.bailiwick.server.seal.Sealer;
import org.bailiwick.server.settings.SettingsFile;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// Puts an [Office] together.
public final class Installation {
    private Installation() {}

    /// Opens a directory for writing; makes it where it is not there yet, and adopts the default
    /// model then.
    public static Office write(DataDir dir, Map<String, String> environment, InstantSource clock) {
        SecureRandom chance = new SecureRandom();
        Limits limits = SettingsFile.limits(dir.settings());
        SqliteJournal journal = SqliteJournal.open(dir, chance);
        try {
            Sealer sealer = new Vault(dir, environment, chance).forWriting(journal);
            SnapshotFile snapshots = new SnapshotFile(dir);
            Optional<Live.Loading> snapshot = snapshots.load(journal);
            long kept = snapshot.map(Live.Loading::seq).orElse(0L);
            Live live = load(journal, snapshot);
            return write(live, journal, sealer, new Ids(chance), clock, limits)
                    .keeping(snapshots, kept)
                    .beside(new FilesBeside(dir));
        } catch (RuntimeException failed) {
            journal.close();
            throw failed;
        }
    }

    /// Opens a journal for writing.
    public static Office write(Journal journal, Sealer sealer, Ids ids, InstantSource clock) {
        Live live = load(journal, Optional.empty());
        return write(live, journal, sealer, ids, clock, Limits.DEFAULT);
    }

    private static Office write(
            Live live,
            Journal journal,
            Sealer sealer,
            Ids ids,
            InstantSource clock,
            Limits limits) {
        Desk desk = new Desk(live, journal, sealer, ids, clock, limits);
        if (live.now().seq() == 0) {
            desk.carryOut(Caller.operator(), new AdoptModel(Models.tiktok().text()));
        }
        return Office.writing(live, journal, sealer, Directory.empty(Models.tiktok()), desk);
    }

    /// Opens a directory for reading, also beside a process that writes.
    public static Office read(DataDir dir, Map<String, String> environment) {
        Limits limits = SettingsFile.limits(dir.settings());
        SqliteReader journal = SqliteReader.open(dir);
        try {
            Sealer sealer = new Vault(dir, environment, new SecureRandom()).forReading(journal);
            Live live = load(journal, new SnapshotFile(dir).load(journal));
            return Office.reading(live, journal, sealer, Directory.empty(Models.tiktok()), limits)
                    .beside(new FilesBeside(dir));
        } catch (RuntimeException failed) {
            journal.close();
            throw failed;
        }
    }

    private static Live load(JournalReader journal, Optional<Live.Loading> snapshot) {
        EntryCodec codec = new EntryCodec();
        Live.Loading loading = snapshot.orElseGet(() -> Live.loading(Models.tiktok()));
        journal.read(
                loading.seq() + 1,
                line -> {
                    loading.fold(codec.decode(line.bytes()));
                    return true;
                });
        return loading.done();
    }
}
