package org.bailiwick.engine.change;

/// What happens to persons and their addresses.
public sealed interface PersonChange extends Change {
    PersonId person();

    /// Somebody is known from now on. The name is sealed under the person's key.
    record PersonRegistered(PersonId person, Sealed name) implements PersonChange {}

    record PersonRenamed(PersonId person, Sealed name) implements PersonChange {}

    /// The person has shown that mail to this address reaches him. One address belongs to at most
    /// one person.
    record AddressProved(PersonId person, AddressId address, Sealed text) implements PersonChange {}

    record AddressDropped(PersonId person, AddressId address) implements PersonChange {}

    record PersonDisabled(PersonId person) implements PersonChange {}

    record PersonEnabled(PersonId person) implements PersonChange {}
}
