package org.bailiwick.server.command;

import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.seal.Sealing;

import java.time.Instant;
import java.util.function.BiConsumer;

/// Judges one command against one state: who may, what the rules say, what follows.
final class Judge {
    private final Ids ids;
    private final Limits limits;

    Judge(Ids ids, Limits limits) {
        this.ids = ids;
        this.limits = limits;
    }

    /// What the command writes.
    ///
    /// @throws Refused where it may not be carried out
    Pen decide(Directory today, Submission submission, Instant now, Sealing sealing) {
        return decide(today, submission, now, sealing, Command::write);
    }

    /// What the command would come to.
    ///
    /// @throws Refused where it may not be carried out
    Pen foresee(Directory today, Submission submission, Instant now, Sealing sealing) {
        return decide(today, submission, now, sealing, Command::foresee);
    }

    private Pen decide(
            Directory today,
            Submission submission,
            Instant now,
            Sealing sealing,
            BiConsumer<Command, Pen> writing) {
        Command command = submission.command();
        Authority.check(today, submission.caller(), command.need(today), now);
        Pen pen = new Pen(today, now, ids, sealing, limits, submission.caller());
        writing.accept(command, pen);
        if (pen.changes().isEmpty()) throw Refused.conflict("nothing would change");
        if (pen.changes().size() > Entry.CHANGES_MAX) {
            throw Refused.conflict("one command changes at most 10,000 things: split it");
        }
        SecondAdmin.coolOff(today, submission, pen);
        return pen;
    }
}
