package org.bailiwick.server.watch;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Instants;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.engine.directory.Directory;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Somebody who is followed: what he could do when he was looked at last. One look serves everybody
/// who follows him. Guarded by the [Watch].
final class Watched {
    /// So many instants that passed at once are told one by one; what is beyond, together.
    static final int TURNS_MAX = 16;

    private static final Logger LOG = System.getLogger(Watched.class.getName());

    private final PersonId person;
    private final Proof proof;
    private final List<Listener> listeners = new ArrayList<>();
    private Rights rights;
    private long seq;
    private Instant at;
    private Optional<Instant> next;

    /// @param now never before the newest entry
    Watched(PersonId person, Proof proof, Directory today, Instant now) {
        this.person = person;
        this.proof = proof;
        rights = Rights.of(today, person, context(now));
        seq = today.seq();
        at = now;
        next = next(today, now);
    }

    PersonId person() {
        return person;
    }

    List<Listener> listeners() {
        return listeners;
    }

    /// Whether time alone may have changed something since he was looked at, also where the clock
    /// was set back.
    boolean due(Instant now) {
        return now.isBefore(at) || next.filter(n -> !n.isAfter(now)).isPresent();
    }

    /// Looks, and tells what changed: by what was written since, then by each instant that passed.
    ///
    /// @param now never before the newest entry
    void look(Directory today, Instant now) {
        if (now.isBefore(at)) {
            step(today, now);
        } else if (today.seq() != seq) {
            step(today, today.time().isAfter(at) ? today.time() : at);
        }
        for (int i = 0; i < TURNS_MAX && due(now); i++) step(today, next.orElse(now));
        if (due(now)) step(today, now);
    }

    /// Whether time alone has changed nothing since the newest entry.
    boolean quiet(Directory today, Instant now) {
        return next(today, today.time()).filter(n -> !n.isAfter(now)).isEmpty();
    }

    private void step(Directory today, Instant instant) {
        Rights found = Rights.of(today, person, context(instant));
        List<RightsChange.Turn> turns = found.since(rights);
        rights = found;
        seq = today.seq();
        at = instant;
        next = next(today, instant);
        if (!turns.isEmpty()) tell(new RightsChange(person, today, instant, turns));
    }

    private void tell(RightsChange change) {
        for (Listener each : listeners) {
            try {
                each.changed(change);
            } catch (RuntimeException failed) {
                LOG.log(Level.ERROR, "a change of rights was not taken", failed);
            }
        }
    }

    private Question.Context context(Instant now) {
        return new Question.Context(now, Optional.empty(), Optional.empty(), proof);
    }

    private Optional<Instant> next(Directory today, Instant now) {
        return today.find(person).flatMap(p -> Instants.next(today, p, now));
    }
}
