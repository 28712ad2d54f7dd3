package org.bailiwick.engine.scenario;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.PersonChange.AddressDropped;
import org.bailiwick.engine.change.PersonChange.AddressProved;
import org.bailiwick.engine.change.PersonChange.PersonDisabled;
import org.bailiwick.engine.change.PersonChange.PersonEnabled;
import org.bailiwick.engine.change.PersonChange.PersonRegistered;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Sealed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What happens to persons, in facts. Names and addresses stay unwritten: the engine never reads
/// them.
record PeopleFacts(Finder finder, Ids ids, Instant now) {

    List<Change> of(Deed.OfPerson deed) {
        Names names = finder.names();
        return switch (deed) {
            case Deed.Person d -> registered(d);
            case Deed.Disable(var person) -> List.of(new PersonDisabled(names.person(person)));
            case Deed.Enable(var person) -> List.of(new PersonEnabled(names.person(person)));
            case Deed.Prove(var person, var address) ->
                    List.of(proved(names.person(person), address));
            case Deed.Drop(var person, var address) ->
                    List.of(new AddressDropped(names.person(person), names.address(address)));
        };
    }

    private List<Change> registered(Deed.Person d) {
        PersonId id = ids.person();
        finder.names().add(d.person(), id);
        List<Change> changes = new ArrayList<>();
        changes.add(new PersonRegistered(id, Sealed.NONE));
        d.address().ifPresent(address -> changes.add(proved(id, address)));
        return changes;
    }

    private Change proved(PersonId person, String address) {
        return new AddressProved(person, address(finder.names(), ids, address), Sealed.NONE);
    }

    /// The id of an address, drawn when it is new.
    static AddressId address(Names names, Ids ids, String address) {
        if (names.find(address).isEmpty()) names.add(address, ids.address());
        return names.address(address);
    }
}
