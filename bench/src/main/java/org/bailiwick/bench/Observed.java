package org.bailiwick.bench;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.KeyId;
import org.bailiwick.server.command.Beside;
import org.bailiwick.server.command.Checkpoint;
import org.bailiwick.server.command.Epoch;
import org.bailiwick.server.command.Journal;
import org.bailiwick.server.command.KeptAnswer;
import org.bailiwick.server.command.Line;
import org.bailiwick.server.command.Stored;
import org.bailiwick.server.command.Tip;
import org.bailiwick.server.seal.KeyRing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A journal whose groups are kept, to be written again by other means.
final class Observed implements Journal {
    private final Journal journal;
    private List<List<Stored>> groups = new ArrayList<>();

    Observed(Journal journal) {
        this.journal = journal;
    }

    /// The groups since the last time.
    synchronized List<List<Stored>> taken() {
        List<List<Stored>> all = groups;
        groups = new ArrayList<>();
        return all;
    }

    @Override
    public void append(List<Stored> group, List<Beside> beside) {
        journal.append(group, beside);
        synchronized (this) {
            groups.add(group);
        }
    }

    @Override
    public Epoch epoch() {
        return journal.epoch();
    }

    @Override
    public Tip tip() {
        return journal.tip();
    }

    @Override
    public Checkpoint end() {
        return journal.end();
    }

    @Override
    public void read(long from, LineReader reader) {
        journal.read(from, reader);
    }

    @Override
    public Map<Long, Line> at(Collection<Long> seqs) {
        return journal.at(seqs);
    }

    @Override
    public List<Line> touchingBefore(Id thing, long before, int limit) {
        return journal.touchingBefore(thing, before, limit);
    }

    @Override
    public List<Line> touchingAfter(Id thing, long after, int limit) {
        return journal.touchingAfter(thing, after, limit);
    }

    @Override
    public Map<Id, Line> firstTouching(Collection<? extends Id> things) {
        return journal.firstTouching(things);
    }

    @Override
    public void touches(TouchReader reader) {
        journal.touches(reader);
    }

    @Override
    public KeyRing keyRing() {
        return journal.keyRing();
    }

    @Override
    public Optional<Hash> masterKeyCheck() {
        return journal.masterKeyCheck();
    }

    @Override
    public Optional<KeyId> findSecret(Hash secret) {
        return journal.findSecret(secret);
    }

    @Override
    public Optional<KeptAnswer> findAnswer(String caller, String key) {
        return journal.findAnswer(caller, key);
    }

    @Override
    public void close() {
        journal.close();
    }
}
