package org.bailiwick.server.session;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;

/// How often somebody may try: from one source on one account, and from one source at all. There is
/// no limit on an account alone, so that nobody can lock somebody else out.
final class Guesses {
    /// Tries from one source on one account, in [#PERIOD].
    static final int TRIES_ON_ACCOUNT_MAX = 10;

    /// Tries from one source, in [#PERIOD].
    static final int TRIES_FROM_SOURCE_MAX = 100;

    /// Sources and accounts that are remembered; beyond, those that tried longest ago are
    /// forgotten.
    static final int REMEMBERED_MAX = 100_000;

    /// After it, all tries are there again.
    static final Duration PERIOD = Duration.ofMinutes(15);

    private final TimeMeter time;
    private final LinkedHashMap<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

    Guesses(InstantSource clock) {
        time = new Ticks(clock);
    }

    private record Ticks(InstantSource clock) implements TimeMeter {
        private static final long NANOS = 1_000_000;

        @Override
        public long currentTimeNanos() {
            return clock.instant().toEpochMilli() * NANOS;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    /// Counts a try.
    ///
    /// @param account what the source tries at; any text that tells one from another
    /// @throws SignInRefused where there were too many
    void count(String source, String account) {
        take(source, TRIES_FROM_SOURCE_MAX);
        take(source + " " + account, TRIES_ON_ACCOUNT_MAX);
    }

    private void take(String name, int most) {
        ConsumptionProbe probe = bucket(name, most).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) return;
        Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1);
        throw SignInRefused.tooOften(wait);
    }

    private Bucket bucket(String name, int most) {
        synchronized (buckets) {
            Bucket bucket = buckets.computeIfAbsent(name, _ -> full(most));
            if (buckets.size() > REMEMBERED_MAX) buckets.remove(buckets.keySet().iterator().next());
            return bucket;
        }
    }

    private Bucket full(int most) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, PERIOD))
                .withCustomTimePrecision(time)
                .build();
    }

    /// Somebody got in: what he tried before on this account is forgiven.
    void forgive(String source, String account) {
        synchronized (buckets) {
            buckets.remove(source + " " + account);
        }
    }
}
