package org.bailiwick.engine.directory;

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

/// Which facts keep their entry from being undone.
///
/// What somebody did about himself stays: he left, he accepted. What only ends an offer (an
/// invitation, a request, a transfer that was not accepted) stays ended when the rest comes back.
final class ComesBack {
    private ComesBack() {}

    /// Whether an entry with this change is never undone.
    static boolean never(Change change) {
        return switch (change) {
            case ContactChange _, SecurityChange _ -> true;
            case PersonChange c -> !(c instanceof PersonChange.PersonDisabled);
            case BusinessChange c -> !(c instanceof BusinessChange.SecondAdminPassedOver);
            case ApprovalChange _ -> false;
            case InstallationChange c ->
                    !(c instanceof InstallationChange.KeyRevoked)
                            && !(c instanceof InstallationChange.KeyChanged);
            case InvitationChange c -> !(c instanceof InvitationChange.InvitationWithdrawn);
            case MemberChange c -> never(c);
            case AssetChange c -> !(c instanceof AssetChange.AssetTransferred);
            case AssignmentChange c -> c instanceof AssignmentChange.AssignmentRestored;
            case GroupChange c -> never(c);
            case PartnerChange c -> never(c);
            case ShareChange c -> c instanceof ShareChange.ShareRestored;
            case TransferChange _ -> false;
            case RequestChange c -> !(c instanceof RequestChange.RequestWithdrawn);
            case AccessLinkChange c ->
                    !(c instanceof AccessLinkChange.AccessLinkChanged)
                            && !(c instanceof AccessLinkChange.AccessLinkHanded);
            case UndoChange _ -> true;
            case GoodByeChange _ -> false;
        };
    }

    private static boolean never(MemberChange change) {
        return change instanceof MemberChange.MemberJoined
                || change instanceof MemberChange.MemberLeft
                || change instanceof MemberChange.MemberRestored;
    }

    private static boolean never(GroupChange change) {
        return change instanceof GroupChange.GroupMade
                || change instanceof GroupChange.GroupRenamed
                || change instanceof GroupChange.GroupRestored;
    }

    private static boolean never(PartnerChange change) {
        return switch (change) {
            case PartnerChange.PartnerAdded _,
                    PartnerChange.PartnerAccepted _,
                    PartnerChange.PartnerEnded _,
                    PartnerChange.PartnerLeft _,
                    PartnerChange.PartnerUntilSet _ ->
                    false;
            case PartnerChange.PartnerProposed _,
                    PartnerChange.PartnerDeclined _,
                    PartnerChange.PartnerWithdrawn _,
                    PartnerChange.PartnerRestored _ ->
                    true;
        };
    }
}
