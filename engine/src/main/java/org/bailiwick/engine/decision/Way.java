package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.ShareId;

import java.util.Optional;

/// One chain by which a person reaches something.
public sealed interface Way {
    /// The person owns the asset.
    record Owner(PersonId person) implements Way {}

    /// The person is the asset's creator: for what is owner-only.
    record Creator(PersonId person) implements Way {}

    /// A membership in the business that owns the asset, or that is itself acted on.
    record Own(BusinessId business, MemberId member) implements Way {}

    /// A membership in a business with which the asset is shared.
    record Partner(BusinessId business, MemberId member, ShareId share) implements Way {}

    /// An invitation to a business that owns the asset, has it shared, or is itself acted on.
    record Invited(BusinessId business, InvitationId invitation) implements Way {}

    /// The business that it runs through; the owner's and the creator's run through none.
    default Optional<BusinessId> through() {
        return switch (this) {
            case Own(var to, _) -> Optional.of(to);
            case Partner(var to, _, _) -> Optional.of(to);
            case Invited(var to, _) -> Optional.of(to);
            case Owner _, Creator _ -> Optional.empty();
        };
    }
}
