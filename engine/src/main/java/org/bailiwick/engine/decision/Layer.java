package org.bailiwick.engine.decision;

/// The layers of a decision, in the order in which they are asked.
public enum Layer {
    SIGNED_IN,
    RIGHT_ACCOUNT,
    MEMBER,
    RIGHT_BUSINESS,
    ROLE,
    OWNER_ONLY,
    ASSIGNED,
    LEVEL,
    CAP,
    FINANCE,
    ASSET_STATE,
    TIME,
    SECOND_STEP
}
