package org.bailiwick.engine.change;

/// Why something that was offered with an invitation could not be given at the acceptance.
public enum DropReason {
    /// The business has the asset no longer, or not any more from its partner.
    ASSET_GONE,

    /// The share does not reach that far any more.
    BEYOND_SHARE,

    /// Who offered it may not give it any more.
    GIVER_MAY_NOT,

    /// The model has no such level any more.
    NO_SUCH_LEVEL
}
