package org.bailiwick.engine.decision.reference;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.InvitationChange.AssetOffered;
import org.bailiwick.engine.change.InvitationChange.InvitationDeclined;
import org.bailiwick.engine.change.InvitationChange.InvitationExtended;
import org.bailiwick.engine.change.InvitationChange.InvitationWithdrawn;
import org.bailiwick.engine.change.InvitationChange.MemberInvited;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberChange.MemberFinanceSet;
import org.bailiwick.engine.change.MemberChange.MemberJoined;
import org.bailiwick.engine.change.MemberChange.MemberLeft;
import org.bailiwick.engine.change.MemberChange.MemberPeriodSet;
import org.bailiwick.engine.change.MemberChange.MemberReinstated;
import org.bailiwick.engine.change.MemberChange.MemberRemoved;
import org.bailiwick.engine.change.MemberChange.MemberRoleSet;
import org.bailiwick.engine.change.MemberChange.MemberSuspended;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonChange.AddressDropped;
import org.bailiwick.engine.change.PersonChange.AddressProved;
import org.bailiwick.engine.change.PersonChange.PersonDisabled;
import org.bailiwick.engine.change.PersonChange.PersonEnabled;
import org.bailiwick.engine.change.PersonChange.PersonRegistered;
import org.bailiwick.engine.change.PersonChange.PersonRenamed;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.engine.decision.reference.Row.Business;
import org.bailiwick.engine.decision.reference.Row.Invitation;
import org.bailiwick.engine.decision.reference.Row.Member;
import org.bailiwick.engine.decision.reference.Row.Person;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What happens to persons, invitations and memberships.
final class PeopleMoves {
    private static final int PERSONS_MAX = 10;

    private final Draft draft;

    PeopleMoves(Draft draft) {
        this.draft = draft;
    }

    List<Move> all() {
        List<Move> moves = new ArrayList<>(persons());
        moves.addAll(invitations());
        moves.addAll(members());
        return moves;
    }

    private List<Move> persons() {
        return List.of(
                new Move(2, "register", this::register),
                Move.of(1, "rename", this::person, p -> new PersonRenamed(p.id, Sealed.NONE)),
                Move.of(4, "prove", this::person, p -> prove(p.id)),
                new Move(1, "drop", this::drop),
                Move.of(1, "disable", this::person, p -> new PersonDisabled(p.id)),
                Move.of(
                        5,
                        "enable",
                        () -> draft.any(draft.facts.persons, p -> p.disabled),
                        p -> new PersonEnabled(p.id)));
    }

    private Optional<Person> person() {
        return draft.any(draft.facts.persons, _ -> true);
    }

    List<Change> register() {
        if (draft.facts.persons.size() >= PERSONS_MAX) return List.of();
        PersonId person = draft.ids.person();
        List<Change> changes = new ArrayList<>();
        changes.add(new PersonRegistered(person, Sealed.NONE));
        if (draft.percent(80)) {
            changes.add(new AddressProved(person, draft.ids.address(), Sealed.NONE));
        }
        return changes;
    }

    /// Of an invited address, a new one, or one that may be another person's.
    private Change prove(PersonId person) {
        AddressId address = draft.percent(70) ? knownAddress() : draft.ids.address();
        return new AddressProved(person, address, Sealed.NONE);
    }

    private AddressId knownAddress() {
        List<AddressId> known = new ArrayList<>();
        for (Invitation invitation : draft.facts.invitations) known.add(invitation.address);
        if (draft.percent(30)) draft.facts.persons.forEach(p -> known.addAll(p.addresses));
        return known.isEmpty() ? draft.ids.address() : draft.pick(known);
    }

    private List<Change> drop() {
        Optional<Person> holder = draft.any(draft.facts.persons, p -> !p.addresses.isEmpty());
        if (holder.isEmpty()) return List.of();
        AddressId address = draft.pick(List.copyOf(holder.get().addresses));
        return List.of(new AddressDropped(holder.get().id, address));
    }

    private List<Move> invitations() {
        return List.of(
                new Move(7, "invite", this::invite),
                new Move(6, "accept", this::accept),
                Move.of(1, "decline", this::pending, i -> new InvitationDeclined(i.id)),
                Move.of(1, "withdraw", this::pending, i -> new InvitationWithdrawn(i.id)),
                Move.of(
                        1,
                        "resend",
                        this::pending,
                        i -> new InvitationExtended(i.id, draft.soon())),
                new Move(2, "offer", this::offer));
    }

