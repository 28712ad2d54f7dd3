package org.bailiwick.server.command;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.InvitationChange.InvitationWithdrawn;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Invitation;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.server.sentence.Sentence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the commands about invitations ask of those that there are.
final class Invited {
    private Invited() {}

    static void refuseMember(Pen pen, Business business, AddressId address) {
        Optional<Member> member =
                pen.today()
                        .find(address)
                        .flatMap(pen.today()::person)
                        .flatMap(p -> pen.today().membership(p, business))
                        .filter(m -> !m.gone() && !m.period().endedBy(pen.now()));
        Refused.unless(
                member.isEmpty(),
                "this address belongs to a member of `%s` already",
                business.name());
    }

    /// The invitations that stood open, and are withdrawn.
    static List<Invitation> withdrawEarlier(Pen pen, Business business, AddressId address) {
        List<Invitation> withdrawn = new ArrayList<>();
        var known = pen.today().find(address);
        if (known.isEmpty()) return withdrawn;
        for (Invitation earlier : pen.today().invitations(known.get())) {
            boolean here = pen.today().business(earlier).id().equals(business.id());
            if (!here || !earlier.pendingAt(pen.now())) continue;
            pen.add(new InvitationWithdrawn(earlier.id()));
            withdrawn.add(earlier);
        }
        return withdrawn;
    }

    static Need managing(Directory today, InvitationId id) {
        Invitation its = Check.invitation(today, id);
        return new Need.InBusiness(today.business(its).id(), "members.manage");
    }

    static Instant ends(Pen pen, Optional<Instant> expires) {
        Instant ends = expires.orElse(pen.now().plus(InvitationCommand.OPEN_FOR));
        if (ends.isAfter(pen.now())) return ends;
        throw Refused.invalid("expires", "the invitation would be over at once: give a later end");
    }

    static Invitation pending(Pen pen, InvitationId id) {
        Invitation invitation = open(pen, id);
        Refused.unless(
                invitation.pendingAt(pen.now()),
                "this invitation has expired: ask to be invited anew");
        return invitation;
    }

    /// Neither accepted, declined nor withdrawn.
    static Invitation open(Pen pen, InvitationId id) {
        Invitation invitation = Check.invitation(pen.today(), id);
        String state =
                switch (invitation.fate()) {
                    case OPEN -> "";
                    case ACCEPTED -> "was accepted already";
                    case DECLINED -> "was declined";
                    case WITHDRAWN -> "was withdrawn";
                };
        Refused.unless(
                state.isEmpty(), "this invitation %s: ask to be invited anew", Sentence.of(state));
        return invitation;
    }

    static void refuseOthers(Pen pen, Invitation invitation, PersonId person) {
        var address = pen.today().address(invitation);
        boolean his = pen.today().person(address).map(p -> p.id().equals(person)).orElse(false);
        if (his) return;
        String masked = pen.open(address.text()).map(Masked::address).orElse("another address");
        throw Refused.conflict(
                "this invitation is for %s: prove that address, or sign in with the account that"
                        + " has it",
                masked);
    }
}
