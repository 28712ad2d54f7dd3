package org.bailiwick.server.notify;

import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who is to be told, as things stand now: whoever has lost his part since is told nothing.
record Audience(Directory today, Instant now) {
    /// Those who manage a business.
    List<PersonId> admins(Business business) {
        if (business.closed()) return List.of();
        return today.admins(business).stream()
                .filter(this::active)
                .map(m -> today.person(m).id())
                .toList();
    }

    boolean active(Member member) {
        return !member.gone()
                && !member.suspended()
                && member.period().includes(now)
                && !today.person(member).disabled();
    }

    /// The inviter, while he manages the business.
    List<PersonId> inviter(Optional<PersonId> person, Business business) {
        return person.filter(admins(business)::contains).stream().toList();
    }

    /// One side of an offer.
    List<PersonId> side(Owner owner) {
        return switch (owner) {
            case Owner.Business(var id) -> today.find(id).map(this::admins).orElse(List.of());
            case Owner.Person(var id) -> List.of(id);
        };
    }

    Optional<Member> member(MemberId id) {
        return today.find(id);
    }

    /// Whether somebody can be told anything.
    boolean there(PersonId person) {
        return today.find(person).filter(p -> !p.disabled()).isPresent();
    }

    Optional<Person> person(PersonId id) {
        return today.find(id);
    }
}
