package org.bailiwick.server.notify;

import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.command.Office;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// When it is looked what ends soon: once in each quarter of an hour, since no zone has days that
/// begin in between. Time is that of decisions: never before the newest entry.
///
/// Where the clock was set back, it goes on from there; what was told is not told again.
record EndingLooks(Office office, EndingStore store, String what, InstantSource clock) {
    private static final Duration QUARTER = Duration.ofMinutes(15);

    /// For so long it is kept what was told after an end has passed.
    private static final Duration KEPT = Duration.ofDays(400);

    @FunctionalInterface
    interface Looking {
        void between(Directory today, Instant after, Instant now);
    }

    void look(Looking looking) {
        Directory today = office.now();
        Instant clocks = clock.instant();
        Instant now = clocks.isBefore(today.time()) ? today.time() : clocks;
        Optional<Instant> last = store.looked(what);
        if (last.filter(l -> quarter(l) == quarter(now)).isPresent()) return;
        if (last.isPresent() && last.get().isBefore(now)) {
            looking.between(today, last.get(), now);
        }
        store.looked(what, now);
        store.forget(now.minus(KEPT));
    }

    private static long quarter(Instant at) {
        return Math.floorDiv(at.toEpochMilli(), QUARTER.toMillis());
    }
}
