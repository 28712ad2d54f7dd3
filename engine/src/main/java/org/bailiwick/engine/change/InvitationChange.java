package org.bailiwick.engine.change;

import java.time.Instant;

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

    record InvitationDeclined(InvitationId invitation) implements InvitationChange {}

    record InvitationWithdrawn(InvitationId invitation) implements InvitationChange {}
}
