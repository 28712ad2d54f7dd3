package org.bailiwick.server.tiktok;

import org.bailiwick.engine.change.AccessLinkChange;
import org.bailiwick.engine.change.Actor;
import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.ApprovalChange;
import org.bailiwick.engine.change.AssetChange;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssignmentChange;
import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.BusinessChange;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.ContactChange;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.GoodByeChange;
import org.bailiwick.engine.change.GroupChange;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.InstallationChange;
import org.bailiwick.engine.change.InvitationChange;
import org.bailiwick.engine.change.MemberChange;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PartnerChange;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonChange;
import org.bailiwick.engine.change.RequestChange;
import org.bailiwick.engine.change.SecurityChange;
import org.bailiwick.engine.change.ShareChange;
import org.bailiwick.engine.change.TransferChange;
import org.bailiwick.engine.change.UndoChange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What somebody here said last about things that TikTok made: a recording does not take it back.
///
/// Filled from the journal, entry by entry, in order.
final class Others {
    /// What can be said about a thing.
    enum What {
        NAME,
        STATE,
        OWNER,
        ROLE,
        FINANCE,
        CAP,
        /// That it is over: a membership, an invitation, a partnership, a share, a group.
        END,
        /// Whose an address is.
        HOLDER,
        /// Whether a member holds an asset, or has a place in a group; whether a group has an
        /// asset.
        PLACE
    }

    private record Claim(What what, Id thing, Id in) {}

    private record Pair(MemberId member, AssetId asset) {}

    private final Set<Claim> claims = new HashSet<>();
    private final Map<AssignmentId, Pair> pairs = new HashMap<>();
    private boolean byOthers;

    /// Whether somebody here said it last.
    boolean said(What what, Id thing) {
        return said(what, thing, thing);
    }

    boolean said(What what, Id thing, Id in) {
        return claims.contains(new Claim(what, thing, in));
    }

    void read(Entry entry) {
        byOthers = !entry.actor().equals(new Actor.Source(Here.TIKTOK));
        entry.changes().forEach(this::read);
    }

    private void claim(What what, Id thing) {
        claim(what, thing, thing);
    }

    private void claim(What what, Id thing, Id in) {
        var claim = new Claim(what, thing, in);
        if (byOthers) claims.add(claim);
        else claims.remove(claim);
    }

    /// It ended and is there again: nothing of the end is to be kept up.
    private void release(Id thing) {
        claims.removeIf(c -> c.what() == What.END && c.thing().equals(thing));
    }

    private void read(Change change) {
        switch (change) {
            case BusinessChange.BusinessRenamed c -> claim(What.NAME, c.business());
            case BusinessChange _ -> {}
            case PersonChange c -> read(c);
            case MemberChange c -> read(c);
            case InvitationChange.MemberInvited _,
                    InvitationChange.InvitationExtended _,
                    InvitationChange.AssetOffered _,
                    InvitationChange.OfferDropped _ -> {}
            case InvitationChange c -> claim(What.END, c.invitation());
            case AssetChange c -> read(c);
            case AssignmentChange c -> read(c);
            case GroupChange c -> read(c);
            case PartnerChange.PartnerAdded _,
                    PartnerChange.PartnerProposed _,
                    PartnerChange.PartnerAccepted _ -> {}
            case PartnerChange.PartnerRestored c -> release(c.partnership());
            case PartnerChange.PartnerUntilSet c when c.until().equals(Period.OPEN_END) ->
                    release(c.partnership());
            case PartnerChange c -> claim(What.END, c.partnership());
            case ShareChange.ShareCapSet c -> claim(What.CAP, c.share());
            case ShareChange.ShareEnded c -> claim(What.END, c.share());
            case ShareChange.ShareRestored c -> release(c.share());
            case ShareChange _ -> {}
            case SecurityChange _ -> {}
            case TransferChange _,
                    ContactChange _,
                    RequestChange _,
                    AccessLinkChange _,
                    UndoChange _,
                    GoodByeChange _,
                    ApprovalChange _ -> {}
            case InstallationChange _ -> {}
        }
    }

    private void read(PersonChange change) {
        switch (change) {
            case PersonChange.PersonRenamed c -> claim(What.NAME, c.person());
            case PersonChange.AddressProved c -> holder(c.address());
            case PersonChange.AddressDropped c -> holder(c.address());
            default -> {}
        }
    }

    private void holder(AddressId address) {
        claim(What.HOLDER, address);
    }

    private void read(MemberChange change) {
        switch (change) {
            case MemberChange.MemberRoleSet c -> claim(What.ROLE, c.member());
            case MemberChange.MemberFinanceSet c -> claim(What.FINANCE, c.member());
            case MemberChange.MemberRemoved c -> claim(What.END, c.member());
            case MemberChange.MemberLeft c -> claim(What.END, c.member());
            case MemberChange.MemberRestored c -> release(c.member());
            default -> {}
        }
    }

    private void read(AssetChange change) {
        switch (change) {
            case AssetChange.AssetRenamed c -> claim(What.NAME, c.asset());
            case AssetChange.AssetStateSet c -> claim(What.STATE, c.asset());
            case AssetChange.AssetTransferred c -> claim(What.OWNER, c.asset());
            default -> {}
        }
    }

    /// That something was taken names the assignment only; what it was is remembered for those that
    /// TikTok made.
    private void read(AssignmentChange change) {
        switch (change) {
            case AssignmentChange.AssetAssigned c -> {
                claims.remove(new Claim(What.PLACE, c.member(), c.asset()));
                if (!byOthers) pairs.put(c.assignment(), new Pair(c.member(), c.asset()));
            }
            case AssignmentChange.AssetUnassigned c ->
                    Optional.ofNullable(pairs.remove(c.assignment()))
                            .ifPresent(pair -> claim(What.PLACE, pair.member(), pair.asset()));
            case AssignmentChange.AssignmentPeriodSet _, AssignmentChange.AssignmentRestored _ -> {}
        }
    }

    private void read(GroupChange change) {
        GroupId group = change.group();
        switch (change) {
            case GroupChange.GroupMade _ -> {}
            case GroupChange.GroupRenamed _ -> claim(What.NAME, group);
            case GroupChange.GroupAssetAdded c -> claim(What.PLACE, c.asset(), group);
            case GroupChange.GroupAssetTaken c -> claim(What.PLACE, c.asset(), group);
            case GroupChange.GroupMemberSet c -> claim(What.PLACE, c.member(), group);
            case GroupChange.GroupMemberTaken c -> claim(What.PLACE, c.member(), group);
            case GroupChange.GroupEnded _ -> claim(What.END, group);
            case GroupChange.GroupRestored _ -> release(group);
        }
    }
}
