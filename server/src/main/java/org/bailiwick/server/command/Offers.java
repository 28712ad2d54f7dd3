package org.bailiwick.server.command;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssignmentChange.AssetAssigned;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.DropReason;
import org.bailiwick.engine.change.InvitationChange.AssetOffered;
import org.bailiwick.engine.change.InvitationChange.OfferDropped;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Invitation;
import org.bailiwick.engine.directory.Listing;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.server.command.AssignmentCommand.Reach;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The assets that come with an invitation: checked when they are offered, and once more when they
/// are given.
final class Offers {
    private Offers() {}

    /// What it needs to offer them, beside inviting.
    static Need need(Need inviting, BusinessId business, List<InvitationCommand.Offer> offers) {
        if (offers.isEmpty()) return inviting;
        List<Need> needs = new ArrayList<>();
        needs.add(inviting);
        for (InvitationCommand.Offer offer : offers) {
            needs.add(Need.assigning(business, offer.asset(), true));
        }
        return new Need.AllOf(needs);
    }

    /// @throws Refused where the business could not assign one of them now
    static void check(Pen pen, Business business, List<InvitationCommand.Offer> offers) {
        int most = InvitationCommand.OFFERS_MAX;
        if (offers.size() > most) {
            throw new Refused(
                    new Refusal.TooMany(
                            "assets of an invitation",
                            most,
                            "an invitation brings at most %d assets: put them into a group",
                            most));
        }
        Set<AssetId> named = new HashSet<>();
        for (int i = 0; i < offers.size(); i++) {
            InvitationCommand.Offer offer = offers.get(i);
            if (!named.add(offer.asset())) {
                throw Refused.invalid(
                        "assets", "an asset is named twice: name all its levels once");
            }
            Asset asset = Check.asset(pen.today(), offer.asset());
            String field = "assets[%d].levels".formatted(i);
            Reach.refuseBeyond(pen, business, asset, offer.levels(), field);
        }
    }

    static void add(Pen pen, InvitationId invitation, List<InvitationCommand.Offer> offers) {
        var by =
                pen.caller().operates()
                        ? Optional.<org.bailiwick.engine.change.PersonId>empty()
                        : pen.caller().person();
        for (InvitationCommand.Offer offer : offers) {
            pen.add(new AssetOffered(invitation, offer.asset(), offer.levels(), by));
        }
    }

    static List<InvitationCommand.Offer> of(Directory today, Invitation invitation) {
        return today.listing().offers(invitation).stream()
                .map(o -> new InvitationCommand.Offer(o.asset().id(), o.levels()))
                .toList();
    }

    /// Assigns what can still be given; of the rest it is told why not.
    static void give(Pen pen, Invitation invitation, Business business, MemberId member) {
        for (Listing.Offered offered : pen.today().listing().offers(invitation)) {
            AssetId asset = offered.asset().id();
            dropped(pen, business, offered)
                    .ifPresentOrElse(
                            why -> pen.add(new OfferDropped(invitation.id(), asset, why)),
                            () ->
                                    pen.add(
                                            new AssetAssigned(
                                                    pen.ids().assignment(),
                                                    member,
                                                    asset,
                                                    offered.levels(),
                                                    Period.ALWAYS,
                                                    false)));
        }
    }

    private static Optional<DropReason> dropped(
            Pen pen, Business business, Listing.Offered offered) {
        Directory today = pen.today();
        Asset asset = offered.asset();
        boolean known =
                today.kind(asset.kind())
                        .filter(k ->
                                offered.levels().names().stream()
                                        .allMatch(n -> k.level(n).isPresent()))
                        .isPresent();
        if (!known) return Optional.of(DropReason.NO_SUCH_LEVEL);
        if (!Reach.owns(today, business, asset)) {
            Optional<Share> share =
                    today.share(asset, business)
                            .filter(s -> !s.gone() && !s.period().endedBy(pen.now()));
            if (share.isEmpty()) return Optional.of(DropReason.ASSET_GONE);
            if (!Reach.covers(today, share.get(), offered.levels())) {
                return Optional.of(DropReason.BEYOND_SHARE);
            }
        }
        Need need = Need.assigning(business.id(), asset.id(), true);
        boolean may =
                offered.by()
                        .map(by -> Authority.may(today, Caller.person(by.id()), need, pen.now()))
                        .orElse(true);
        return may ? Optional.empty() : Optional.of(DropReason.GIVER_MAY_NOT);
    }
}
