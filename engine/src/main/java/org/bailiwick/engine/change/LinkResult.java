package org.bailiwick.engine.change;

/// What became of one asset that a client chose on an access link.
public enum LinkResult {
    /// As it was asked for.
    GRANTED,
    /// At fewer levels, or for a shorter time, than was asked for.
    GRANTED_LOWER,
    /// The client cannot give it himself.
    WAITING_FOR_OWNER,
    /// Whoever could give it has said no.
    REFUSED,
    /// It could not be given, see [LinkFailure].
    FAILED,
    /// Everybody named had it already, and nothing was changed.
    ALREADY_HAD;

    /// Whether the agency has it now.
    public boolean given() {
        return this == GRANTED || this == GRANTED_LOWER || this == ALREADY_HAD;
    }
}
