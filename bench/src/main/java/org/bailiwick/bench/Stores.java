package org.bailiwick.bench;

import org.bailiwick.engine.change.Actor;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.EntryCodec;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.engine.change.Things;
import org.bailiwick.server.command.Chain;
import org.bailiwick.server.command.Journal;
import org.bailiwick.server.journal.DataDir;
import org.bailiwick.server.journal.SqliteJournal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.SplittableRandom;

/// Fills journals, and opens their files without the journal.
final class Stores {
    private Stores() {}

    /// Writes a world into a new journal, one entry for each command.
    static void fill(DataDir dir, Layout layout, Sampler sampler) {
        try (Journal journal = SqliteJournal.open(dir, new SplittableRandom(3))) {
            Writing writing = new Writing(journal);
            new Facts(layout, sampler, writing::add).write();
            writing.flush();
        }
    }

    private static final class Writing {
        private final Journal journal;
        private final EntryCodec codec = new EntryCodec();
        private Chain chain;

        Writing(Journal journal) {
            this.journal = journal;
            chain = new Chain(journal.tip(), codec);
        }

        void add(List<Change> changes) {
            Entry entry =
                    new Entry(
                            chain.nextSeq(),
                            chain.timeAt(Worlds.START),
                            Actor.OPERATOR,
                            Actor.NOBODY,
                            "bench",
                            Sealed.NONE,
                            changes,
                            chain.previous());
            Set<Id> touches = new LinkedHashSet<>();
            for (Change change : changes) touches.addAll(Things.touched(change));
            chain.add(entry, touches);
            if (chain.nextSeq() % Journal.GROUP_MAX == 1) flush();
        }

        void flush() {
            journal.append(chain.group(), List.of());
            chain = new Chain(journal.tip(), codec);
        }
    }

    /// A bare connection with the settings of the journal's own.
    static Connection bare(DataDir dir) throws SQLException {
        Path file = dir.database();
        Properties properties = new Properties();
        properties.setProperty("journal_mode", "WAL");
        properties.setProperty("synchronous", "FULL");
        properties.setProperty("secure_delete", "ON");
        properties.setProperty("cache_size", "-32768");
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file, properties);
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_autocheckpoint = 4000");
        }
        return connection;
    }
}
