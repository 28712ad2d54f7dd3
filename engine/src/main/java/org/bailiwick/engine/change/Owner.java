package org.bailiwick.engine.change;

/// Who owns an asset: exactly one business or one person.
public sealed interface Owner {
    record Business(BusinessId business) implements Owner {}

    record Person(PersonId person) implements Owner {}
}
