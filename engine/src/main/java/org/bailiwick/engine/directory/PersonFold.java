package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.PersonChange;
import org.bailiwick.engine.change.PersonChange.AddressDropped;
import org.bailiwick.engine.change.PersonChange.AddressProved;
import org.bailiwick.engine.change.PersonChange.PersonDisabled;
import org.bailiwick.engine.change.PersonChange.PersonEnabled;
import org.bailiwick.engine.change.PersonChange.PersonRegistered;
import org.bailiwick.engine.change.PersonChange.PersonRenamed;
import org.bailiwick.engine.change.Sealed;

import java.util.Optional;

/// Folds what happens to persons.
final class PersonFold {
    private PersonFold() {}

    static void fold(Draft draft, PersonChange change) {
        if (change instanceof PersonRegistered c) {
            registered(draft, c);
            return;
        }
        Optional<Person> found = draft.persons.find(change.person());
        if (found.isEmpty()) return;
        Person person = found.get();
        switch (change) {
            case PersonRegistered _ -> {}
            case PersonRenamed c -> draft.edit(person).name = c.name();
            case AddressProved c -> proved(draft, person, c);
            case AddressDropped c -> dropped(draft, person, c);
            case PersonDisabled _ -> disable(draft, person, true);
            case PersonEnabled _ -> disable(draft, person, false);
        }
    }

    private static void registered(Draft draft, PersonRegistered c) {
        Person person = new Person(c.person());
        person.name = c.name();
        draft.added(draft.persons, person).ifPresent(t -> draft.persons = t);
        draft.touched.state(Touched.PERSON, person.ref);
    }

    private static void proved(Draft draft, Person person, AddressProved c) {
        Address address = draft.edit(address(draft, c.address(), c.text()));
        if (address.person >= 0) {
            Person before = draft.edit(draft.persons.get(address.person));
            before.addresses = Refs.without(before.addresses, address.ref);
        }
        address.person = person.ref;
        address.text = c.text();
        Person now = draft.edit(draft.persons.get(person.ref));
        now.addresses = Refs.with(now.addresses, address.ref);
    }

    private static void dropped(Draft draft, Person person, AddressDropped c) {
        Optional<Address> found = draft.addresses.find(c.address());
        if (found.isEmpty() || found.get().person != person.ref) return;
        draft.edit(found.get()).person = -1;
        Person now = draft.edit(person);
        now.addresses = Refs.without(now.addresses, found.get().ref);
    }

    private static void disable(Draft draft, Person person, boolean disabled) {
        long spot = Spot.of(Spot.SHUT_OUT, person.ref);
        draft.notes.touch(spot);
        if (disabled && !person.disabled) {
            draft.notes.back(true, new PersonEnabled(person.id()), -1, spot);
        }
        draft.edit(person).disabled = disabled;
        draft.touched.state(Touched.PERSON, person.ref);
    }

    /// The address with this id, made when it is new.
    static Address address(Draft draft, AddressId id, Sealed text) {
        Optional<Address> known = draft.addresses.find(id);
        if (known.isPresent()) return known.get();
        Address made = new Address(id);
        made.text = text;
        draft.added(draft.addresses, made).ifPresent(t -> draft.addresses = t);
        return made;
    }
}
