package org.bailiwick.server.command;

import static org.bailiwick.engine.change.Require.require;

import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.EntryCodec;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.Id;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The group that is being made: numbers, times and hashes its entries so that they continue the
/// journal.
///
/// An entry is made with [#nextSeq], [#timeAt] and [#previous], and becomes part of the group with
/// [#add]. Not for use by several threads.
public final class Chain {
    private final List<Stored> group = new ArrayList<>();
    private final EntryCodec codec;
    private Tip tip;

    /// @param tip where the journal ends now
    public Chain(Tip tip, EntryCodec codec) {
        this.tip = tip;
        this.codec = codec;
    }

    /// The number of the entry that comes next.
    public long nextSeq() {
        return tip.seq() + 1;
    }

    /// The hash that the entry that comes next names.
    public Hash previous() {
        return tip.hash();
    }

    /// The time of the entry that comes next: now, in whole milliseconds, or that of the entry
    /// before, where the clock went back.
    public Instant timeAt(Instant now) {
        var moment = now.truncatedTo(ChronoUnit.MILLIS);
        return moment.isBefore(tip.time()) ? tip.time() : moment;
    }

    /// Appends the entry to the group.
    public Stored add(Entry entry, Set<Id> touches) {
        require(entry.seq() == nextSeq(), "an entry has the next number");
        require(entry.previous().equals(tip.hash()), "an entry names the one before");
        require(!entry.time().isBefore(tip.time()), "time does not go back");
        byte[] bytes = codec.encode(entry);
        var stored = new Stored(entry, bytes, Hash.ofEntry(bytes), touches);
        group.add(stored);
        tip = new Tip(tip.epoch(), entry.seq(), entry.time(), stored.hash());
        return stored;
    }

    /// What to append.
    public List<Stored> group() {
        return List.copyOf(group);
    }

    /// Where the journal will end once the group is appended.
    public Tip tip() {
        return tip;
    }
}
