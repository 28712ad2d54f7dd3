package org.bailiwick.server.command;

import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.EntryCodec;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Invitation;
import org.bailiwick.engine.directory.Live;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.server.seal.Sealer;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One opened installation: what every face reads from and, where it is open for writing, the desk.
public final class Office implements AutoCloseable {
    private final Live live;
    private final JournalReader journal;
    private final Sealer sealer;
    private final History history;
    private final Optional<Desk> desk;
    private final Optional<SnapshotKeeper> snapshots;
    private final Limits limits;
    private final Besides besides;

    private Office(
            Live live,
            JournalReader journal,
            Sealer sealer,
            History history,
            Optional<Desk> desk,
            Optional<SnapshotKeeper> snapshots,
            Limits limits,
            Besides besides) {
        this.live = live;
        this.journal = journal;
        this.sealer = sealer;
        this.history = history;
        this.desk = desk;
        this.snapshots = snapshots;
        this.limits = limits;
        this.besides = besides;
    }

    /// For reading only.
    ///
    /// @param start the directory before the first entry
    public static Office reading(
            Live live, JournalReader journal, Sealer sealer, Directory start, Limits limits) {
        History history = new History(journal, new EntryCodec(), start);
        return new Office(
                live,
                journal,
                sealer,
                history,
                Optional.empty(),
                Optional.empty(),
                limits,
                Besides.NOTHING);
    }

    public static Office writing(
            Live live, JournalReader journal, Sealer sealer, Directory start, Desk desk) {
        History history = new History(journal, new EntryCodec(), start);
        return new Office(
                live,
                journal,
                sealer,
                history,
                Optional.of(desk),
                Optional.empty(),
                desk.limits(),
                Besides.NOTHING);
    }

    /// This office, which makes a snapshot from time to time.
    ///
    /// @param kept the number of the entry up to which there is one already, 0 for none
    public Office keeping(Snapshots kept, long upTo) {
        var keeper = new SnapshotKeeper(live, journal, kept, upTo, SnapshotKeeper.Pace.DEFAULT);
        return new Office(
                live, journal, sealer, history, desk, Optional.of(keeper), limits, besides);
    }

    /// This office, which knows what stands beside its journal.
    public Office beside(Besides files) {
        return new Office(live, journal, sealer, history, desk, snapshots, limits, files);
    }

    /// The newest state this process knows.
    public Directory now() {
        return live.now();
    }

    public Live live() {
        return live;
    }

    public JournalReader journal() {
        return journal;
    }

    public Sealer sealer() {
        return sealer;
    }

    public History history() {
        return history;
    }

    /// Empty where it is opened for reading only.
    public Optional<Desk> desk() {
        return desk;
    }

    public Epoch epoch() {
        return journal.tip().epoch();
    }

    /// Up to which entry there is a snapshot; empty where none is made.
    public Optional<Long> snapshot() {
        return snapshots.map(SnapshotKeeper::kept);
    }

    /// What stands beside the journal.
    public Besides besides() {
        return besides;
    }

    /// How much of everything there may be.
    public Limits limits() {
        return limits;
    }

    /// What somebody's membership lets him do.
    public Outlook outlook(Directory today, Member member) {
        return Outlook.of(today, member, sealer.on(journal.keyRing()));
    }

    /// What an invitation would let somebody do, if he accepted it.
    public Outlook outlook(Directory today, Invitation invitation, Instant now) {
        return Outlook.of(today, invitation, now, limits, sealer.on(journal.keyRing()));
    }

    /// The position of a state, as it is written: `<epoch>.<seq>`.
    public String position(Directory of) {
        return epoch() + "." + of.seq();
    }

    /// The version of a thing, see [Submission.Revision].
    public long revision(Id thing) {
        return Revisions.of(journal, thing);
    }

    /// The entry with this number.
    public Optional<Entry> entry(long seq) {
        return Optional.ofNullable(entries(List.of(seq)).get(seq));
    }

    /// The entries with these numbers, by them; without those that there are not.
    public Map<Long, Entry> entries(Collection<Long> seqs) {
        EntryCodec codec = new EntryCodec();
        Map<Long, Entry> entries = new HashMap<>();
        journal.at(seqs).forEach((seq, line) -> entries.put(seq, codec.decode(line.bytes())));
        return entries;
    }

    /// Sealed text, opened; empty where there is none or its key was destroyed.
    public Optional<String> open(Sealed sealed) {
        return sealer.open(sealed, journal.keyRing());
    }

    /// @param platform the one whose ids are spoken; empty to understand those of all
    public Resolver resolver(Directory today, Optional<String> platform) {
        return new Resolver(today, sealer, journal.keyRing(), platform);
    }

    @Override
    public void close() {
        desk.ifPresent(Desk::close);
        snapshots.ifPresent(SnapshotKeeper::close);
        journal.close();
    }
}
