package org.bailiwick.server.words;

import org.bailiwick.engine.change.AccessLinkId;
import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.ConfirmationId;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PartnerCodeId;
import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.RequestId;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.engine.change.TransferId;

/// What to call a thing that has no name of its own in a sentence of the record: by what it is
/// about.
final class ThingWords {
    private final Catalogue catalogue;

    ThingWords(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// @param one what it is about
    /// @param other and with or to whom; the same as `one` where it is about one thing alone
    String of(Id id, String one, String other) {
        Holes holes = new Holes().with("one", one).with("other", other);
        return switch (id) {
            case AssignmentId _ -> catalogue.say("named.assignment", holes);
            case ShareId _ -> catalogue.say("named.share", holes);
            case InvitationId _ -> catalogue.say("named.invitation", holes);
            case PartnershipId _ -> catalogue.say("named.partnership", holes);
            case RequestId _ -> catalogue.say("named.request", holes);
            case TransferId _ -> catalogue.say("named.transfer", holes);
            case AccessLinkId _ -> catalogue.say("named.link", holes);
            default -> one;
        };
    }

    /// Of which nothing is told.
    String unnamed(Id id) {
        return switch (id) {
            case PersonId _, MemberId _ -> catalogue.say("named.somebody");
            case AddressId _ -> catalogue.say("named.address");
            case BusinessId _ -> catalogue.say("named.business");
            case AssetId _ -> catalogue.say("named.asset");
            case PartnerCodeId _ -> catalogue.say("named.code");
            case ConfirmationId _ -> catalogue.say("named.confirmation");
            default -> catalogue.say("named.other");
        };
    }
}