    private List<Change> offer() {
        Optional<Invitation> invitation = pending();
        var asset = draft.any(draft.facts.assets, _ -> true);
        if (invitation.isEmpty() || asset.isEmpty()) return List.of();
        Optional<PersonId> by = draft.any(draft.facts.persons, _ -> true).map(p -> p.id);
        return List.of(
                new AssetOffered(
                        invitation.get().id,
                        asset.get().id,
                        Levels.of("operator"),
                        by.filter(_ -> draft.percent(70))));
    }

    private Optional<Invitation> pending() {
        return draft.any(draft.facts.invitations, i -> !i.over);
    }

    private List<Change> invite() {
        Optional<Business> business = draft.any(draft.facts.businesses, _ -> true);
        if (business.isEmpty()) return List.of();
        List<AddressId> proved =
                draft.facts.persons.stream().flatMap(p -> p.addresses.stream()).toList();
        boolean someone = !proved.isEmpty() && draft.percent(75);
        return List.of(
                new MemberInvited(
                        draft.ids.invitation(),
                        business.get().id,
                        someone ? draft.pick(proved) : draft.ids.address(),
                        Sealed.NONE,
                        role(),
                        finance(),
                        draft.period(),
                        draft.percent(30) ? Period.OPEN_END : draft.soon()));
    }

    /// Also proves the invited address, where nobody has.
    private List<Change> accept() {
        Optional<Invitation> found =
                draft.any(draft.facts.invitations, i -> !i.over && draft.now.isBefore(i.expires));
        if (found.isEmpty()) return List.of();
        Invitation invitation = found.get();
        Optional<Person> holder =
                draft.any(draft.facts.persons, p -> p.addresses.contains(invitation.address));
        Person person = holder.or(this::person).orElseThrow();
        if (isLive(person, invitation.business)) return List.of();
        List<Change> changes = new ArrayList<>();
        if (holder.isEmpty()) {
            changes.add(new AddressProved(person.id, invitation.address, Sealed.NONE));
        }
        changes.add(
                new MemberJoined(
                        draft.ids.member(),
                        invitation.business,
                        person.id,
                        role(),
                        finance(),
                        draft.period(),
                        Optional.of(invitation.id)));
        return changes;
    }

    private boolean isLive(Person person, BusinessId business) {
        return draft.facts
                .newestMember(person.id, business)
                .filter(m -> m.ended.equals(Facts.NEVER) && !m.period.endedBy(draft.now))
                .isPresent();
    }

    private List<Move> members() {
        return List.of(
                new Move(8, "join", this::join),
                Move.of(2, "suspend", draft::liveMember, m -> new MemberSuspended(m.id)),
                Move.of(3, "reinstate", this::suspended, m -> new MemberReinstated(m.id)),
                Move.of(2, "remove", draft::liveMember, m -> new MemberRemoved(m.id)),
                Move.of(1, "leave", draft::liveMember, m -> new MemberLeft(m.id)),
                Move.of(3, "role", draft::liveMember, m -> new MemberRoleSet(m.id, role())),
                Move.of(
                        3,
                        "finance",
                        draft::liveMember,
                        m -> new MemberFinanceSet(m.id, finance())),
                Move.of(
                        3,
                        "dates",
                        draft::liveMember,
                        m -> new MemberPeriodSet(m.id, draft.period())));
    }

    private Optional<Member> suspended() {
        return draft.any(draft.facts.members, m -> m.suspended);
    }

    /// Now and then somebody who is a member already: the desk would refuse it.
    List<Change> join() {
        Optional<Business> business = draft.any(draft.facts.businesses, b -> !b.closed);
        Optional<Person> person =
                business.flatMap(b ->
                        draft.any(draft.facts.persons, p -> !isLive(p, b.id) || draft.percent(3)));
        if (business.isEmpty() || person.isEmpty()) return List.of();
        return List.of(
                new MemberJoined(
                        draft.ids.member(),
                        business.get().id,
                        person.get().id,
                        role(),
                        finance(),
                        draft.percent(70) ? Period.ALWAYS : draft.period(),
                        Optional.empty()));
    }

    private Role role() {
        return draft.percent(40) ? Role.ADMIN : Role.STANDARD;
    }

    private Finance finance() {
        return draft.pick(List.of(Finance.NONE, Finance.ANALYST, Finance.MANAGER));
    }
}
