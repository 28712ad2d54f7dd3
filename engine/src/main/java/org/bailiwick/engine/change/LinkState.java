package org.bailiwick.engine.change;

/// How far an access link is. One that was live does not become a draft again, and one that was
/// closed stays so.
public enum LinkState {
    DRAFT,
    LIVE,
    PAUSED,
    CLOSED;

    /// Whether it may go from here to there.
    public boolean leadsTo(LinkState next) {
        return switch (this) {
            case DRAFT -> next == LIVE || next == CLOSED;
            case LIVE -> next == PAUSED || next == CLOSED;
            case PAUSED -> next == LIVE || next == CLOSED;
            case CLOSED -> false;
        };
    }
}
