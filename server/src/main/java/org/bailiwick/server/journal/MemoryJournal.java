package org.bailiwick.server.journal;

import org.bailiwick.engine.change.AddressId;
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
import org.bailiwick.server.seal.BlindAddress;
import org.bailiwick.server.seal.KeyRing;
import org.bailiwick.server.seal.Subject;
import org.bailiwick.server.seal.WrappedKey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/// A journal that lasts as long as the object: for tests, and for trying things.
public final class MemoryJournal implements Journal, KeyRing {
    private final List<Line> lines = new ArrayList<>();
    private final Map<Subject, NavigableSet<Long>> touched = new HashMap<>();
    private final Map<Subject, WrappedKey> keys = new HashMap<>();
    private final Map<BlindAddress, AddressId> addresses = new HashMap<>();
    private final Map<KeyId, Hash> secrets = new HashMap<>();
    private final Map<Caller, Beside.AnswerKept> answers = new HashMap<>();
    private Optional<Hash> masterKey = Optional.empty();
    private Tip tip;

    public MemoryJournal(Epoch epoch) {
        tip = Tip.empty(epoch);
    }

    private record Caller(String caller, String key) {}

    @Override
    public Epoch epoch() {
        return tip().epoch();
    }

    @Override
    public synchronized Tip tip() {
        return tip;
    }

    @Override
    public Checkpoint end() {
        return Checkpoint.of(tip());
    }

    @Override
    public synchronized void append(List<Stored> group, List<Beside> beside) {
        tip = Continues.check(tip, group);
        for (var stored : group) {
            long seq = stored.entry().seq();
            lines.add(new Line(seq, stored.bytes()));
            for (var thing : stored.touches()) {
                touched.computeIfAbsent(Subject.of(thing), _ -> new TreeSet<>()).add(seq);
            }
        }
        beside.forEach(this::write);
    }

    private void write(Beside beside) {
        switch (beside) {
            case Beside.MasterKeyChosen(var check) -> masterKey = Optional.of(check);
            case Beside.SealingKeyAdded(var key) -> keys.put(key.subject(), key);
            case Beside.SealingKeyDestroyed(var subject) -> keys.remove(subject);
            case Beside.AddressIndexed(var blind, var address) -> addresses.put(blind, address);
            case Beside.AddressForgotten(var address) ->
                    addresses.values().removeIf(address::equals);
            case Beside.SecretStored(var key, var secret) -> secrets.put(key, secret);
            case Beside.SecretDropped(var key) -> secrets.remove(key);
            case Beside.AnswerKept kept -> answers.put(new Caller(kept.caller(), kept.key()), kept);
            case Beside.AnswersDropped(var before) ->
                    answers.values().removeIf(kept -> kept.at().isBefore(before));
        }
    }

    @Override
    public void read(long from, LineReader reader) {
        long next = Math.max(from, 1);
        for (var line = find(next); line.isPresent(); line = find(++next)) {
            if (!reader.read(line.get())) return;
        }
    }

    private synchronized Optional<Line> find(long seq) {
        return seq <= lines.size() ? Optional.of(lines.get((int) seq - 1)) : Optional.empty();
    }

    @Override
    public synchronized Map<Long, Line> at(Collection<Long> seqs) {
        Map<Long, Line> found = new HashMap<>();
        for (long seq : seqs) {
            if (seq > 0) find(seq).ifPresent(line -> found.put(seq, line));
        }
        return found;
    }

    @Override
    public synchronized List<Line> touchingBefore(Id thing, long before, int limit) {
        return lines(touching(thing).headSet(before, false).descendingSet(), limit);
    }

    @Override
    public synchronized List<Line> touchingAfter(Id thing, long after, int limit) {
        return lines(touching(thing).tailSet(after, false), limit);
    }

    @Override
    public synchronized Map<Id, Line> firstTouching(Collection<? extends Id> things) {
        Map<Id, Line> found = new HashMap<>();
        for (Id thing : things) {
            lines(touching(thing), 1).forEach(line -> found.put(thing, line));
        }
        return found;
    }

    private NavigableSet<Long> touching(Id thing) {
        return touched.getOrDefault(Subject.of(thing), new TreeSet<>());
    }

    private List<Line> lines(NavigableSet<Long> seqs, int limit) {
        return seqs.stream().limit(limit).map(seq -> lines.get((int) (seq - 1))).toList();
    }

    @Override
    public synchronized void touches(TouchReader reader) {
        touched.forEach(
                (thing, seqs) -> seqs.forEach(seq -> reader.read(thing.hi(), thing.lo(), seq)));
    }

    @Override
    public KeyRing keyRing() {
        return this;
    }

    @Override
    public synchronized Optional<Hash> masterKeyCheck() {
        return masterKey;
    }

    @Override
    public synchronized Optional<WrappedKey> findKey(Subject subject) {
        return Optional.ofNullable(keys.get(subject));
    }

    @Override
    public synchronized Optional<AddressId> findAddress(BlindAddress blind) {
        return Optional.ofNullable(addresses.get(blind));
    }

    @Override
    public synchronized Optional<KeyId> findSecret(Hash secret) {
        return secrets.entrySet().stream()
                .filter(known -> known.getValue().equals(secret))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public synchronized Optional<KeptAnswer> findAnswer(String caller, String key) {
        return Optional.ofNullable(answers.get(new Caller(caller, key)))
                .map(Beside.AnswerKept::answer);
    }

    @Override
    public void close() {}
}
