package org.bailiwick.engine.decision.reference;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Code;
import org.bailiwick.engine.decision.Subject;
import org.bailiwick.engine.decision.reference.Row.Business;
import org.bailiwick.engine.decision.reference.Row.Member;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Layer 3: what the subject is, was or is offered to be in a business.
record Memberships(Facts facts, Subject subject, Instant now) {
    /// The membership, and the invitation where that is not active; both fail at layer 3 or go on.
    List<Optional<Code>> waysThrough(Business business, Function<Member, Optional<Code>> further) {
        List<Optional<Code>> ways = new ArrayList<>();
        newestIn(business)
                .filter(m -> isThere(m))
                .map(m -> layer(m, business).or(() -> further.apply(m)))
                .ifPresent(ways::add);
        // Reading: an invitation stands beside a membership that is not active, as a way of its
        // own.
        if (!isActiveIn(business) && isInvitedTo(business)) {
            Code code = business.closed ? Code.BUSINESS_CLOSED : Code.INVITE_NOT_ACCEPTED;
            ways.add(Optional.of(code));
        }
        return ways;
    }

    private boolean isThere(Member member) {
        return Holdings.isSeenAt(now, member.period.until())
                && Holdings.isSeenAt(now, member.ended);
    }

    private static Optional<Code> layer(Member member, Business business) {
        if (business.closed) return Optional.of(Code.BUSINESS_CLOSED);
        if (!member.ended.equals(Facts.NEVER)) return Optional.of(Code.REMOVED);
        return member.suspended ? Optional.of(Code.MEMBER_SUSPENDED) : Optional.empty();
    }

    boolean isActiveIn(Business business) {
        return !business.closed
                && newestIn(business)
                        .filter(m -> m.ended.equals(Facts.NEVER) && !m.suspended)
                        .filter(m -> m.period.includes(now))
                        .isPresent();
    }

    private Optional<Member> newestIn(Business business) {
        return subject instanceof Subject.Known(PersonId person)
                ? facts.newestMember(person, business.id)
                : Optional.empty();
    }

    private boolean isInvitedTo(Business business) {
        Set<AddressId> addresses =
                switch (subject) {
                    case Subject.Known(PersonId person) -> facts.person(person).addresses;
                    case Subject.Invited(AddressId address) -> Set.of(address);
                    case Subject.Stranger _ -> Set.of();
                };
        return facts.invitations.stream()
                .filter(i -> i.business.equals(business.id) && addresses.contains(i.address))
                .anyMatch(i -> !i.over && now.isBefore(i.expires));
    }
}
