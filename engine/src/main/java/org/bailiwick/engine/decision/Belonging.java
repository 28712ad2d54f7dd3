package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.directory.Address;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Invitation;
import org.bailiwick.engine.directory.Person;

import java.util.List;
import java.util.Optional;

/// What the person asked about has to do with a business.
final class Belonging {
    private final Directory directory;
    private final Window window;
    private final Optional<Person> person;
    private final List<Address> addresses;

    Belonging(Telling telling) {
        directory = telling.directory;
        window = telling.sight.window();
        Subject subject = telling.question.subject();
        person = subject instanceof Subject.Known(var id) ? directory.find(id) : Optional.empty();
        addresses =
                subject instanceof Subject.Invited(var id)
                        ? directory.find(id).stream().toList()
                        : person.map(directory::addresses).orElse(List.of());
    }

    /// Is a member, or was one not long ago.
    boolean member(Business business) {
        return person.flatMap(p -> directory.membership(p, business))
                .filter(m -> Members.seen(m, window))
                .isPresent();
    }

    /// Has an invitation that waits.
    boolean invited(Business business) {
        for (Address address : addresses) {
            for (Invitation invitation : directory.invitations(address)) {
                boolean here = directory.business(invitation) == business;
                if (here && invitation.pendingAt(window.now())) return true;
            }
        }
        return false;
    }

    /// Is disabled and has nothing on the asset either, in any of these businesses.
    boolean disabled(Asset asset, List<BusinessId> inside) {
        return person.isPresent()
                && person.get().disabled()
                && directory.memberships(person.get()).stream()
                        .filter(m -> inside.contains(directory.business(m).id()))
                        .allMatch(m -> directory.grants(m, asset).isEmpty());
    }

    /// Owns the asset or is its creator.
    boolean personal(Asset asset) {
        return person.isPresent()
                && (directory.owningPerson(asset).equals(person)
                        || directory.creator(asset).equals(person));
    }

    /// Whether he ever belonged to a business that has or had the asset, other than these.
    boolean elsewhere(Asset asset, List<BusinessId> than) {
        List<Business> holders = Standpoint.holders(directory, asset);
        return person.map(directory::memberships).orElse(List.of()).stream()
                .map(directory::business)
                .anyMatch(b -> holders.contains(b) && !than.contains(b.id()));
    }
}
