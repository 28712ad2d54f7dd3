package org.bailiwick.server.command;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.PersonChange.AddressProved;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.engine.directory.Person;

import java.util.Optional;

/// That mail to an address reaches a person.
final class Proof {
    private Proof() {}

    /// @param has how many addresses the person has already
    static void add(Pen pen, PersonId person, String address, int has) {
        AddressId id = pen.address(address);
        add(pen, person, id, pen.seal(id, Pen.parse(address).text()), has);
    }

    /// @param text the address, sealed under its own key
    static void add(Pen pen, PersonId person, AddressId id, Sealed text, int has) {
        int most = pen.limits().addressesMax();
        if (has >= most) {
            throw new Refused(
                    new Refusal.TooMany(
                            "addresses",
                            most,
                            "a person has at most %d addresses: drop one",
                            most));
        }
        Optional<Person> owner = pen.today().find(id).flatMap(pen.today()::person);
        Refused.unless(
                owner.isEmpty() || owner.get().id().equals(person),
                "this address belongs to another person: it must be dropped there first");
        Refused.unless(owner.isEmpty(), "this address is proved already");
        pen.add(new AddressProved(person, id, text));
    }
}
