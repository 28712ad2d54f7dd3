package org.bailiwick.server.api.errand;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Subject;
import org.bailiwick.server.receipt.Receipt;
import org.bailiwick.server.receipt.Receipts;

import java.util.Optional;

/// The denials from which the one who gives an errand may go on: his own.
@FunctionalInterface
interface Denials {
    Denials NONE = _ -> Optional.empty();

    /// @param receipt the id under which it is kept
    Optional<Receipt> find(String receipt);

    /// Those of this person; none where there is none.
    static Denials of(Receipts receipts, Optional<PersonId> person) {
        return id ->
                receipts.find(id)
                        .filter(r ->
                                r.question().subject() instanceof Subject.Known(var subject)
                                        && person.equals(Optional.of(subject)));
    }
}
