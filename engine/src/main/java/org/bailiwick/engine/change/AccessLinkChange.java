package org.bailiwick.engine.change;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What happens to the links by which agencies ask clients for access. None of these opens anything
/// by itself: what a confirmation gives stands as shares and assignments behind it, in the same
/// entry.
public sealed interface AccessLinkChange extends Change {
    /// The most assets of one confirmation.
    int PARTS_MAX = 100;

    /// It begins as a draft.
    ///
    /// @param secret the hash of what opens it
    record AccessLinkMade(AccessLinkId link, BusinessId agency, Hash secret, LinkTerms terms)
            implements AccessLinkChange {}

    record AccessLinkChanged(AccessLinkId link, LinkTerms terms) implements AccessLinkChange {}

    record AccessLinkMoved(AccessLinkId link, LinkState state) implements AccessLinkChange {}

    /// What opened it before does not open it any more.
    record AccessLinkRenewed(AccessLinkId link, Hash secret) implements AccessLinkChange {}

    /// Somebody else looks after it than who made it.
    record AccessLinkHanded(AccessLinkId link, PersonId keeper) implements AccessLinkChange {}

    record AccessLinkLogoSet(AccessLinkId link, Picture logo) implements AccessLinkChange {}

    /// What became of one asset.
    ///
    /// @param levels what is given, or would be
    /// @param until when it ends; [Period#OPEN_END] for no end
    /// @param failure why, where it failed
    record Part(
            AssetId asset, Levels levels, Instant until, LinkResult result, LinkFailure failure) {
        @Override
        public String toString() {
            return asset + ":" + levels + ":" + result.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// @param giver whose assets are given
    /// @param by who confirmed; empty where the operator did
    /// @param page the hash of what opens the page on which the client sees what he gave
    /// @param custom by what the agency knows the client; may be empty
    record AccessLinkConfirmed(
            ConfirmationId confirmation,
            AccessLinkId link,
            Owner giver,
            Optional<PersonId> by,
            Hash page,
            Sealed custom,
            List<Part> parts)
            implements AccessLinkChange {
        public AccessLinkConfirmed {
            parts = List.copyOf(parts);
        }
    }

    /// A part that waits was handed on to somebody who can give it.
    ///
    /// @param secret the hash of what opens this part
    /// @param text the address itself
    record LinkPartForwarded(
            ConfirmationId confirmation,
            Hash secret,
            AddressId to,
            Sealed text,
            List<AssetId> assets)
            implements AccessLinkChange {
        public LinkPartForwarded {
            assets = List.copyOf(assets);
        }
    }

    /// What waited was given or refused by whoever could.
    record LinkPartAnswered(ConfirmationId confirmation, List<Part> parts)
            implements AccessLinkChange {
        public LinkPartAnswered {
            parts = List.copyOf(parts);
        }
    }
}
