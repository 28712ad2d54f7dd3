package org.bailiwick.server.journal;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// What makes a new file or directory its owner's alone, on systems that know such a thing.
final class OwnerOnly {
    private OwnerOnly() {}

    static FileAttribute<?>[] file(Path file) {
        return of(file, "rw-------");
    }

    static FileAttribute<?>[] directory(Path directory) {
        return of(directory, "rwx------");
    }

    private static FileAttribute<?>[] of(Path path, String permissions) {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        var mine = PosixFilePermissions.fromString(permissions);
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mine)};
    }
}
