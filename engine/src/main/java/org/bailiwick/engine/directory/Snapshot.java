package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.Hash;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;

/// A directory written down, so that a start need not fold the whole journal: everything that
/// follows from the entries up to one position, with the compiled index. It says nothing that the
/// journal does not say and may be deleted at any time.
///
/// The same entries give the same bytes, whichever way the directory came about, so a snapshot is
/// checked by writing it again.
public final class Snapshot {
    /// The number of the form. A snapshot of another form is not read; the journal is.
    public static final int FORMAT = 14;

    static final long MAGIC = 0x50414E5357_4C4942L;

    private Snapshot() {}

    /// What a snapshot follows from.
    ///
    /// @param epoch of the journal, as it is written
    /// @param seq the number of the last entry
    /// @param hash of the last entry
    /// @param model of the text of the adopted model
    public record Head(String epoch, long seq, Hash hash, Hash model) {
        /// What a snapshot of this directory follows from.
        ///
        /// @param hash of the entry that it has folded last
        public static Head of(String epoch, Hash hash, Directory directory) {
            return new Head(epoch, directory.seq(), hash, modelOf(directory.model().text()));
        }

        /// The hash by which a model is named here.
        public static Hash modelOf(String text) {
            return Hash.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    /// A snapshot that cannot be read. Nothing is lost: the journal has it all.
    public static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1;

        /// What is the matter with it.
        public enum Why {
            DAMAGED,
            /// Written by another version of this program.
            OTHER_FORM
        }

        private final Why why;

        Unfit(Why why) {
            super(why.name(), null, false, false);
            this.why = why;
        }

        public Why why() {
            return why;
        }
    }

    /// Takes compiled arrays as they are.
    interface Arrays {
        void bytes(byte[] array);

        void ints(int[] array);

        void longs(long[] array);
    }

    /// Writes a snapshot of this directory; changes nothing, so others may go on meanwhile.
    ///
    /// @throws java.io.UncheckedIOException where the bytes cannot be written
    public static void write(Directory directory, Head head, OutputStream out) {
        new SnapshotWriter(directory.state, head).write(new SnapshotOutput(out));
    }

    /// Reads what a snapshot says of itself, and nothing more of it.
    ///
    /// @throws Unfit where it is none that can be read
    public static Head head(SeekableByteChannel in) throws IOException {
        return SnapshotReader.head(new SnapshotInput(in));
    }

    /// Reads a snapshot; go on with the entries that follow.
    ///
    /// @throws Unfit where it is none that can be read
    public static Live.Loading read(SeekableByteChannel in) throws IOException {
        return new SnapshotReader(new SnapshotInput(in)).read();
    }
}
