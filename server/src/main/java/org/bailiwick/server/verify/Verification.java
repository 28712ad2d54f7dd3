package org.bailiwick.server.verify;

import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.EntryCodec;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.Unreadable;
import org.bailiwick.server.command.Checkpoint;
import org.bailiwick.server.command.JournalException;
import org.bailiwick.server.command.JournalReader;
import org.bailiwick.server.command.Line;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Holds the stored bytes of a journal against themselves, its side table and checkpoints. The
/// journal may be written meanwhile. For one run.
public final class Verification {
    private final JournalReader journal;
    private final Touched touched;
    private final List<Checkpoint> checkpoints;
    private final TouchSums sums;
    private final EntryCodec codec = new EntryCodec();
    private final List<Finding> findings = new ArrayList<>();
    private long count;
    private Walked last = Walked.NOTHING;

    /// Up to this entry it is known what each one touches; behind one that is missing or cannot be
    /// read it is not.
    private long followed = Long.MAX_VALUE;

    /// The things that an entry touches; asked for each entry, in order. An entry that cannot
    /// follow those before it may be refused with any exception.
    public interface Touched {
        Set<Id> by(Entry entry);
    }

    /// The entry that was read last.
    private record Walked(long seq, Hash hash, long millis) {
        private static final Walked NOTHING = new Walked(0, Hash.ZERO, Long.MIN_VALUE);
    }

    /// @param checkpoints noted earlier and kept somewhere else
    /// @param chance makes it impossible to alter the side table so that sums agree
    public Verification(
            JournalReader journal,
            Touched touched,
            List<Checkpoint> checkpoints,
            RandomGenerator chance) {
        this.journal = journal;
        this.touched = touched;
        this.checkpoints = List.copyOf(checkpoints);
        this.sums = new TouchSums(chance.nextLong());
    }

    /// Reads everything.
    public Findings run() {
        try {
            var end = journal.end();
            walk(end);
            compareTouches();
            readBehind();
        } catch (JournalException damaged) {
            found(new Finding.StoreDamaged(last.seq, String.valueOf(damaged.getMessage())));
        }
        return new Findings(new Checkpoint(journal.epoch(), last.seq, last.hash), findings, count);
    }

    private void walk(Checkpoint end) {
        checkHash(Walked.NOTHING);
        journal.read(
                1,
                line -> {
                    if (line.seq() > end.seq()) return false;
                    walk(line);
                    return line.seq() < end.seq();
                });
        if (last.seq < end.seq()) found(new Finding.EndMissing(end.seq(), last.seq));
        else if (!last.hash.equals(end.hash())) found(new Finding.EndAltered(last.seq));
        for (var checkpoint : checkpoints) {
            if (checkpoint.seq() > last.seq) {
                found(new Finding.CheckpointBeyond(checkpoint.seq(), last.seq));
            }
        }
    }

    private void walk(Line line) {
        if (line.seq() != last.seq + 1) {
            followed = Math.min(followed, last.seq);
            found(new Finding.Missing(last.seq + 1, line.seq() - 1));
        }
        var walked = new Walked(line.seq(), Hash.ofEntry(line.bytes()), last.millis);
        try {
            var entry = codec.decode(line.bytes());
            compare(line.seq(), entry);
            walked = new Walked(walked.seq, walked.hash, entry.time().toEpochMilli());
        } catch (Unreadable unreadable) {
            found(new Finding.Unreadable(line.seq(), String.valueOf(unreadable.getMessage())));
            followed = Math.min(followed, last.seq);
        }
        last = walked;
        checkHash(walked);
    }

    private void compare(long seq, Entry entry) {
        if (entry.seq() != seq) found(new Finding.OutOfPlace(seq, entry.seq()));
        if (!entry.previous().equals(last.hash)) found(new Finding.ChainBroken(seq));
        if (entry.time().toEpochMilli() < last.millis) found(new Finding.TimeWentBack(seq));
        if (seq <= followed) expectTouches(seq, entry);
    }

    private void expectTouches(long seq, Entry entry) {
        try {
            for (var thing : touched.by(entry)) sums.expect(thing.hi(), thing.lo(), seq);
        } catch (RuntimeException impossible) {
            followed = seq - 1;
            found(new Finding.Impossible(seq, String.valueOf(impossible.getMessage())));
        }
    }

    private void checkHash(Walked walked) {
        for (var checkpoint : checkpoints) {
            if (checkpoint.seq() == walked.seq && !checkpoint.hash().equals(walked.hash)) {
                found(new Finding.CheckpointDiffers(walked.seq));
            }
        }
    }

    private void compareTouches() {
        long end = last.seq;
        journal.touches((hi, lo, seq) -> {
            if (seq <= end) sums.see(hi, lo, seq);
            else sums.seeBehind(seq);
        });
        for (long seq : sums.different(followed)) found(new Finding.RecordDiffers(seq));
    }

    /// An entry and the note of the end are written together, so whatever stands behind a note that
    /// is read later was not written by us.
    private void readBehind() {
        long[] behind = {sums.behind()};
        journal.read(
                Math.max(last.seq, behind[0]) + 1,
                line -> {
                    behind[0] = line.seq();
                    return true;
                });
        if (behind[0] > journal.end().seq()) found(new Finding.EndAdded(behind[0]));
    }

    private void found(Finding finding) {
        count++;
        if (findings.size() < Findings.LISTED_MAX) findings.add(finding);
    }
}
