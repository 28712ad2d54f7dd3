package org.bailiwick.server.journal;

import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.command.Besides;
import org.bailiwick.server.command.JournalReader;

import java.util.ArrayList;
import java.util.List;

/// The files beside a journal in its directory: the snapshot, held against the journal, and what
/// people sign in with and are told, each by itself.
public record FilesBeside(DataDir dir) implements Besides {
    @Override
    public Look begin(JournalReader journal) {
        return new Files(dir, new SnapshotFile(dir).check(journal));
    }

    private record Files(DataDir dir, SnapshotCheck snapshot) implements Look {
        @Override
        public void after(Directory directory) {
            snapshot.after(directory);
        }

        @Override
        public List<String> findings() {
            List<String> found = new ArrayList<>();
            snapshot.finding().ifPresent(found::add);
            SqlitePeople.finding(dir).ifPresent(found::add);
            SqliteNotices.finding(dir).ifPresent(found::add);
            return found;
        }

        @Override
        public List<String> looked() {
            return List.of("snapshot", "people", "notify");
        }

        @Override
        public void close() {
            snapshot.close();
        }
    }
}
