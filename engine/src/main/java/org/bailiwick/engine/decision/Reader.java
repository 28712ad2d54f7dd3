package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.BusinessId;
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

    /// Somebody as an admin of one business thinks of him: of what he is, only what he is there.
    ///
    /// @param person who the question is about
    record Imagined(BusinessId business, As as, PersonId person) implements Reader {}

    /// Whom an admin can think of.
    enum As {
        /// The person whom it is about.
        PERSON,
        /// Somebody who gives access to this one asset, and is no admin.
        ASSET_ADMIN,
        /// A member who has nothing to do with it.
        COLLEAGUE,
        /// An admin of a partner.
        PARTNER_ADMIN,
        /// Nobody that we know.
        STRANGER
    }

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
