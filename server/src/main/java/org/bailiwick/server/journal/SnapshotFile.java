package org.bailiwick.server.journal;

import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Live;
import org.bailiwick.engine.directory.Snapshot;
import org.bailiwick.engine.directory.Snapshot.Head;
import org.bailiwick.engine.directory.Snapshot.Unfit;
import org.bailiwick.server.command.Checkpoint;
import org.bailiwick.server.command.JournalException;
import org.bailiwick.server.command.JournalException.Trouble;
import org.bailiwick.server.command.JournalReader;
import org.bailiwick.server.command.SnapshotFit;
import org.bailiwick.server.command.Snapshots;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The snapshot of an installation: one file beside the journal. It may be deleted at any time; the
/// next start folds the journal instead.
public final class SnapshotFile implements Snapshots {
    private static final Logger LOG = System.getLogger(SnapshotFile.class.getName());

    private final Path file;

    public SnapshotFile(DataDir dir) {
        file = dir.snapshot();
    }

    @Override
    public Optional<Live.Loading> load(JournalReader journal) {
        if (!Files.exists(file)) return Optional.empty();
        try (var in = open()) {
            switch (SnapshotFit.of(Snapshot.head(in), journal)) {
                case FITS -> {
                    return Optional.of(Snapshot.read(in.position(0)));
                }
                case OTHER_JOURNAL -> passOver("was made from another journal");
                case OTHER_MODEL -> passOver("was made under another access model");
            }
        } catch (Unfit unfit) {
            passOver(why(unfit));
        } catch (IOException failed) {
            passOver("cannot be read (" + failed.getMessage() + ")");
        }
        return Optional.empty();
    }

    private void passOver(String why) {
        LOG.log(
                Level.WARNING,
                "the snapshot `%s` %s: it is passed over, the journal is read from its start; delete it or let the next one take its place"
                        .formatted(file, why));
    }

    private static String why(Unfit unfit) {
        return switch (unfit.why()) {
            case DAMAGED -> "is damaged";
            case OTHER_FORM -> "was made by another version";
        };
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(file, StandardOpenOption.READ);
    }

    @Override
    public void keep(Directory directory, Checkpoint at) {
        try (var files = new NewFiles()) {
            var part = files.make(file);
            try (OutputStream out = Files.newOutputStream(part)) {
                Snapshot.write(
                        directory, Head.of(at.epoch().toString(), at.hash(), directory), out);
            }
            files.finish();
        } catch (IOException | UncheckedIOException failed) {
            throw new JournalException(
                    Trouble.FAILED,
                    "the snapshot `%s` cannot be written: check that its directory may be written and has room; nothing is lost"
                            .formatted(file),
                    failed);
        }
    }

    /// Begins to hold the snapshot against the journal.
    public SnapshotCheck check(JournalReader journal) {
        return SnapshotCheck.of(file, journal);
    }
}
