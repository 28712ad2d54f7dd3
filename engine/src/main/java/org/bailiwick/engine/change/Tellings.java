package org.bailiwick.engine.change;

import java.util.Map;
import java.util.TreeMap;

/// What [ChangeText] says of each type of change.
final class Tellings {
    private Tellings() {}

    static Telling tell(Change change) {
        return switch (change) {
            case PersonChange c -> tell(c);
            case BusinessChange c -> tell(c);
            case InvitationChange c -> tell(c);
            case MemberChange c -> tell(c);
            case AssetChange c -> tell(c);
            case AssignmentChange c -> tell(c);
            case GroupChange c -> tell(c);
            case PartnerChange c -> PartnerTellings.tell(c);
            case ShareChange c -> tell(c);
            case SecurityChange c -> SecurityTellings.tell(c);
            case TransferChange c -> TransferTellings.tell(c);
            case ContactChange c -> ContactTellings.tell(c);
            case RequestChange c -> RequestTellings.tell(c);
            case AccessLinkChange c -> AccessLinkTellings.tell(c);
            case UndoChange c -> UndoTellings.tell(c);
            case GoodByeChange c -> UndoTellings.tell(c);
            case ApprovalChange c -> ApprovalTellings.tell(c);
            case InstallationChange c -> InstallationTellings.tell(c);
        };
    }

    private static Telling tell(PersonChange change) {
        return switch (change) {
            case PersonChange.PersonRegistered c ->
                    new Telling("person-registered")
                            .with("person", c.person())
                            .with("name", c.name());
            case PersonChange.PersonRenamed c ->
                    new Telling("person-renamed").with("person", c.person()).with("name", c.name());
            case PersonChange.AddressProved c ->
                    new Telling("address-proved")
                            .with("person", c.person())
                            .with("address", c.address())
                            .with("text", c.text());
            case PersonChange.AddressDropped c ->
                    new Telling("address-dropped")
                            .with("person", c.person())
                            .with("address", c.address());
            case PersonChange.PersonDisabled c ->
                    new Telling("person-disabled").with("person", c.person());
            case PersonChange.PersonEnabled c ->
                    new Telling("person-enabled").with("person", c.person());
        };
    }

    private static Telling tell(BusinessChange change) {
        return switch (change) {
            case BusinessChange.BusinessOpened c ->
                    new Telling("business-opened")
                            .with("business", c.business())
                            .with("name", c.name())
                            .with("zone", c.zone().getId());
            case BusinessChange.BusinessRenamed c ->
                    new Telling("business-renamed")
                            .with("business", c.business())
                            .with("name", c.name());
            case BusinessChange.BusinessSet c ->
                    SettingsTelling.of(
                            new Telling("business-set").with("business", c.business()),
                            c.settings());
            case BusinessChange.SeatsSet c ->
                    new Telling("seats-set")
                            .with("business", c.business())
                            .with("admins", c.seats().admins())
                            .with("others", c.seats().others());
            case BusinessChange.SafetySet c -> ApprovalTellings.tell(c);
            case BusinessChange.SecondAdminPassedOver c -> ApprovalTellings.tell(c);
            case BusinessChange.BusinessClosed c ->
                    new Telling("business-closed").with("business", c.business());
            case BusinessChange.BusinessReopened c ->
                    new Telling("business-reopened").with("business", c.business());
        };
    }

    private static Telling tell(InvitationChange change) {
        return switch (change) {
            case InvitationChange.MemberInvited c ->
                    new Telling("member-invited")
                            .with("invitation", c.invitation())
                            .with("business", c.business())
                            .with("address", c.address())
                            .with("text", c.text())
                            .with("role", c.role())
                            .with("finance", c.finance())
                            .with("membership", c.membership())
                            .with("expires", c.expires());
            case InvitationChange.InvitationLabelled c ->
                    new Telling("invitation-labelled")
                            .with("invitation", c.invitation())
                            .with("label", c.label());
            case InvitationChange.InvitationDeclined c ->
                    new Telling("invitation-declined").with("invitation", c.invitation());
            case InvitationChange.InvitationWithdrawn c ->
                    new Telling("invitation-withdrawn").with("invitation", c.invitation());
            case InvitationChange.InvitationExtended c ->
                    new Telling("invitation-extended")
                            .with("invitation", c.invitation())
                            .with("expires", c.expires());
            case InvitationChange.AssetOffered c ->
                    new Telling("asset-offered")
                            .with("invitation", c.invitation())
                            .with("asset", c.asset())
                            .with("levels", c.levels())
                            .with("by", c.by());
            case InvitationChange.OfferDropped c ->
                    new Telling("offer-dropped")
                            .with("invitation", c.invitation())
                            .with("asset", c.asset())
                            .with("why", c.why());
        };
    }

