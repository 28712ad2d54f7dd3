package org.bailiwick.server;

import org.bailiwick.server.cli.Workshop.Verified;
import org.bailiwick.server.command.Checkpoint;
import org.bailiwick.server.command.JournalException;
import org.bailiwick.server.command.JournalException.Trouble;
import org.bailiwick.server.command.JournalReader;
import org.bailiwick.server.journal.DataDir;
import org.bailiwick.server.journal.SnapshotCheck;
import org.bailiwick.server.journal.SnapshotFile;
import org.bailiwick.server.journal.SqliteNotices;
import org.bailiwick.server.journal.SqlitePeople;
import org.bailiwick.server.journal.SqliteReader;
import org.bailiwick.server.verify.Findings;
import org.bailiwick.server.verify.Following;
import org.bailiwick.server.verify.Verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Looks through everything that is stored.
final class Verifying {
    private Verifying() {}

    static Verified run(DataDir dir, Optional<String> checkpoint, RandomGenerator chance) {
        List<Checkpoint> checkpoints = checkpoint.map(Verifying::read).stream().toList();
        try (JournalReader journal = SqliteReader.open(dir);
                SnapshotCheck snapshot = new SnapshotFile(dir).check(journal)) {
            Following following = new Following(snapshot::after);
            Findings findings = new Verification(journal, following, checkpoints, chance).run();
            List<String> found = new ArrayList<>();
            findings.findings().forEach(finding -> found.add(finding.toString()));
            snapshot.finding().ifPresent(found::add);
            SqlitePeople.finding(dir).ifPresent(found::add);
            SqliteNotices.finding(dir).ifPresent(found::add);
            return new Verified(findings.end().seq(), findings.end().toString(), found);
        }
    }

    private static Checkpoint read(String text) {
        return Checkpoint.find(text)
                .orElseThrow(() ->
                        new JournalException(
                                Trouble.FAILED,
                                "`%s` is no checkpoint: give what an earlier `verify` printed"
                                        .formatted(text)));
    }
}
