package org.bailiwick.server.journal;

import org.bailiwick.server.command.JournalException;
import org.bailiwick.server.command.JournalException.Trouble;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.StandardOpenOption;

/// Held by the one process that writes to a directory. The system frees it when the process ends,
/// however it ends.
final class WriterLock implements AutoCloseable {
    private static final int PROCESS_MAX = 20;

    private final FileChannel channel;

    private WriterLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Takes the lock, or says who has it.
    static WriterLock take(DataDir dir) {
        try {
            var channel =
                    FileChannel.open(
                            dir.lock(),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            if (!locked(channel)) {
                var holder = holder(channel);
                channel.close();
                throw new JournalException(
                        Trouble.LOCKED,
                        "another process%s already writes to `%s`: stop it, or ask it with --server"
                                .formatted(holder, dir.path()));
            }
            note(channel, Long.toString(ProcessHandle.current().pid()));
            return new WriterLock(channel);
        } catch (AccessDeniedException denied) {
            throw readOnly(dir, denied);
        } catch (FileSystemException failed) {
            var reason = failed.getReason();
            if (reason != null && reason.contains("ead-only")) throw readOnly(dir, failed);
            throw failed(dir, failed);
        } catch (IOException failed) {
            throw failed(dir, failed);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException held) {
            return false;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        var text = ByteBuffer.allocate(PROCESS_MAX);
        channel.read(text, 0);
        var number = new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII);
        return number.matches("[0-9]+") ? " (" + number + ")" : "";
    }

    private static void note(FileChannel channel, String process) throws IOException {
        channel.truncate(0);
        var text = ByteBuffer.wrap(process.getBytes(StandardCharsets.US_ASCII));
        while (text.hasRemaining()) channel.write(text);
    }

    private static JournalException readOnly(DataDir dir, IOException cause) {
        return new JournalException(
                Trouble.READ_ONLY,
                "the directory `%s` cannot be written: check its permissions".formatted(dir.path()),
                cause);
    }

    private static JournalException failed(DataDir dir, IOException cause) {
        return new JournalException(
                Trouble.FAILED,
                "`%s` cannot be locked: %s".formatted(dir.lock(), cause.getMessage()),
                cause);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new JournalException(
                    Trouble.FAILED,
                    "the lock cannot be given back: " + failed.getMessage(),
                    failed);
        }
    }
}
