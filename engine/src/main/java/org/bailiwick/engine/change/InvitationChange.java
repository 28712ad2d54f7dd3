package org.bailiwick.engine.change;

import java.time.Instant;
import java.util.Optional;

/// What happens to an offer of membership. Nothing opens before it is accepted: see
/// [MemberChange.MemberJoined].
public sealed interface InvitationChange extends Change {
    InvitationId invitation();

    /// @param text the address, sealed under its own key
    /// @param membership how long the membership will last once it is accepted
    /// @param expires when the offer itself ends; [Period#OPEN_END] for never
    record MemberInvited(
            InvitationId invitation,
            BusinessId business,
            AddressId address,
            Sealed text,
            Role role,
            Finance finance,
            Period membership,
            Instant expires)
            implements InvitationChange {}

    /// What somebody will be to the business.
    record InvitationLabelled(InvitationId invitation, Label label) implements InvitationChange {}

    record InvitationDeclined(InvitationId invitation) implements InvitationChange {}

    record InvitationWithdrawn(InvitationId invitation) implements InvitationChange {}

    /// The offer itself ends at another time.
    record InvitationExtended(InvitationId invitation, Instant expires)
            implements InvitationChange {}

    /// With the membership comes an assignment.
    ///
    /// @param by whose right to give it has to last until the acceptance; empty for nobody's
    record AssetOffered(
            InvitationId invitation, AssetId asset, Levels levels, Optional<PersonId> by)
            implements InvitationChange {}

    /// At the acceptance this could not be given any more.
    record OfferDropped(InvitationId invitation, AssetId asset, DropReason why)
            implements InvitationChange {}
}
