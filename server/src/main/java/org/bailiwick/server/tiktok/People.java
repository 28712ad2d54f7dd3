package org.bailiwick.server.tiktok;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.PersonChange.AddressDropped;
import org.bailiwick.engine.change.PersonChange.AddressProved;
import org.bailiwick.engine.change.PersonChange.PersonRegistered;
import org.bailiwick.engine.change.PersonChange.PersonRenamed;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Address;
import org.bailiwick.engine.directory.Alias;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.server.tiktok.Others.What;

import java.util.Optional;

/// Finds the persons whom users are, by id or by address, and makes those who are new.
record People(Work work) {
    /// Somebody who joined.
    ///
    /// @param known as he is here, where he is not new
    /// @param address his address, where it is known here
    record Met(PersonId id, Optional<Person> known, Optional<AddressId> address) {}

    Met meet(String user, Wanted.User told) {
        Optional<AddressId> address = work.texts().find(told.address());
        Optional<Person> byId = work.here().person(user);
        Optional<Person> byAddress = address.flatMap(this::holder);
        if (byId.isPresent() && byAddress.isPresent() && !same(byId.get(), byAddress.get())) {
            work.note(told.line(), Matter.TWO_PERSONS, user);
        }
        Optional<Person> known = byId.or(() -> byAddress);
        PersonId id = known.map(Person::id).orElseGet(() -> register(told));
        if (byId.isEmpty()) work.alias(Alias.PERSON, user, id);
        if (known.filter(this::isErased).isEmpty()) {
            known.ifPresent(person -> rename(person, told));
            if (byAddress.isEmpty() && !told.address().isEmpty()) prove(id, known, told);
        }
        return new Met(id, known, address);
    }

    /// Who has this address.
    Optional<Person> holder(AddressId address) {
        return work.today().find(address).flatMap(work.today()::person);
    }

    private static boolean same(Person one, Person other) {
        return one.id().equals(other.id());
    }

    private PersonId register(Wanted.User told) {
        PersonId id = work.ids().person();
        work.add(new PersonRegistered(id, work.texts().seal(id, told.name())));
        return id;
    }

    /// Whether his key was destroyed: then nothing about him is written again.
    private boolean isErased(Person person) {
        return !person.name().isEmpty() && work.texts().open(person.name()).isEmpty();
    }

    private void rename(Person person, Wanted.User told) {
        if (!work.isOurs(person, What.NAME) || told.name().isEmpty()) return;
        if (work.texts().open(person.name()).filter(told.name()::equals).isPresent()) return;
        work.add(new PersonRenamed(person.id(), work.texts().seal(person.id(), told.name())));
    }

    /// Takes the address that TikTok had before away with it. One that the person gave up here
    /// stays so.
    private void prove(PersonId id, Optional<Person> known, Wanted.User told) {
        AddressId address = work.texts().of(told.address());
        if (work.isOthers(What.HOLDER, address)) return;
        work.add(new AddressProved(id, address, work.texts().seal(address, told.address())));
        if (known.isEmpty() || !work.here().isOurs(known.get())) return;
        if (Here.ids(known.get().aliases()).size() != 1) return;
        for (Address before : work.today().addresses(known.get())) {
            if (work.isOurs(before, What.HOLDER)) work.add(new AddressDropped(id, before.id()));
        }
    }
}
