package org.bailiwick.engine.change;

/// The identity of one thing: 128 random bits, written as a prefix for its type, `_`, and 26
/// characters of lower-case base 32.
///
/// Ids are drawn by whoever makes the thing (see [Ids]) and are never reused.
public sealed interface Id
        permits AccessLinkId,
                AddressId,
                ApprovalId,
                AssetId,
                AssignmentId,
                BusinessId,
                ConfirmationId,
                GroupId,
                InvitationId,
                KeyId,
                MemberId,
                PartnerCodeId,
                PartnershipId,
                PersonId,
                RequestId,
                ShareId,
                TransferId {

    /// The upper 64 of the 128 bits.
    long hi();

    /// The lower 64 of the 128 bits.
    long lo();
}
