package org.bailiwick.server.command;

import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.EntryCodec;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.command.Committer.Waiting;
import org.bailiwick.server.seal.Sealer;
import org.bailiwick.server.seal.Sealing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Commands that are written in one transaction. Each is judged against the state after those
/// before it.
final class Group {
    private final Journal journal;
    private final Sealer sealer;
    private final Judge judge;
    private final Chain chain;
    private final Instant now;
    private final Sealing sealing;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Beside> beside = new ArrayList<>();
    private final List<Runnable> answers = new ArrayList<>();
    private final List<Waiting> judged = new ArrayList<>();
    private final Map<String, KeptAnswer> kept = new HashMap<>();
    private final Map<Id, Long> newest = new HashMap<>();
    private Directory today;

    Group(
            Directory today,
            Journal journal,
            Sealer sealer,
            Judge judge,
            EntryCodec codec,
            Instant now) {
        this.today = today;
        this.journal = journal;
        this.sealer = sealer;
        this.judge = judge;
        chain = new Chain(journal.tip(), codec);
        this.now = now;
        sealing = sealer.on(journal.keyRing());
    }

    /// Judges one command. What is wrong with it is answered at once; what is right waits for the
    /// disk.
    void decide(Waiting waiting) {
        Submission submission = waiting.submission().get(0);
        try {
            Optional<KeptAnswer> before = submission.once().flatMap(this::answered);
            if (before.isPresent()) repeat(waiting, submission.once().get(), before.get());
            else write(waiting, submission);
        } catch (RuntimeException refused) {
            waiting.answer().completeExceptionally(refused);
        }
    }

    private Optional<KeptAnswer> answered(Submission.Once once) {
        Optional<KeptAnswer> here = Optional.ofNullable(kept.get(name(once)));
        return here.isPresent() ? here : journal.findAnswer(once.caller(), once.key());
    }

    private static String name(Submission.Once once) {
        return once.caller() + '\n' + once.key();
    }

    private void repeat(Waiting waiting, Submission.Once once, KeptAnswer before) {
        if (!before.fingerprint().equals(once.fingerprint())) {
            throw new Refused(new Refusal.KeyReused(once.key()));
        }
        long seq = Long.parseLong(before.answer());
        Done done = new Done(chain.tip().epoch(), seq, List.of(), true);
        judged.add(waiting);
        answers.add(() -> waiting.answer().complete(done));
    }

    private void write(Waiting waiting, Submission submission) {
        submission.seen().ifPresent(this::refuseStale);
        Sealing mine = sealer.on(sealing);
        Instant time = chain.timeAt(now);
        Pen written = judge.decide(today, submission, time, mine);
        switch (SecondAdmin.of(today, submission, written)) {
            case SecondAdmin.Verdict.Goes(var pen) -> write(waiting, submission, pen, mine, time);
            case SecondAdmin.Verdict.Waits(var pen) -> {
                Directory then = today.after(written.changes(), time);
                LastAdmin.check(today, then, written.changes(), time);
                write(waiting, submission, pen, mine, time);
            }
            case SecondAdmin.Verdict.WaitsAlready(var approval) -> {
                Done done = new Done(chain.tip().epoch(), approval.since(), List.of(), true);
                judged.add(waiting);
                answers.add(() -> waiting.answer().complete(done));
            }
        }
    }

    private void write(
            Waiting waiting, Submission submission, Pen pen, Sealing mine, Instant time) {
        Sealed reason =
                submission.reason().isEmpty() ? Sealed.NONE : reason(pen, submission.reason());
        Entry entry =
                new Entry(
                        chain.nextSeq(),
                        time,
                        submission.caller().actor(),
                        submission.caller().onBehalfOf(),
                        submission.command().name(),
                        reason,
                        pen.changes(),
                        chain.previous());
        Directory after = today.after(entry);
        LastAdmin.check(today, after, pen.changes(), time);
        Set<Id> touches = Touching.of(today, after, pen.changes());
        sealing.adopt(mine);
        chain.add(entry, touches);
        for (Id touched : touches) newest.put(touched, entry.seq());
        keep(submission, pen, entry);
        entries.add(entry);
        today = after;
        Done done = new Done(chain.tip().epoch(), entry.seq(), entry.changes(), false);
        judged.add(waiting);
        answers.add(() -> waiting.answer().complete(done));
    }

    private void refuseStale(Submission.Revision seen) {
        Long here = newest.get(seen.thing());
        long now = here != null ? here : Revisions.of(journal, seen.thing());
        if (now != seen.seq()) throw new Refused(new Refusal.Stale(seen.thing(), now));
    }

    private void keep(Submission submission, Pen pen, Entry entry) {
        beside.addAll(pen.beside());
        submission
                .once()
                .ifPresent(once -> {
                    KeptAnswer answer =
                            new KeptAnswer(once.fingerprint(), Long.toString(entry.seq()));
                    kept.put(name(once), answer);
                    beside.add(
                            new Beside.AnswerKept(once.caller(), once.key(), answer, entry.time()));
                });
    }

    /// A reason is sealed under the key of what the entry is about, so that erasing a person takes
    /// the words about him along.
    private static Sealed reason(Pen pen, String text) {
        return org.bailiwick.engine.change.Things.touched(pen.changes().get(0)).stream()
                .findFirst()
                .map(id -> pen.seal(id, text))
                .orElse(Sealed.NONE);
    }

    /// Writes everything, durably; nothing to do where every command was refused or repeated.
    void store() {
        for (var key : sealing.newKeys()) beside.add(new Beside.SealingKeyAdded(key));
        sealing.newAddresses()
                .forEach((blind, id) -> beside.add(new Beside.AddressIndexed(blind, id)));
        if (!entries.isEmpty()) journal.append(chain.group(), beside);
    }

    void fail(RuntimeException failed) {
        for (Waiting waiting : judged) waiting.answer().completeExceptionally(failed);
    }

    List<Entry> entries() {
        return entries;
    }

    void acknowledge() {
        answers.forEach(Runnable::run);
    }
}
