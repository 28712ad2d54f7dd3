package org.bailiwick.engine.change;

/// What a member may do with money, beside the [Role] and independent of it.
public enum Finance {
    NONE,
    ANALYST,
    MANAGER
}
