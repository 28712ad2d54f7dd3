package org.bailiwick.server;

import org.bailiwick.server.cli.Workshop.Verified;
import org.bailiwick.server.command.Besides;
import org.bailiwick.server.command.Checkpoint;
import org.bailiwick.server.command.JournalException;
import org.bailiwick.server.command.JournalException.Trouble;
import org.bailiwick.server.command.JournalReader;
import org.bailiwick.server.journal.DataDir;
import org.bailiwick.server.journal.FilesBeside;
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
                Besides.Look beside = new FilesBeside(dir).begin(journal)) {
            Following following = new Following(beside::after);
            Findings findings = new Verification(journal, following, checkpoints, chance).run();
            List<String> found = new ArrayList<>();
            findings.findings().forEach(finding -> found.add(finding.toString()));
            found.addAll(beside.findings());
            return new Verified(
                    findings.end().seq(), findings.end().toString(), found, beside.looked());
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
