package org.bailiwick.server.receipt;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Code;
import org.bailiwick.engine.decision.Decision;
import org.bailiwick.engine.decision.LayerResult;
import org.bailiwick.engine.decision.Question;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The denials that people have seen lately, and the receipt that each of them got: a page that is
/// loaded again gives no second one. Nothing is lost where it is forgotten.
final class Seen {
    /// How long the same denial goes by the receipt that it got.
    static final Duration AGAIN = Duration.ofDays(1);

    /// The most denials that are remembered; those not seen for longest go first.
    static final int SEEN_MAX = 20_000;

    /// One denial to one reader, at whatever instant and position.
    ///
    /// @param question at no instant
    record Denial(
            PersonId reader,
            Receipt.Asked asked,
            Question question,
            Code code,
            List<LayerResult> layers,
            Hash model) {
        static Denial of(PersonId reader, Decision.Denied denied, Receipt.Asked asked, Hash model) {
            return new Denial(
                    reader,
                    asked,
                    denied.question().on(Instant.EPOCH),
                    denied.explanation().code(),
                    denied.explanation().layers(),
                    model);
        }
    }

    private record Given(String receipt, Instant at) {}

    private final Map<Denial, Given> given = new LinkedHashMap<>(16, 0.75f, true);

    synchronized Optional<String> find(Denial denial, Instant now) {
        return Optional.ofNullable(given.get(denial))
                .filter(g -> now.isBefore(g.at.plus(AGAIN)))
                .map(Given::receipt);
    }

    synchronized void put(Denial denial, String receipt, Instant now) {
        given.put(denial, new Given(receipt, now));
        if (given.size() <= SEEN_MAX) return;
        var oldest = given.keySet().iterator();
        oldest.next();
        oldest.remove();
    }
}
