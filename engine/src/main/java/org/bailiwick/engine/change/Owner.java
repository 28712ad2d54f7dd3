package org.bailiwick.engine.change;

/// Who owns an asset: exactly one business or one person.
public sealed interface Owner {
    /// The id of whichever it is.
    Id id();

    record Business(BusinessId business) implements Owner {
        @Override
        public BusinessId id() {
            return business;
        }
    }

    record Person(PersonId person) implements Owner {
        @Override
        public PersonId id() {
            return person;
        }
    }
}
