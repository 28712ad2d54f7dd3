package org.bailiwick.server.journal;

import org.bailiwick.server.command.JournalException;
import org.bailiwick.server.command.JournalException.Trouble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/// Says in one sentence what SQLite says in codes.
final class SqliteTroubles {
    /// Primary result codes, see https://sqlite.org/rescode.html.
    private static final int BUSY = 5;

    private static final int READ_ONLY = 8;
    private static final int IO_ERROR = 10;
    static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;
    private static final int NOT_A_DATABASE = 26;
    private static final int PRIMARY = 0xff;

    /// What SQLite extends its shared memory by, in bytes.
    private static final long ROOM_NEEDED = 64 << 10;

    private SqliteTroubles() {}

    static JournalException of(Path file, SQLException cause) {
        var trouble = isFull(file, cause) ? Trouble.FULL : trouble(cause);
        return new JournalException(trouble, sentence(trouble, file, cause), cause);
    }

    /// Whether the system could not write or sync, after which nobody knows what is on the disk.
    static boolean leavesDoubt(Path file, SQLException cause) {
        return code(cause) == IO_ERROR && !isFull(file, cause);
    }

    /// Not every failure for want of room is told as one.
    private static boolean isFull(Path file, SQLException cause) {
        try {
            return code(cause) == IO_ERROR
                    && Files.getFileStore(file).getUsableSpace() < ROOM_NEEDED;
        } catch (IOException unknown) {
            return false;
        }
    }

    private static int code(SQLException cause) {
        return cause.getErrorCode() & PRIMARY;
    }

    private static Trouble trouble(SQLException cause) {
        return switch (code(cause)) {
            case BUSY -> Trouble.LOCKED;
            case READ_ONLY, CANNOT_OPEN -> Trouble.READ_ONLY;
            case CORRUPT, NOT_A_DATABASE -> Trouble.DAMAGED;
            case FULL -> Trouble.FULL;
            default -> Trouble.FAILED;
        };
    }

    private static String sentence(Trouble trouble, Path file, SQLException cause) {
        return switch (trouble) {
            case LOCKED -> "another program keeps `%s` locked: stop it".formatted(file);
            case READ_ONLY -> readOnly(file);
            case DAMAGED -> damaged(file);
            case FULL ->
                    "the disk that holds `%s` is full: make room; what was acknowledged is safe"
                            .formatted(file);
            case MISSING, OCCUPIED, NEWER, WRONG_KEY, FAILED ->
                    "`%s` cannot be read or written: %s".formatted(file, cause.getMessage());
        };
    }

    static String readOnly(Path file) {
        return "`%s` cannot be opened or written: check its permissions and those of its directory"
                .formatted(file);
    }

    static String newer(Path file) {
        return "`%s` was written by a newer version of Bailiwick: use that one".formatted(file);
    }

    static String damaged(Path file) {
        return "`%s` is damaged or no file of Bailiwick: use an earlier backup".formatted(file);
    }
}
