package org.bailiwick.engine.change;

/// The state of an asset, as its platform tells it.
public enum AssetState {
    ACTIVE,
    IN_REVIEW,
    SUSPENDED,
    CLOSED
}
