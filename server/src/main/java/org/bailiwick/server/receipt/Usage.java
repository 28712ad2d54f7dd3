package org.bailiwick.server.receipt;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.KeyId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Decision;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Subject;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.decision.WayResult;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.model.AccessModel;
import org.bailiwick.engine.model.BusinessRules;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/// Notes who was allowed something about money, each time; and that an asset was used, once an hour
/// for each person. An answer never waits for it: one thread writes behind the answers, in batches,
/// and what comes faster than that is lost and counted.
public final class Usage implements AutoCloseable {
    /// How long reads of money are kept.
    public static final Duration KEPT = Duration.ofDays(730);

    /// The most reads of money kept; the oldest go first.
    public static final long READS_MAX = 5_000_000;

    /// The most that wait to be written.
    public static final int NOTED_MAX = 8_192;

    private static final Logger LOG = System.getLogger(Usage.class.getName());
    private static final int BATCHES_BETWEEN_DROPS = 256;
    private static final int SLOTS = 1 << 16;
    private static final long HOUR = Duration.ofHours(1).toMillis();

    private final UsageStore store;
    private final InstantSource clock;

    /// In each the last person, asset and hour that fell there.
    private final AtomicLongArray seen = new AtomicLongArray(SLOTS);

    private final AtomicLong lost = new AtomicLong();
    private final Behind<Noted> writer;

    /// @param today on which it was allowed
    private record Noted(Directory today, Question question, KeyId key, boolean money) {}

    public Usage(UsageStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        writer = Behind.start("usage", NOTED_MAX, this::keep, this::drop, BATCHES_BETWEEN_DROPS);
    }

    /// What was noted.
    public UsageStore store() {
        return store;
    }

    /// How much since the start came too fast to be kept, or could not be written.
    public long lost() {
        return lost.get();
    }

    /// This was allowed, asked by a platform for somebody who uses it.
    public void note(Directory today, Question question, KeyId key) {
        boolean money = isMoney(today.model(), question);
        if (!money && !isFirst(question)) return;
        boolean kept = writer.take(new Noted(today, question, key, money));
        if (!kept) lost.incrementAndGet();
    }

    /// Whether it needs a finance role.
    static boolean isMoney(AccessModel model, Question question) {
        return switch (question.target()) {
            case Target.Asset(var kind, _) ->
                    model.kind(kind)
                            .map(k -> (k.money() & k.bit(question.action())) != 0)
                            .orElse(false);
            case Target.Business _ -> {
                BusinessRules rules = model.business();
                long finance = rules.financeManager() | rules.financeAnalyst();
                yield (finance & rules.bit(question.action())) != 0;
            }
            case Target.Missing _ -> false;
        };
    }

    /// Whether it is the first use of an asset by this person in this hour, as far as is known.
    private boolean isFirst(Question question) {
        if (!(question.target() instanceof Target.Asset(_, AssetId asset))) return false;
        if (!(question.subject() instanceof Subject.Known(PersonId person))) return false;
        long hour = question.context().now().toEpochMilli() / HOUR;
        long mark = mixed(mixed(mixed(asset.hi(), asset.lo()), person.hi()), person.lo());
        mark = mixed(mark, hour) | 1;
        int slot = (int) (mark >>> (Long.SIZE - 16));
        if (seen.getPlain(slot) == mark) return false;
        seen.setPlain(slot, mark);
        return true;
    }

    private static long mixed(long one, long other) {
        long sum = (one ^ Long.rotateLeft(other, 32)) * 0x9E3779B97F4A7C15L + other;
        return (sum ^ (sum >>> 29)) * 0xBF58476D1CE4E5B9L;
    }

    private void keep(List<Noted> batch) {
        try {
            List<MoneyRead> reads = new ArrayList<>();
            List<Use> uses = new ArrayList<>();
            for (Noted each : batch) add(each, reads, uses);
            store.add(reads, uses);
        } catch (RuntimeException failed) {
            lost.addAndGet(batch.size());
            LOG.log(Level.ERROR, batch.size() + " uses could not be kept", failed);
        }
    }

    private static void add(Noted noted, List<MoneyRead> reads, List<Use> uses) {
        if (!(noted.question.subject() instanceof Subject.Known(PersonId person))) return;
        Optional<BusinessId> business = through(noted);
        if (business.isEmpty()) return;
        var at = noted.question.context().now();
        Optional<AssetId> asset =
                noted.question.target() instanceof Target.Asset(_, AssetId id)
                        ? Optional.of(id)
                        : Optional.empty();
        asset.ifPresent(a -> uses.add(new Use(a, business.get(), person, at)));
        if (!noted.money) return;
        String action = noted.question.action();
        reads.add(new MoneyRead(0, at, business.get(), person, action, asset, noted.key));
    }

    /// The business of the first way by which it was allowed; what somebody owns himself runs
    /// through none.
    private static Optional<BusinessId> through(Noted noted) {
        return switch (Decider.decide(noted.today, noted.question)) {
            case Decision.Allowed allowed ->
                    allowed.ways().stream()
                            .filter(WayResult::passes)
                            .findFirst()
                            .flatMap(way -> way.way().through());
            case Decision.Denied _ -> Optional.empty();
        };
    }

    private void drop() {
        try {
            store.drop(clock.instant().minus(KEPT), READS_MAX);
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "old reads of money could not be dropped", failed);
        }
    }

    /// Writes what waits, then closes the store.
    @Override
    public void close() {
        writer.close();
        store.close();
    }
}
