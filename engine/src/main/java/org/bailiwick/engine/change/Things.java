package org.bailiwick.engine.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which things a change is about, so that the record of one thing can be found.

public final class Things {
    private Things() {}

    /// The ids that the change itself names, the one it happens to first. What they belong to, such
    /// as the business of a member, only a directory knows.
    public static List<Id> touched(Change change) {
        return switch (change) {
            case PersonChange c -> persons(c);
            case BusinessChange c -> businesses(c);
            case InvitationChange c -> invitations(c);
            case MemberChange c -> members(c);
            case AssetChange c -> assets(c);
            case AssignmentChange c -> assignments(c);
            case GroupChange c -> groups(c);
            case PartnerChange c -> partners(c);
            case ShareChange c -> shares(c);
            case SecurityChange c -> security(c);
            case TransferChange c -> transfers(c);
            case ContactChange c -> contacts(c);
            case RequestChange c -> requests(c);
            case AccessLinkChange c -> AccessLinkTellings.touched(c);
            case UndoChange _ -> List.of();
            case GoodByeChange.MemberGoodByeSaid c -> List.of(c.member());
            case GoodByeChange.PartnerGoodByeSaid c -> List.of(c.partnership(), c.business());
            case GoodByeChange.PersonGoodByeSaid c -> List.of(c.person());
            case GoodByeChange.GoodByeChecked c -> checked(c);
            case ApprovalChange c -> ApprovalTellings.touched(c);
            case InstallationChange c -> installation(c);
        };
    }

    private static List<Id> businesses(BusinessChange change) {
        List<Id> things = new ArrayList<>(List.of(change.business()));
        if (change instanceof BusinessChange.SecondAdminPassedOver c) {
            c.matters().forEach(m -> m.about().ifPresent(things::add));
        }
        return things.stream().distinct().toList();
    }

    private static List<Id> persons(PersonChange change) {
        return switch (change) {
            case PersonChange.AddressProved c -> List.of(c.person(), c.address());
            case PersonChange.AddressDropped c -> List.of(c.person(), c.address());
            case PersonChange.PersonRegistered c -> List.of(c.person());
            case PersonChange.PersonRenamed c -> List.of(c.person());
            case PersonChange.PersonDisabled c -> List.of(c.person());
            case PersonChange.PersonEnabled c -> List.of(c.person());
        };
    }

    private static List<Id> invitations(InvitationChange change) {
        return switch (change) {
            case InvitationChange.MemberInvited c ->
                    List.of(c.invitation(), c.business(), c.address());
            case InvitationChange.InvitationLabelled c -> List.of(c.invitation());
            case InvitationChange.InvitationDeclined c -> List.of(c.invitation());
            case InvitationChange.InvitationWithdrawn c -> List.of(c.invitation());
            case InvitationChange.InvitationExtended c -> List.of(c.invitation());
            case InvitationChange.AssetOffered c -> offered(c);
            case InvitationChange.OfferDropped c -> List.of(c.invitation(), c.asset());
        };
    }

    private static List<Id> offered(InvitationChange.AssetOffered change) {
        List<Id> things = new ArrayList<>(List.of(change.invitation(), change.asset()));
        change.by().ifPresent(things::add);
        return List.copyOf(things);
    }

    private static List<Id> members(MemberChange change) {
        return switch (change) {
            case MemberChange.MemberJoined c -> joined(c);
            case MemberChange.MemberRoleSet c -> List.of(c.member());
            case MemberChange.MemberFinanceSet c -> List.of(c.member());
            case MemberChange.MemberLabelSet c -> List.of(c.member());
            case MemberChange.MemberPeriodSet c -> List.of(c.member());
            case MemberChange.MemberSuspended c -> List.of(c.member());
            case MemberChange.MemberReinstated c -> List.of(c.member());
            case MemberChange.StandInNamed(var member, var standIn) ->
                    standIn.<List<Id>>map(s -> List.of(member, s)).orElse(List.of(member));
            case MemberChange.MemberRemoved c -> List.of(c.member());
            case MemberChange.MemberLeft c -> List.of(c.member());
            case MemberChange.MemberRestored c -> List.of(c.member());
        };
    }

    private static List<Id> joined(MemberChange.MemberJoined change) {
        List<Id> things =
                new ArrayList<>(List.of(change.member(), change.business(), change.person()));
        change.invitation().ifPresent(things::add);
        return List.copyOf(things);
    }

    private static List<Id> assets(AssetChange change) {
        return switch (change) {
            case AssetChange.AssetRegistered c -> List.of(c.asset(), c.owner().id());
            case AssetChange.AssetRenamed c -> List.of(c.asset());
            case AssetChange.AssetStateSet c -> List.of(c.asset());
            case AssetChange.AssetCreatorNamed c -> List.of(c.asset(), c.person());
            case AssetChange.AssetTransferred c -> List.of(c.asset(), c.owner().id());
        };
    }

    private static List<Id> assignments(AssignmentChange change) {
        return switch (change) {
            case AssignmentChange.AssetAssigned c -> List.of(c.assignment(), c.member(), c.asset());
            case AssignmentChange.AssignmentPeriodSet c -> List.of(c.assignment());
            case AssignmentChange.AssetUnassigned c -> List.of(c.assignment());
            case AssignmentChange.AssignmentRestored c -> List.of(c.assignment());
        };
    }

