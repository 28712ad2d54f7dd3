package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.InvitationChange;
import org.bailiwick.engine.change.InvitationChange.AssetOffered;
import org.bailiwick.engine.change.InvitationChange.InvitationDeclined;
import org.bailiwick.engine.change.InvitationChange.InvitationExtended;
import org.bailiwick.engine.change.InvitationChange.InvitationLabelled;
import org.bailiwick.engine.change.InvitationChange.InvitationWithdrawn;
import org.bailiwick.engine.change.InvitationChange.MemberInvited;
import org.bailiwick.engine.change.InvitationChange.OfferDropped;
import org.bailiwick.engine.directory.Invitation.Fate;
import org.bailiwick.engine.directory.Invitation.Offer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Folds what happens to invitations.
final class InvitationFold {
    private InvitationFold() {}

    static void fold(Draft draft, InvitationChange change) {
        switch (change) {
            case MemberInvited c -> invited(draft, c);
            case InvitationDeclined c -> ended(draft, c, Fate.DECLINED);
            case InvitationWithdrawn c -> ended(draft, c, Fate.WITHDRAWN);
            case InvitationLabelled c ->
                    open(draft, c).ifPresent(i -> draft.edit(i).label = c.label());
            case InvitationExtended c ->
                    open(draft, c).ifPresent(i -> draft.edit(i).expires = c.expires());
            case AssetOffered c -> open(draft, c).ifPresent(i -> offered(draft, i, c));
            case OfferDropped _ -> {}
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
        made.by = draft.by;
        Optional<Table<Invitation>> more = draft.added(draft.invitations, made);
        if (more.isEmpty()) return;
        draft.invitations = more.get();
        Address now = draft.edit(draft.addresses.get(address.ref));
        now.invitations = Refs.with(now.invitations, made.ref);
        Business its = draft.edit(business.get());
        its.invitations = its.invitations.put(made.ref, true, draft.owner);
    }

    private static Optional<Invitation> open(Draft draft, InvitationChange change) {
        return draft.invitations.find(change.invitation()).filter(i -> i.fate == Fate.OPEN);
    }

    private static void offered(Draft draft, Invitation invitation, AssetOffered c) {
        Optional<Asset> asset = draft.assets.find(c.asset());
        if (asset.isEmpty()) return;
        int by = c.by().flatMap(draft.persons::find).map(p -> p.ref).orElse(-1);
        List<Offer> offers = new ArrayList<>(invitation.offers);
        offers.add(new Offer(asset.get().ref, LevelSets.canonical(c.levels()), by));
        draft.edit(invitation).offers = List.copyOf(offers);
    }

    private static void ended(Draft draft, InvitationChange change, Fate fate) {
        draft.invitations.find(change.invitation()).ifPresent(i -> settle(draft, i, fate));
    }

    static void settle(Draft draft, Invitation invitation, Fate fate) {
        if (invitation.fate == Fate.OPEN) draft.edit(invitation).fate = fate;
    }
}
