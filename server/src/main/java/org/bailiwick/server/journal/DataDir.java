package org.bailiwick.server.journal;

import org.bailiwick.server.command.JournalException;
import org.bailiwick.server.command.JournalException.Trouble;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

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
        try {
            var parent = path.toAbsolutePath().getParent();
            if (parent != null) Files.createDirectories(parent);
            if (hasPosix()) {
                var ownerOnly = PosixFilePermissions.fromString("rwx------");
                Files.createDirectory(path, PosixFilePermissions.asFileAttribute(ownerOnly));
            } else {
                Files.createDirectory(path);
            }
            if (parent != null) sync(parent);
        } catch (IOException failed) {
            throw new JournalException(
                    Trouble.READ_ONLY,
                    "the directory `%s` cannot be made: check the permissions of the one above it"
                            .formatted(path),
                    failed);
        }
    }

    /// Makes sure that the names in a directory survive a power loss.
    static void sync(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    boolean hasPosix() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
