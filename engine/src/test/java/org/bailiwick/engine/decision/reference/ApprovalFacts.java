package org.bailiwick.engine.decision.reference;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.ApprovalChange;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Matter;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.decision.reference.Row.Member;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// What waits for a second admin, and who is too new an admin; see [Facts].
record ApprovalFacts(Facts facts) {
    private static final Duration SEVEN_DAYS = Duration.ofDays(7);

    void apply(ApprovalChange change) {
        if (change instanceof ApprovalChange.ApprovalAsked c) facts.approvals.add(c);
        else facts.approvals.removeIf(a -> a.approval().equals(change.approval()));
    }

    /// From when on somebody is an admin who has just become one.
    // Reading: the first admin of a business is not new to anybody: there is nobody to ask.
    Instant adminSince(Member member, Instant at) {
        boolean others =
                facts.members.stream()
                        .filter(m -> m != member && m.business.equals(member.business))
                        .anyMatch(m -> m.role == Role.ADMIN && m.ended.equals(Facts.NEVER));
        return member.role == Role.ADMIN && others ? at : Instant.EPOCH;
    }

    // Reading: as with requests, where the membership is not in force more than an approval is
    // missing.
    boolean becomesAdmin(Member member, Instant now) {
        return member.period.includes(now)
                && (matters(member).contains(new Matter.AdminMade(member.id))
                        || isInvited(member, Matter.AdminInvited::new));
    }

    boolean gets(Member member, Finance finance, Instant now) {
        return member.period.includes(now)
                && (matters(member).contains(new Matter.FinanceGiven(member.id, finance))
                        || isInvited(member, a -> new Matter.FinanceInvited(a, finance)));
    }

    // Reading: whoever has joined already is who an invitation of one of his addresses is for.
    private boolean isInvited(Member member, Function<AddressId, Matter> invited) {
        return facts.person(member.person).addresses.stream()
                .map(invited)
                .anyMatch(matters(member)::contains);
    }

    private List<Matter> matters(Member member) {
        return facts.approvals.stream()
                .filter(a -> a.business().equals(member.business))
                .flatMap(a -> a.matters().stream())
                .toList();
    }

    /// Whether this admin still leaves to others what is grave.
    boolean coolsOff(Member member, Instant now) {
        boolean asked = facts.business(member.business).safety.coolingOff();
        return asked
                && isNew(member, now)
                && facts.members.stream()
                        .filter(m -> m.business.equals(member.business) && m.role == Role.ADMIN)
                        .filter(m -> m.ended.equals(Facts.NEVER) && !m.suspended)
                        .filter(m -> m.period.includes(now) && !facts.person(m.person).disabled)
                        .anyMatch(m -> !isNew(m, now));
    }

    private static boolean isNew(Member member, Instant now) {
        return member.role == Role.ADMIN && now.isBefore(member.adminSince.plus(SEVEN_DAYS));
    }
}
