package org.bailiwick.engine.change;

/// What happens between two businesses.
public sealed interface PartnerChange extends Change {
    PartnershipId partnership();

    record PartnerAdded(PartnershipId partnership, BusinessId one, BusinessId other)
            implements PartnerChange {}

    /// Ends the relation and every share, either way, that hangs on it.
    record PartnerEnded(PartnershipId partnership) implements PartnerChange {}
}
