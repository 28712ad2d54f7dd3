package org.bailiwick.engine.change;

/// Why an asset that a client chose on an access link could not be given.
public enum LinkFailure {
    /// It did not fail.
    NONE,
    /// The asset was closed.
    ASSET_CLOSED,
    /// The model does not have the kind or the levels any more.
    NO_SUCH_LEVEL,
    /// Of the people named nobody works for the agency any more.
    NOBODY_LEFT,
    /// It is shared already, and its owner has paused that.
    SHARE_PAUSED,
    /// Somebody named holds as many dated assignments on it as one can.
    TOO_MANY
}
