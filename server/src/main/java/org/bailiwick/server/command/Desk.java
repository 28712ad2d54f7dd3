package org.bailiwick.server.command;

import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.decision.Preview;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Live;
import org.bailiwick.server.seal.Sealer;
import org.bailiwick.server.seal.Sealing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Where commands are handed in. One by one they are judged against the exact latest state, written
/// to the journal in groups, and acknowledged once they are durable.
///
/// Safe for any number of threads.
public final class Desk implements AutoCloseable {
    private final Live live;
    private final Journal journal;
    private final InstantSource clock;
    private final Judge judge;
    private final Committer committer;
    private final Limits limits;

    public Desk(
            Live live,
            Journal journal,
            Sealer sealer,
            Ids ids,
            InstantSource clock,
            Limits limits) {
        this.live = live;
        this.journal = journal;
        this.clock = clock;
        this.limits = limits;
        judge = new Judge(ids, limits);
        committer = new Committer(live, journal, sealer, judge, clock);
    }

    /// The newest state.
    public Directory now() {
        return live.now();
    }

    /// How much of everything there may be.
    Limits limits() {
        return limits;
    }

    /// Carries a command out.
    ///
    /// @throws Refused where it may not be; nothing was changed then
    /// @throws JournalException where it could not be stored; nothing was changed then
    public Done carryOut(Submission submission) {
        try {
            return handIn(submission).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) throw cause;
            throw failed;
        }
    }

    public Done carryOut(Caller caller, Command command) {
        return carryOut(Submission.of(caller, command));
    }

    /// As [#carryOut], without waiting.
    public CompletableFuture<Done> handIn(Submission submission) {
        return committer.handIn(submission);
    }

    /// What was answered to the same request before; empty where there was none.
    ///
    /// @throws Refused where its key came with another one
    public Optional<Done> answered(Submission.Once once) {
        Optional<KeptAnswer> kept = journal.findAnswer(once.caller(), once.key());
        if (kept.isPresent() && !kept.get().fingerprint().equals(once.fingerprint())) {
            throw new Refused(new Refusal.KeyReused(once.key()));
        }
        return kept.map(answer ->
                new Done(journal.tip().epoch(), Long.parseLong(answer.answer()), List.of(), true));
    }

    /// Looks only whether the caller may.
    ///
    /// @throws Refused where he may not
    public void admit(Caller caller, Command command) {
        Directory today = live.now();
        Authority.check(today, caller, command.need(today), clock.instant());
    }

    /// Who would gain and lose what, if the command were carried out now. Nothing is kept.
    ///
    /// @throws Refused where it may not be
    public Preview preview(Caller caller, Command command, Sealer sealer) {
        Directory today = live.now();
        Instant now = clock.instant();
        Pen pen =
                judge.foresee(
                        today, Submission.of(caller, command), now, sealer.on(journal.keyRing()));
        Preview preview = Preview.of(today, pen.changes(), now);
        LastAdmin.check(today, preview.after(), pen.changes(), now);
        return preview;
    }

    /// As [#preview], with what the one whom it is about would be able to do.
    ///
    /// @throws Refused where it may not be
    public Foresight foresee(Caller caller, Command command, Sealer sealer) {
        Sealing sealing = sealer.on(journal.keyRing());
        Submission submission = Submission.of(caller, command);
        return foresee(live.now(), submission, sealing, clock.instant()).foresight();
    }

    /// As [#foresee], of several commands, one after the other. What would be refused is passed
    /// over, and what would wait for a second admin waits.
    public List<Foreseen> foresee(Caller caller, List<Command> commands, Sealer sealer) {
        Sealing sealing = sealer.on(journal.keyRing());
        Instant now = clock.instant();
        Directory today = live.now();
        List<Foreseen> all = new ArrayList<>();
        for (Command command : commands) {
            try {
                Then then = foresee(today, Submission.of(caller, command), sealing, now);
                all.add(new Foreseen(Optional.of(then.foresight()), Optional.empty()));
                today = then.state();
            } catch (Refused refused) {
                all.add(new Foreseen(Optional.empty(), Optional.of(refused.refusal())));
            }
        }
        return all;
    }

    /// @param state the one in which the next command is judged
    private record Then(Foresight foresight, Directory state) {}

    private Then foresee(Directory today, Submission submission, Sealing sealing, Instant now) {
        Pen pen = judge.foresee(today, submission, now, sealing);
        Preview preview = Preview.of(today, pen.changes(), now);
        LastAdmin.check(today, preview.after(), pen.changes(), now);
        Optional<Outlook> outlook =
                Outlook.of(today, preview.after(), pen.changes(), now, limits, sealing)
                        .filter(o -> Authority.may(today, submission.caller(), reading(o), now));
        Pen written = judge.decide(today, submission, now, sealing);
        Awaiting.Fate fate = Awaiting.of(today, submission, written, preview.after());
        return new Then(
                new Foresight(preview, outlook, fate.awaiting(), pen.changes()), fate.after());
    }

    private static Need reading(Outlook outlook) {
        var business = outlook.business().id();
        return Need.any(
                new Need.InBusiness(business, "members.manage"),
                new Need.InBusiness(business, "assets.manage"));
    }

    /// Waits for what was handed in, then takes nothing more.
    @Override
    public void close() {
        committer.close();
    }
}
