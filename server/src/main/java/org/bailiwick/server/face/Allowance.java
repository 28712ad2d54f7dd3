package org.bailiwick.server.face;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Time that may be spent on something costly: a tenth of all time, saved up to a second. Whoever
/// floods us with it gets the short form, and everybody else goes on being answered.
final class Allowance {
    private static final long SHARE = 10;
    private static final long SAVED_MAX_NANOS = 1_000_000_000;

    /// No answer counts for more, nor for less than nothing: a clock may be set meanwhile.
    private static final long SPENT_MAX_NANOS = 10 * SAVED_MAX_NANOS;

    private final LongSupplier nanos;
    private final AtomicLong saved = new AtomicLong(SAVED_MAX_NANOS);
    private final AtomicLong counted;

    Allowance(LongSupplier nanos) {
        this.nanos = nanos;
        counted = new AtomicLong(nanos.getAsLong());
    }

    /// The costly answer where there is time for it, otherwise the short one.
    <T> T spend(Supplier<T> costly, Supplier<T> brief) {
        if (!left()) return brief.get();
        long begin = nanos.getAsLong();
        try {
            return costly.get();
        } finally {
            saved.addAndGet(-Math.clamp(nanos.getAsLong() - begin, 0, SPENT_MAX_NANOS));
        }
    }

    private boolean left() {
        long now = nanos.getAsLong();
        long before = counted.getAndSet(now);
        long earned = Math.max(0, now - before) / SHARE;
        return saved.updateAndGet(s -> Math.min(SAVED_MAX_NANOS, s + earned)) > 0;
    }
}
