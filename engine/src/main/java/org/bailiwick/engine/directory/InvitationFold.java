package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.InvitationChange;
import org.bailiwick.engine.change.InvitationChange.InvitationDeclined;
import org.bailiwick.engine.change.InvitationChange.InvitationWithdrawn;
import org.bailiwick.engine.change.InvitationChange.MemberInvited;
import org.bailiwick.engine.directory.Invitation.Fate;

import java.util.Optional;

/// Folds what happens to invitations.
final class InvitationFold {
    private InvitationFold() {}

    static void fold(Draft draft, InvitationChange change) {
        switch (change) {
            case MemberInvited c -> invited(draft, c);
            case InvitationDeclined c -> ended(draft, c, Fate.DECLINED);
            case InvitationWithdrawn c -> ended(draft, c, Fate.WITHDRAWN);
        }
    }

    private static void invited(Draft draft, MemberInvited c) {
        Optional<Business> business = draft.businesses.find(c.business());
        if (business.isEmpty()) return;
        Address address = PersonFold.address(draft, c.address(), c.text());
        Invitation made =
                new Invitation(
                        c.invitation(),
                        business.get().ref,
                        address.ref,
                        c.role(),
                        c.finance(),
                        c.membership(),
                        c.expires());
        Optional<Table<Invitation>> more = draft.added(draft.invitations, made);
        if (more.isEmpty()) return;
        draft.invitations = more.get();
        Address now = draft.edit(draft.addresses.get(address.ref));
        now.invitations = Refs.with(now.invitations, made.ref);
        Business its = draft.edit(business.get());
        its.invitations = its.invitations.put(made.ref, true, draft.owner);
    }

    private static void ended(Draft draft, InvitationChange change, Fate fate) {
        draft.invitations.find(change.invitation()).ifPresent(i -> settle(draft, i, fate));
    }

    static void settle(Draft draft, Invitation invitation, Fate fate) {
        if (invitation.fate == Fate.OPEN) draft.edit(invitation).fate = fate;
    }
}
