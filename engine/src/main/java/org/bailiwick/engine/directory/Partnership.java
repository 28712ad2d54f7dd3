package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.change.Period;

import java.time.Instant;

/// The mutual relation of two businesses, or the proposal of one.
public final class Partnership extends Sourced {
    /// What became of it. That a proposal expired is derived from its date.
    public enum Fate {
        STANDS,
        ENDED,
        LEFT,
        DECLINED,
        WITHDRAWN
    }

    private final PartnershipId id;
    final int one;
    final int other;

    /// Until when it can be accepted; [Period#OPEN_END] for one that waits for nobody.
    Instant expires = Period.OPEN_END;

    /// When it ends by itself; [Period#OPEN_END] where it does not.
    Instant until = Period.OPEN_END;

    /// Who said that it ends by itself; -1 where nobody did.
    int closes = -1;

    Fate fate = Fate.STANDS;
    int left = -1;
    Instant ended = Period.OPEN_END;

    Partnership(PartnershipId id, int one, int other) {
        this.id = id;
        this.one = one;
        this.other = other;
    }

    Partnership copy() {
        return (Partnership) clone();
    }

    @Override
    public PartnershipId id() {
        return id;
    }

    public Fate fate() {
        return fate;
    }

    /// Whether it was ended, left, declined or withdrawn.
    public boolean gone() {
        return !ended.equals(Period.OPEN_END);
    }

    /// When it ended; [Period#OPEN_END] while it stands.
    public Instant ended() {
        return ended;
    }

    /// Whether it is only proposed, or was until it ended.
    public boolean proposed() {
        return !expires.equals(Period.OPEN_END);
    }

    /// When the proposal ends by itself; [Period#OPEN_END] where there is none.
    public Instant expires() {
        return expires;
    }

    /// When it ends by itself, with what is shared under it; [Period#OPEN_END] where it does not.
    public Instant until() {
        return until;
    }

    /// Whether the date came at which it ended by itself.
    public boolean overAt(Instant now) {
        return !gone() && !now.isBefore(until);
    }

    /// When it ended, as seen from this moment; [Period#OPEN_END] while it stands.
    public Instant endedAt(Instant now) {
        return overAt(now) ? until : ended;
    }

    /// Whether it waits for the other one at this moment.
    public boolean waitsAt(Instant now) {
        return !gone() && proposed() && now.isBefore(expires) && now.isBefore(until);
    }

    /// Whether it is a proposal that was neither accepted nor ended in time.
    public boolean lapsedAt(Instant now) {
        return !gone() && proposed() && !now.isBefore(expires);
    }

    /// Whether it stands at this moment, or waits: shares can be made.
    public boolean standsAt(Instant now) {
        return !gone() && !lapsedAt(now) && !overAt(now);
    }

    boolean joins(int first, int second) {
        return (one == first && other == second) || (one == second && other == first);
    }
}