    private static Telling tell(MemberChange change) {
        return switch (change) {
            case MemberChange.MemberJoined c ->
                    new Telling("member-joined")
                            .with("member", c.member())
                            .with("business", c.business())
                            .with("person", c.person())
                            .with("role", c.role())
                            .with("finance", c.finance())
                            .with("period", c.period())
                            .with("invitation", c.invitation());
            case MemberChange.MemberRoleSet c ->
                    new Telling("member-role-set")
                            .with("member", c.member())
                            .with("role", c.role());
            case MemberChange.MemberFinanceSet c ->
                    new Telling("member-finance-set")
                            .with("member", c.member())
                            .with("finance", c.finance());
            case MemberChange.MemberLabelSet c ->
                    new Telling("member-label-set")
                            .with("member", c.member())
                            .with("label", c.label());
            case MemberChange.MemberPeriodSet c ->
                    new Telling("member-period-set")
                            .with("member", c.member())
                            .with("period", c.period());
            case MemberChange.MemberSuspended c ->
                    new Telling("member-suspended").with("member", c.member());
            case MemberChange.MemberReinstated c ->
                    new Telling("member-reinstated").with("member", c.member());
            case MemberChange.StandInNamed c ->
                    new Telling("stand-in-named")
                            .with("member", c.member())
                            .with("stand_in", c.standIn());
            case MemberChange.MemberRemoved c ->
                    new Telling("member-removed").with("member", c.member());
            case MemberChange.MemberLeft c -> new Telling("member-left").with("member", c.member());
            case MemberChange.MemberRestored c ->
                    new Telling("member-restored").with("member", c.member());
        };
    }

    private static Telling tell(AssetChange change) {
        return switch (change) {
            case AssetChange.AssetRegistered c ->
                    new Telling("asset-registered")
                            .with("asset", c.asset())
                            .with("kind", c.kind())
                            .with("name", c.name())
                            .with("owner", c.owner())
                            .with("state", c.state());
            case AssetChange.AssetRenamed c ->
                    new Telling("asset-renamed").with("asset", c.asset()).with("name", c.name());
            case AssetChange.AssetStateSet c ->
                    new Telling("asset-state-set")
                            .with("asset", c.asset())
                            .with("state", c.state());
            case AssetChange.AssetCreatorNamed c ->
                    new Telling("asset-creator-named")
                            .with("asset", c.asset())
                            .with("person", c.person());
            case AssetChange.AssetTransferred c ->
                    new Telling("asset-transferred")
                            .with("asset", c.asset())
                            .with("owner", c.owner());
        };
    }

    private static Telling tell(AssignmentChange change) {
        return switch (change) {
            case AssignmentChange.AssetAssigned c ->
                    new Telling("asset-assigned")
                            .with("assignment", c.assignment())
                            .with("member", c.member())
                            .with("asset", c.asset())
                            .with("levels", c.levels())
                            .with("period", c.period())
                            .with("assumed", c.assumed());
            case AssignmentChange.AssignmentPeriodSet c ->
                    new Telling("assignment-period-set")
                            .with("assignment", c.assignment())
                            .with("period", c.period());
            case AssignmentChange.AssetUnassigned c ->
                    new Telling("asset-unassigned").with("assignment", c.assignment());
            case AssignmentChange.AssignmentRestored c ->
                    new Telling("assignment-restored").with("assignment", c.assignment());
        };
    }

    private static Telling tell(GroupChange change) {
        return switch (change) {
            case GroupChange.GroupMade c ->
                    new Telling("group-made")
                            .with("group", c.group())
                            .with("business", c.business())
                            .with("name", c.name());
            case GroupChange.GroupRenamed c ->
                    new Telling("group-renamed").with("group", c.group()).with("name", c.name());
            case GroupChange.GroupAssetAdded c ->
                    new Telling("group-asset-added")
                            .with("group", c.group())
                            .with("asset", c.asset());
            case GroupChange.GroupAssetTaken c ->
                    new Telling("group-asset-taken")
                            .with("group", c.group())
                            .with("asset", c.asset());
            case GroupChange.GroupMemberSet c -> {
                Telling telling =
                        levels(
                                new Telling("group-member-set")
                                        .with("group", c.group())
                                        .with("member", c.member()),
                                c.levels());
                yield c.period().isAlways() ? telling : telling.with("period", c.period());
            }
            case GroupChange.GroupMemberTaken c ->
                    new Telling("group-member-taken")
                            .with("group", c.group())
                            .with("member", c.member());
            case GroupChange.GroupEnded c -> new Telling("group-ended").with("group", c.group());
            case GroupChange.GroupRestored c ->
                    new Telling("group-restored").with("group", c.group());
        };
    }

    private static Telling tell(ShareChange change) {
        return switch (change) {
            case ShareChange.AssetShared c ->
                    new Telling("asset-shared")
                            .with("share", c.share())
                            .with("asset", c.asset())
                            .with("partner", c.partner())
                            .with("cap", c.cap())
                            .with("period", c.period());
            case ShareChange.ShareCapSet c ->
                    new Telling("share-cap-set").with("share", c.share()).with("cap", c.cap());
            case ShareChange.SharePeriodSet c ->
                    new Telling("share-period-set")
                            .with("share", c.share())
                            .with("period", c.period());
            case ShareChange.SharePaused c -> new Telling("share-paused").with("share", c.share());
            case ShareChange.ShareResumed c ->
                    new Telling("share-resumed").with("share", c.share());
            case ShareChange.ShareEnded c -> new Telling("share-ended").with("share", c.share());
            case ShareChange.ShareRestored c ->
                    new Telling("share-restored").with("share", c.share());
        };
    }

    private static Telling levels(Telling telling, Map<String, Levels> levels) {
        new TreeMap<>(levels).forEach((kind, held) -> telling.with("levels." + kind, held));
        return telling;
    }
}
