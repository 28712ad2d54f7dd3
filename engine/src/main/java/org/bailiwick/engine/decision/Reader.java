package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.PersonId;

/// Who reads an answer. What he may know is worked out by [Sight].
public sealed interface Reader {
    /// Nobody that we know.
    record Stranger() implements Reader {}

    /// Somebody who is signed in.
    record Person(PersonId person) implements Reader {}

    /// Somebody known only by an address, to which an invitation was sent.
    record Invited(AddressId address) implements Reader {}

    /// The operator, or a key with the scope `explain.full`: may know everything.
    record Full() implements Reader {}

    Reader STRANGER = new Stranger();
    Reader FULL = new Full();

    /// The subject of a question as the reader of its answer.
    static Reader of(Subject subject) {
        return switch (subject) {
            case Subject.Known(var person) -> new Person(person);
            case Subject.Invited(var address) -> new Invited(address);
            case Subject.Stranger _ -> STRANGER;
        };
    }
}
