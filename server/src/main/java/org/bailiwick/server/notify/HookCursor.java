package org.bailiwick.server.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// How far an endpoint has heard: the first change that it was not told of yet, and how often that
/// was tried.
///
/// @param epoch the life of the journal that the numbers are of
/// @param seq the number of the entry
/// @param part which of its changes, from 0
/// @param tries how often it was tried in vain
/// @param first when it was tried first; [Instant#EPOCH] before
/// @param due when it is tried next
public record HookCursor(String epoch, long seq, int part, int tries, Instant first, Instant due) {
    /// After so long without success an event is given up.
    static final Duration GIVEN_UP_MAX = Duration.ofDays(3);

    /// How long is waited after each try.
    static final List<Duration> WAITS =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(14),
                    Duration.ofHours(20),
                    Duration.ofHours(24));

    /// By how much of itself a wait is longer at most, so that not all come back at once.
    private static final double JITTER = 0.2;

    static HookCursor at(String epoch, long seq, int part) {
        return new HookCursor(epoch, seq, part, 0, Instant.EPOCH, Instant.EPOCH);
    }

    /// Up to where it was told, as positions are written.
    public String position() {
        return epoch + "." + (seq - 1);
    }

    /// The next change.
    HookCursor past(HookEvent event) {
        return event.last()
                ? at(epoch, event.seq() + 1, 0)
                : at(epoch, event.seq(), event.part() + 1);
    }

    /// Whether this stands at the event, however far it was looked before.
    HookCursor on(HookEvent event) {
        boolean here = event.seq() == seq && event.part() == part;
        return here ? this : at(epoch, event.seq(), event.part());
    }

    /// After a try in vain; empty when it is given up.
    ///
    /// @param asked how long the other side asks us to wait
    Optional<HookCursor> failed(Instant now, Optional<Duration> asked, RandomGenerator chance) {
        Instant from = tries == 0 ? now : first;
        Instant end = from.plus(GIVEN_UP_MAX);
        if (!now.isBefore(end)) return Optional.empty();
        Duration usual = WAITS.get(Math.min(tries, WAITS.size() - 1));
        long more = (long) (usual.toMillis() * JITTER * chance.nextDouble());
        Duration wait = usual.plusMillis(more);
        if (asked.isPresent() && asked.get().compareTo(wait) > 0) wait = asked.get();
        Instant next = now.plus(wait);
        return Optional.of(
                new HookCursor(epoch, seq, part, tries + 1, from, next.isBefore(end) ? next : end));
    }
}
