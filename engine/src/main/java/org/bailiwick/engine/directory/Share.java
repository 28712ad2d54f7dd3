package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.ShareId;

import java.time.Instant;

/// The owner of an asset lets a partner hand it out. One that ended stays, so that its end can be
/// told.
public final class Share extends Sourced {
    private final ShareId id;
    final int asset;
    final int partner;
    Levels cap;
    Period period;
    boolean paused;
    Instant ended = Period.OPEN_END;

    /// The partnership it is made under; -1 where a person owns the asset.
    int partnership = -1;

    Share(ShareId id, int asset, int partner, Levels cap, Period period) {
        this.id = id;
        this.asset = asset;
        this.partner = partner;
        this.cap = cap;
        this.period = period;
    }

    Share copy() {
        return (Share) clone();
    }

    @Override
    public ShareId id() {
        return id;
    }

    public Levels cap() {
        return cap;
    }

    public Period period() {
        return period;
    }

    public boolean paused() {
        return paused;
    }

    public boolean gone() {
        return !ended.equals(Period.OPEN_END);
    }

    public Instant ended() {
        return ended;
    }
}
