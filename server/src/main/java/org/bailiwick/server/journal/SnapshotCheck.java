package org.bailiwick.server.journal;

import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Snapshot;
import org.bailiwick.engine.directory.Snapshot.Head;
import org.bailiwick.engine.directory.Snapshot.Unfit;
import org.bailiwick.server.command.JournalReader;
import org.bailiwick.server.command.SnapshotFit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/// Whether a snapshot is what follows from the journal, to the byte. It keeps the file open:
/// another may take its place meanwhile.
public final class SnapshotCheck implements AutoCloseable {
    private final Path file;
    private final Optional<FileChannel> in;
    private final Optional<Head> head;
    private Optional<String> wrong;

    private SnapshotCheck(
            Path file, Optional<FileChannel> in, Optional<Head> head, Optional<String> wrong) {
        this.file = file;
        this.in = in;
        this.head = head;
        this.wrong = wrong;
    }

    /// Nothing is wrong with a snapshot that is not there, or that is of a form in which this
    /// version does not read it.
    static SnapshotCheck of(Path file, JournalReader journal) {
        try {
            FileChannel in = FileChannel.open(file, StandardOpenOption.READ);
            return of(file, in, journal);
        } catch (NoSuchFileException none) {
            return new SnapshotCheck(file, Optional.empty(), Optional.empty(), Optional.empty());
        } catch (IOException failed) {
            return wrong(file, Optional.empty(), "cannot be read");
        }
    }

    private static SnapshotCheck of(Path file, FileChannel in, JournalReader journal)
            throws IOException {
        try {
            Head head = Snapshot.head(in);
            SnapshotFit fit = SnapshotFit.of(head, journal);
            if (fit != SnapshotFit.FITS) return wrong(file, Optional.of(in), wrong(fit));
            return new SnapshotCheck(
                    file, Optional.of(in), Optional.of(head), Optional.of(wrong(fit)));
        } catch (Unfit unfit) {
            return switch (unfit.why()) {
                case DAMAGED -> wrong(file, Optional.of(in), "is damaged");
                case OTHER_FORM ->
                        new SnapshotCheck(
                                file, Optional.of(in), Optional.empty(), Optional.empty());
            };
        }
    }

    private static SnapshotCheck wrong(Path file, Optional<FileChannel> in, String wrong) {
        return new SnapshotCheck(file, in, Optional.empty(), Optional.of(wrong));
    }

    private static String wrong(SnapshotFit fit) {
        return switch (fit) {
            case FITS -> "is of an entry that was not reached";
            case OTHER_JOURNAL -> "does not follow from this journal";
            case OTHER_MODEL -> "was made under another access model";
        };
    }

    /// To be told of the directory after each entry.
    public void after(Directory directory) {
        if (head.isEmpty() || in.isEmpty() || head.get().seq() != directory.seq()) return;
        boolean follows = follows(directory, head.get(), in.get());
        wrong = follows ? Optional.empty() : Optional.of("does not follow from the journal");
    }

    private static boolean follows(Directory directory, Head head, FileChannel file) {
        Head expected = Head.of(head.epoch(), head.hash(), directory);
        if (!head.equals(expected)) return false;
        try {
            var in = new BufferedInputStream(Channels.newInputStream(file.position(0)), 1 << 16);
            var compared = new Compared(in);
            Snapshot.write(directory, expected, compared);
            return compared.same && in.read() < 0;
        } catch (IOException failed) {
            return false;
        }
    }

    /// What is wrong with it, once all entries were folded.
    public Optional<String> finding() {
        return wrong.map(w -> "the snapshot `%s` %s: delete it".formatted(file, w));
    }

    @Override
    public void close() {
        try {
            if (in.isPresent()) in.get().close();
        } catch (IOException nothingWasWritten) {
            wrong = wrong.or(() -> Optional.of("cannot be read"));
        }
    }

    /// Takes bytes and holds them against those of a file.
    private static final class Compared extends OutputStream {
        private final InputStream in;
        private boolean same = true;

        Compared(InputStream in) {
            this.in = in;
        }

        @Override
        public void write(int one) throws IOException {
            same &= in.read() == (one & 0xff);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            byte[] expected = in.readNBytes(length);
            same &= Arrays.equals(expected, 0, expected.length, bytes, from, from + length);
        }
    }
}
