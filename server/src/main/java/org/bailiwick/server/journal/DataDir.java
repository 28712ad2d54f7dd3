package org.bailiwick.server.journal;

import org.bailiwick.server.command.JournalException;
import org.bailiwick.server.command.JournalException.Trouble;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The directory in which one installation keeps everything.
public record DataDir(Path path) {
    /// The journal and what stands beside it.
    public Path database() {
        return path.resolve("bailiwick.db");
    }

    /// What seals personal data, unless the environment says it.
    public Path masterKey() {
        return path.resolve("master.key");
    }

    /// What the journal came to a while ago; may be deleted at any time.
    public Path snapshot() {
        return path.resolve("bailiwick.snapshot");
    }

    /// What the operator has set; may be missing.
    public Path settings() {
        return path.resolve("settings");
    }

    /// Held by the process that writes.
    public Path lock() {
        return path.resolve("bailiwick.lock");
    }

    public boolean holdsJournal() {
        return Files.exists(database());
    }

    /// Makes the directory, for its owner alone, where it is not there yet.
    public void create() {
        if (Files.isDirectory(path)) return;
        var parent = path.toAbsolutePath().getParent();
        try {
            if (parent != null) Files.createDirectories(parent);
            Files.createDirectory(path, OwnerOnly.directory(path));
            if (parent != null) sync(parent);
        } catch (FileAlreadyExistsException file) {
            throw new JournalException(
                    Trouble.OCCUPIED,
                    "`%s` is a file: name a directory with --data".formatted(file.getFile()),
                    file);
        } catch (IOException failed) {
            throw new JournalException(
                    Trouble.READ_ONLY,
                    "the directory `%s` cannot be made: check the permissions of the one above it"
                            .formatted(path),
                    failed);
        }
    }

    /// Makes an empty database, for its owner alone, where there is none yet; what SQLite puts
    /// beside it gets the same permissions.
    void createDatabase() {
        if (holdsJournal()) return;
        try {
            Files.createFile(database(), OwnerOnly.file(path));
            sync(path);
        } catch (IOException failed) {
            throw new JournalException(
                    Trouble.READ_ONLY,
                    "the directory `%s` cannot be written: check its permissions".formatted(path),
                    failed);
        }
    }

    /// Makes sure that the names in a directory survive a power loss.
    static void sync(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
