package org.bailiwick.server.receipt;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Decision;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Gives receipts for denials. They are written behind the answers, in batches, by one thread; what
/// comes faster than that gets no receipt and is counted.
public final class Receipts implements AutoCloseable {
    /// How long a receipt is kept.
    public static final Duration KEPT = Duration.ofDays(90);

    /// The most receipts kept; the oldest go first.
    public static final long KEPT_MAX = 1_000_000;

    /// The most that wait to be written.
    public static final int WAITING_MAX = 8_192;

    private static final Logger LOG = System.getLogger(Receipts.class.getName());
    private static final int BATCHES_BETWEEN_DROPS = 64;
    private static final int ID_BITS = 128;
    private static final int ID_LETTERS = 26;

    private final ReceiptStore store;
    private final InstantSource clock;
    private final SecureRandom chance;
    private final Map<String, Receipt> waiting = new ConcurrentHashMap<>();
    private final Seen seen = new Seen();
    private final AtomicLong kept = new AtomicLong();
    private final AtomicLong sampledOut = new AtomicLong();
    private final Behind<Receipt> writer;

    public Receipts(ReceiptStore store, InstantSource clock, SecureRandom chance) {
        this.store = store;
        this.clock = clock;
        this.chance = chance;
        writer =
                Behind.start(
                        "receipts", WAITING_MAX, this::store, this::drop, BATCHES_BETWEEN_DROPS);
    }

    /// Keeps a denial; empty where too many wait to be written.
    public Optional<String> keep(Decision.Denied denied, Receipt.Asked asked, Hash model) {
        Receipt receipt =
                new Receipt(
                        draw(), asked, denied.question(), denied.seq(), denied.instant(), model);
        waiting.put(receipt.id(), receipt);
        if (writer.take(receipt)) {
            kept.incrementAndGet();
            return Optional.of(receipt.id());
        }
        waiting.remove(receipt.id());
        sampledOut.incrementAndGet();
        return Optional.empty();
    }

    /// As [#keep], for a person who reads it: where he has seen the same denial within a day, under
    /// the id that it has.
    public Optional<String> keepOnce(
            PersonId reader, Decision.Denied denied, Receipt.Asked asked, Hash model) {
        Seen.Denial denial = Seen.Denial.of(reader, denied, asked, model);
        Optional<String> has =
                seen.find(denial, denied.instant()).filter(id -> find(id).isPresent());
        if (has.isPresent()) return has;
        Optional<String> id = keep(denied, asked, model);
        id.ifPresent(given -> seen.put(denial, given, denied.instant()));
        return id;
    }

    public Optional<Receipt> find(String id) {
        Optional<Receipt> fresh = Optional.ofNullable(waiting.get(id));
        return fresh.isPresent() ? fresh : store.find(id).filter(this::isYoung);
    }

    private boolean isYoung(Receipt receipt) {
        return receipt.instant().plus(KEPT).isAfter(clock.instant());
    }

    /// How many were given since the start.
    public long kept() {
        return kept.get();
    }

    /// How many denials since the start got none because too many came at once.
    public long sampledOut() {
        return sampledOut.get();
    }

    private String draw() {
        String digits = new BigInteger(ID_BITS, chance).toString(32);
        StringBuilder id = new StringBuilder("r_");
        for (int i = digits.length(); i < ID_LETTERS; i++) id.append('0');
        return id.append(digits).toString();
    }

    private void store(List<Receipt> batch) {
        try {
            store.add(batch);
        } catch (RuntimeException failed) {
            kept.addAndGet(-batch.size());
            sampledOut.addAndGet(batch.size());
            LOG.log(Level.ERROR, batch.size() + " receipts could not be kept", failed);
        }
        for (Receipt receipt : batch) waiting.remove(receipt.id());
    }

    private void drop() {
        try {
            store.drop(clock.instant().minus(KEPT), KEPT_MAX);
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "old receipts could not be dropped", failed);
        }
    }

    /// Writes what waits, then closes the store.
    @Override
    public void close() {
        writer.close();
        store.close();
    }
}
