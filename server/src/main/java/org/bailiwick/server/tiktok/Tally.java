package org.bailiwick.server.tiktok;

import org.bailiwick.engine.change.AccessLinkChange;
import org.bailiwick.engine.change.ApprovalChange;
import org.bailiwick.engine.change.AssetChange;
import org.bailiwick.engine.change.AssignmentChange;
import org.bailiwick.engine.change.BusinessChange;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.ContactChange;
import org.bailiwick.engine.change.GoodByeChange;
import org.bailiwick.engine.change.GroupChange;
import org.bailiwick.engine.change.InstallationChange;
import org.bailiwick.engine.change.InvitationChange;
import org.bailiwick.engine.change.MemberChange;
import org.bailiwick.engine.change.PartnerChange;
import org.bailiwick.engine.change.PersonChange;
import org.bailiwick.engine.change.RequestChange;
import org.bailiwick.engine.change.SecurityChange;
import org.bailiwick.engine.change.ShareChange;
import org.bailiwick.engine.change.TransferChange;
import org.bailiwick.engine.change.UndoChange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Counts what an import made, changed and removed.
public final class Tally {
    /// What is counted.
    public enum Thing {
        BUSINESS,
        PERSON,
        ADDRESS,
        ALIAS,
        MEMBER,
        INVITATION,
        /// Of the invitations, those that were declined.
        DECLINED,
        ASSET,
        PARTNER,
        SHARE,
        ASSIGNMENT,
        /// Of the assignments, those whose level was not told and taken to be the lowest.
        ASSUMED,
        GROUP,
        GROUP_ASSET,
        GROUP_MEMBER,
        /// Anything else, which no import makes.
        OTHER
    }

    /// What happened to it.
    public enum Deed {
        MADE,
        CHANGED,
        REMOVED
    }

    /// One line of the count.
    public record Count(Thing thing, int made, int changed, int removed) {}

    private final Map<Thing, int[]> counts = new EnumMap<>(Thing.class);

    void add(Change change) {
        switch (change) {
            case BusinessChange.BusinessOpened _ -> count(Thing.BUSINESS, Deed.MADE);
            case BusinessChange _ -> count(Thing.BUSINESS, Deed.CHANGED);
            case PersonChange c -> person(c);
            case MemberChange c -> member(c);
            case InvitationChange c -> invitation(c);
            case AssetChange.AssetRegistered _ -> count(Thing.ASSET, Deed.MADE);
            case AssetChange _ -> count(Thing.ASSET, Deed.CHANGED);
            case AssignmentChange c -> assignment(c);
            case GroupChange c -> group(c);
            case PartnerChange.PartnerAdded _ -> count(Thing.PARTNER, Deed.MADE);
            case PartnerChange.PartnerEnded _ -> count(Thing.PARTNER, Deed.REMOVED);
            case PartnerChange _ -> count(Thing.PARTNER, Deed.CHANGED);
            case ShareChange.AssetShared _ -> count(Thing.SHARE, Deed.MADE);
            case ShareChange.ShareEnded _ -> count(Thing.SHARE, Deed.REMOVED);
            case ShareChange _ -> count(Thing.SHARE, Deed.CHANGED);
            case SecurityChange _,
                    TransferChange _,
                    ContactChange _,
                    RequestChange _,
                    AccessLinkChange _,
                    UndoChange _,
                    GoodByeChange _,
                    ApprovalChange _ ->
                    count(Thing.OTHER, Deed.CHANGED);
            case InstallationChange.AliasAdded _ -> count(Thing.ALIAS, Deed.MADE);
            case InstallationChange.AliasDropped _ -> count(Thing.ALIAS, Deed.REMOVED);
            case InstallationChange _ -> count(Thing.OTHER, Deed.CHANGED);
        }
    }

    private void person(PersonChange change) {
        switch (change) {
            case PersonChange.PersonRegistered _ -> count(Thing.PERSON, Deed.MADE);
            case PersonChange.AddressProved _ -> count(Thing.ADDRESS, Deed.MADE);
            case PersonChange.AddressDropped _ -> count(Thing.ADDRESS, Deed.REMOVED);
            default -> count(Thing.PERSON, Deed.CHANGED);
        }
    }

    private void member(MemberChange change) {
        switch (change) {
            case MemberChange.MemberJoined _ -> count(Thing.MEMBER, Deed.MADE);
            case MemberChange.MemberRemoved _ -> count(Thing.MEMBER, Deed.REMOVED);
            default -> count(Thing.MEMBER, Deed.CHANGED);
        }
    }

    private void invitation(InvitationChange change) {
        switch (change) {
            case InvitationChange.MemberInvited _ -> count(Thing.INVITATION, Deed.MADE);
            case InvitationChange.InvitationDeclined _ -> count(Thing.DECLINED, Deed.MADE);
            case InvitationChange.InvitationWithdrawn _ -> count(Thing.INVITATION, Deed.REMOVED);
            case InvitationChange.InvitationLabelled _,
                    InvitationChange.InvitationExtended _,
                    InvitationChange.AssetOffered _,
                    InvitationChange.OfferDropped _ ->
                    count(Thing.INVITATION, Deed.CHANGED);
        }
    }

    private void assignment(AssignmentChange change) {
        switch (change) {
            case AssignmentChange.AssetAssigned c -> {
                count(Thing.ASSIGNMENT, Deed.MADE);
                if (c.assumed()) count(Thing.ASSUMED, Deed.MADE);
            }
            case AssignmentChange.AssignmentRestored _ -> count(Thing.ASSIGNMENT, Deed.MADE);
            case AssignmentChange.AssetUnassigned _ -> count(Thing.ASSIGNMENT, Deed.REMOVED);
            case AssignmentChange.AssignmentPeriodSet _ -> count(Thing.ASSIGNMENT, Deed.CHANGED);
        }
    }

    private void group(GroupChange change) {
        switch (change) {
            case GroupChange.GroupMade _ -> count(Thing.GROUP, Deed.MADE);
            case GroupChange.GroupRenamed _ -> count(Thing.GROUP, Deed.CHANGED);
            case GroupChange.GroupRestored _ -> count(Thing.GROUP, Deed.MADE);
            case GroupChange.GroupEnded _ -> count(Thing.GROUP, Deed.REMOVED);
            case GroupChange.GroupAssetAdded _ -> count(Thing.GROUP_ASSET, Deed.MADE);
            case GroupChange.GroupAssetTaken _ -> count(Thing.GROUP_ASSET, Deed.REMOVED);
            case GroupChange.GroupMemberSet _ -> count(Thing.GROUP_MEMBER, Deed.MADE);
            case GroupChange.GroupMemberTaken _ -> count(Thing.GROUP_MEMBER, Deed.REMOVED);
        }
    }

    private void count(Thing thing, Deed deed) {
        int[] its = counts.computeIfAbsent(thing, _ -> new int[Deed.values().length]);
        its[deed.ordinal()]++;
    }

    /// What was counted, in the order of [Thing].
    List<Count> counts() {
        List<Count> all = new ArrayList<>();
        counts.forEach((thing, its) -> all.add(new Count(thing, its[0], its[1], its[2])));
        return all;
    }
}
