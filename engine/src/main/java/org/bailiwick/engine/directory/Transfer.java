package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.TransferId;

import java.time.Instant;
import java.util.Optional;

/// An offer to hand an asset over to another owner.
public final class Transfer extends Sourced {
    /// What became of it. That it expired is derived from its date.
    public enum Fate {
        OPEN,
        ACCEPTED,
        DECLINED,
        /// By the owner, or because the asset changed hands otherwise.
        WITHDRAWN
    }

    /// A business or a person, by its place.
    record Side(boolean business, int ref) {}

    private final TransferId id;
    final int asset;
    final Side from;
    final Side to;
    private final Optional<Levels> keep;
    private final Instant expires;
    Fate fate = Fate.OPEN;
    Instant ended = Period.OPEN_END;

    Transfer(TransferId id, int asset, Side from, Side to, Optional<Levels> keep, Instant expires) {
        this.id = id;
        this.asset = asset;
        this.from = from;
        this.to = to;
        this.keep = keep;
        this.expires = expires;
    }

    Transfer copy() {
        return (Transfer) clone();
    }

    @Override
    public TransferId id() {
        return id;
    }

    /// The level up to which the former owner would go on having the asset; empty where he leaves
    /// it.
    public Optional<Levels> keep() {
        return keep;
    }

    public Instant expires() {
        return expires;
    }

    public Fate fate() {
        return fate;
    }

    /// When it was settled or ran out, seen from this moment; [Period#OPEN_END] while it stands.
    public Instant ended(Instant now) {
        return fate == Fate.OPEN && !pendingAt(now) ? expires : ended;
    }

    /// Whether it can be accepted at this moment.
    public boolean pendingAt(Instant now) {
        return fate == Fate.OPEN && now.isBefore(expires);
    }
}
