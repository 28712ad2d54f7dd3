package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.PersonId;

/// Who is asked about.
public sealed interface Subject {
    /// A person by id, who may or may not be in the directory.
    record Known(PersonId person) implements Subject {}

    /// Somebody known by an address only: he may hold invitations.
    record Invited(AddressId address) implements Subject {}

    /// Nobody that we know.
    record Stranger() implements Subject {}
}
