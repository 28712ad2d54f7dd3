package org.bailiwick.engine.change;

import java.time.Instant;

/// What happens between two businesses.
public sealed interface PartnerChange extends Change {
    PartnershipId partnership();

    /// What makes a relation.
    sealed interface Begun extends PartnerChange {}

    record PartnerAdded(PartnershipId partnership, BusinessId one, BusinessId other)
            implements Begun {}

    /// The relation waits for the other one: shares may be made, and open nothing before.
    ///
    /// @param one who proposes it
    /// @param expires when the proposal ends by itself, with every share that waits for it
    record PartnerProposed(
            PartnershipId partnership, BusinessId one, BusinessId other, Instant expires)
            implements Begun {}

    record PartnerAccepted(PartnershipId partnership) implements PartnerChange {}

    /// Ends the proposal and every share that waits for it.
    record PartnerDeclined(PartnershipId partnership) implements PartnerChange {}

    /// As declined, but by whoever proposed it.
    record PartnerWithdrawn(PartnershipId partnership) implements PartnerChange {}

    /// As ended, by this one of the two.
    record PartnerLeft(PartnershipId partnership, BusinessId business) implements PartnerChange {}

    /// Ends the relation and every share, either way, that hangs on it.
    record PartnerEnded(PartnershipId partnership) implements PartnerChange {}

    /// The relation ends by itself at this instant, with every share that was made under it.
    ///
    /// @param business the side that says so
    /// @param until [Period#OPEN_END] where it is to have no end
    record PartnerUntilSet(PartnershipId partnership, BusinessId business, Instant until)
            implements PartnerChange {}

    /// A relation that was ended or left stands again, without its shares. Passed over where
    /// another one of the two stands.
    record PartnerRestored(PartnershipId partnership) implements PartnerChange {}
}