    private static List<Id> groups(GroupChange change) {
        return switch (change) {
            case GroupChange.GroupMade c -> List.of(c.group(), c.business());
            case GroupChange.GroupRenamed c -> List.of(c.group());
            case GroupChange.GroupAssetAdded c -> List.of(c.group(), c.asset());
            case GroupChange.GroupAssetTaken c -> List.of(c.group(), c.asset());
            case GroupChange.GroupMemberSet c -> List.of(c.group(), c.member());
            case GroupChange.GroupMemberTaken c -> List.of(c.group(), c.member());
            case GroupChange.GroupEnded c -> List.of(c.group());
            case GroupChange.GroupRestored c -> List.of(c.group());
        };
    }

    private static List<Id> partners(PartnerChange change) {
        return switch (change) {
            case PartnerChange.PartnerAdded c -> List.of(c.partnership(), c.one(), c.other());
            case PartnerChange.PartnerProposed c -> List.of(c.partnership(), c.one(), c.other());
            case PartnerChange.PartnerAccepted c -> List.of(c.partnership());
            case PartnerChange.PartnerDeclined c -> List.of(c.partnership());
            case PartnerChange.PartnerWithdrawn c -> List.of(c.partnership());
            case PartnerChange.PartnerLeft c -> List.of(c.partnership(), c.business());
            case PartnerChange.PartnerEnded c -> List.of(c.partnership());
            case PartnerChange.PartnerUntilSet c -> List.of(c.partnership(), c.business());
            case PartnerChange.PartnerRestored c -> List.of(c.partnership());
        };
    }

    private static List<Id> shares(ShareChange change) {
        return switch (change) {
            case ShareChange.AssetShared c -> List.of(c.share(), c.asset(), c.partner());
            case ShareChange.ShareCapSet c -> List.of(c.share());
            case ShareChange.SharePeriodSet c -> List.of(c.share());
            case ShareChange.SharePaused c -> List.of(c.share());
            case ShareChange.ShareResumed c -> List.of(c.share());
            case ShareChange.ShareEnded c -> List.of(c.share());
            case ShareChange.ShareRestored c -> List.of(c.share());
        };
    }

    private static List<Id> transfers(TransferChange change) {
        return switch (change) {
            case TransferChange.TransferOffered c -> List.of(c.transfer(), c.asset(), c.to().id());
            case TransferChange.TransferAccepted c -> List.of(c.transfer());
            case TransferChange.TransferDeclined c -> List.of(c.transfer());
            case TransferChange.TransferWithdrawn c -> List.of(c.transfer());
        };
    }

    private static List<Id> contacts(ContactChange change) {
        return switch (change) {
            case ContactChange.PartnerCodeMade c -> List.of(c.code(), c.business());
            case ContactChange.PartnerCodeUsed c -> List.of(c.code(), c.by());
            case ContactChange.PartnerCodeEnded c -> List.of(c.code());
            case ContactChange.DomainProved c -> List.of(c.business());
            case ContactChange.DomainDropped c -> List.of(c.business());
        };
    }

    private static List<Id> requests(RequestChange change) {
        List<Id> things = new ArrayList<>(List.of(change.request()));
        switch (change) {
            case RequestChange.AccessRequested c -> {
                things.add(c.business());
                c.member().ifPresent(things::add);
                things.add(c.by());
                c.wants().forEach(w -> things.add(w.asset()));
            }
            case RequestChange.RequestApproved c -> {
                c.given().forEach(g -> things.add(g.asset()));
                things.addAll(c.withheld());
            }
            case RequestChange.RequestRefused c -> things.addAll(c.assets());
            case RequestChange.RequestWithdrawn _ -> {}
        }
        return List.copyOf(things);
    }

    private static List<Id> installation(InstallationChange change) {
        return switch (change) {
            case InstallationChange.ModelAdopted _ -> List.of();
            case InstallationChange.KeyMade c -> kept(c.key(), c.keeper());
            case InstallationChange.KeyChanged c -> kept(c.key(), c.keeper());
            case InstallationChange.KeyRevoked c -> List.of(c.key());
            case InstallationChange.AliasAdded c -> List.of(c.thing());
            case InstallationChange.AliasDropped _ -> List.of();
        };
    }

    private static List<Id> security(SecurityChange change) {
        return switch (change) {
            case SecurityChange.RecoveryContactNamed c -> List.of(c.business(), c.address());
            case SecurityChange.RecoveryContactDropped c -> List.of(c.business(), c.address());
            case SecurityChange.RecoveryStarted c -> List.of(c.business(), c.person());
            case SecurityChange.OutsiderKept c -> kept(c);
            case SecurityChange.SecondStepDated _,
                    SecurityChange.RecoveryStopped _,
                    SecurityChange.RecoveryCompleted _ ->
                    List.of(change.business());
        };
    }

    private static List<Id> kept(SecurityChange.OutsiderKept change) {
        List<Id> things = new ArrayList<>(List.of(change.business(), change.person()));
        change.by().ifPresent(things::add);
        return List.copyOf(things);
    }

    private static List<Id> kept(KeyId key, Optional<PersonId> keeper) {
        return keeper.<List<Id>>map(k -> List.of(key, k)).orElse(List.of(key));
    }

    /// What one side looked at, the other does not read.
    private static List<Id> checked(GoodByeChange.GoodByeChecked change) {
        if (change.business().isEmpty()) return List.of(change.whom());
        BusinessId business = change.business().get();
        return change.whom() instanceof PartnershipId
                ? List.of(business)
                : List.of(change.whom(), business);
    }
}
