package org.bailiwick.server.api.errand;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Decision;
import org.bailiwick.engine.decision.Subject;
import org.bailiwick.engine.decision.Told;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.receipt.Receipt;

import java.util.Optional;

/// The denials from which the one who gives an errand may go on: his own.
///
/// @param counter where they are kept; empty where none is gone on from
record Denials(Optional<Counter> counter, Optional<PersonId> person) {
    static final Denials NONE = new Denials(Optional.empty(), Optional.empty());

    /// Those of this person; none where there is none.
    static Denials of(Counter counter, Optional<PersonId> person) {
        return new Denials(Optional.of(counter), person);
    }

    /// One of them, and what it lets him ask for today.
    record Own(Receipt receipt, Optional<Told.Ask> ask) {}

    /// @param receipt the id under which it is kept
    Optional<Own> find(Asker asker, String receipt) {
        return counter.flatMap(c -> c.receipts().find(receipt))
                .filter(r ->
                        r.question().subject() instanceof Subject.Known(var subject)
                                && person.equals(Optional.of(subject)))
                .map(r -> new Own(r, ask(asker, r)));
    }

    private Optional<Told.Ask> ask(Asker asker, Receipt receipt) {
        if (counter.isEmpty()) return Optional.empty();
        var now = receipt.question().on(asker.now());
        return Decider.decide(asker.today(), now) instanceof Decision.Denied denied
                ? counter.get().telling().ask(asker.today(), denied)
                : Optional.empty();
    }
}
