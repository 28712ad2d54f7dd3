package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.change.Period;

import java.time.Instant;

/// The mutual relation of two businesses.
public final class Partnership extends Sourced {
    private final PartnershipId id;
    final int one;
    final int other;
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

    public boolean gone() {
        return !ended.equals(Period.OPEN_END);
    }

    public Instant ended() {
        return ended;
    }

    boolean joins(int first, int second) {
        return (one == first && other == second) || (one == second && other == first);
    }
}
