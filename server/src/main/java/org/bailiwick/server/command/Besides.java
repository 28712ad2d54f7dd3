package org.bailiwick.server.command;

import org.bailiwick.engine.directory.Directory;

import java.util.List;

/// The files that stand beside a journal, looked through together with it.
@FunctionalInterface
public interface Besides {
    /// Where a journal stands alone.
    Besides NOTHING = _ -> new Nothing();

    /// Begins before the journal is read.
    Look begin(JournalReader journal);

    /// One time of looking through.
    interface Look extends AutoCloseable {
        /// To be told of the directory after each entry.
        void after(Directory directory);

        /// What is wrong; asked once, when all entries were folded.
        List<String> findings();

        /// What is looked at, each by one word.
        List<String> looked();

        @Override
        void close();
    }

    /// Looks at nothing.
    record Nothing() implements Look {
        @Override
        public void after(Directory directory) {}

        @Override
        public List<String> findings() {
            return List.of();
        }

        @Override
        public List<String> looked() {
            return List.of();
        }

        @Override
        public void close() {}
    }
}
