package org.bailiwick.server.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Files that get their names only when all of them are whole and on the disk; until then they are
/// called `….part`, and what is left of them when something fails is deleted.
final class NewFiles implements AutoCloseable {
    private static final Set<StandardOpenOption> NEW =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    /// What SQLite keeps beside a file while it works on it.
    private static final List<String> COMPANIONS = List.of("", "-journal", "-wal", "-shm");

    private final List<Path> files = new ArrayList<>();

    /// Makes an empty file that only its owner may read.
    ///
    /// @return where it is until it is finished
    Path make(Path file) throws IOException {
        files.add(file);
        var part = part(file);
        delete(part);
        FileChannel.open(part, NEW, OwnerOnly.file(part)).close();
        return part;
    }

    private static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    /// Gives the files their names, in the order in which they were made.
    void finish() throws IOException {
        for (var file : files) sync(part(file));
        for (var file : files) {
            Files.move(part(file), file, StandardCopyOption.ATOMIC_MOVE);
            DataDir.sync(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        }
    }

    private static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        for (var file : files) delete(part(file));
    }

    private static void delete(Path part) throws IOException {
        for (var companion : COMPANIONS) {
            Files.deleteIfExists(part.resolveSibling(part.getFileName() + companion));
        }
    }
}
