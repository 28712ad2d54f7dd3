package org.bailiwick.server;

import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.model.Models;
import org.bailiwick.server.cli.Workshop.Verified;
import org.bailiwick.server.command.Checkpoint;
import org.bailiwick.server.command.JournalReader;
import org.bailiwick.server.command.Touching;
import org.bailiwick.server.journal.DataDir;
import org.bailiwick.server.journal.SnapshotCheck;
import org.bailiwick.server.journal.SnapshotFile;
import org.bailiwick.server.journal.SqliteReader;
import org.bailiwick.server.verify.Findings;
import org.bailiwick.server.verify.Verification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Looks through everything that is stored.
final class Verifying {
    private Verifying() {}

    static Verified run(DataDir dir, Optional<String> checkpoint, RandomGenerator chance) {
        List<Checkpoint> checkpoints = checkpoint.flatMap(Checkpoint::find).stream().toList();
        try (JournalReader journal = SqliteReader.open(dir);
                SnapshotCheck snapshot = new SnapshotFile(dir).check(journal)) {
            Fold fold = new Fold(snapshot);
            Findings findings = new Verification(journal, fold::touched, checkpoints, chance).run();
            List<String> found = new ArrayList<>();
            findings.findings().forEach(finding -> found.add(finding.toString()));
            snapshot.finding().ifPresent(found::add);
            return new Verified(findings.end().seq(), findings.end().toString(), found);
        }
    }

    /// Folds along, since what an entry touches depends on what was there.
    private static final class Fold {
        private final SnapshotCheck snapshot;
        private Directory today = Directory.empty(Models.tiktok());

        Fold(SnapshotCheck snapshot) {
            this.snapshot = snapshot;
        }

        Set<Id> touched(Entry entry) {
            Directory after = today.after(entry);
            Set<Id> touched = new HashSet<>(Touching.of(today, after, entry.changes()));
            today = after;
            snapshot.after(after);
            return touched;
        }
    }
}
