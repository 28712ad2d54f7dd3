package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Period;

import java.util.concurrent.ConcurrentHashMap;

/// On what terms an assignment stands. There are millions of assignments and a few dozen sets of
/// terms, so equal ones are kept once.
///
/// @param assumed whether the levels were not stated by the source but taken to be the lowest
/// @param gone whether it was taken back or replaced
/// @param origin the number of the source that made it; 0 where no source did
record Terms(Levels levels, Period period, boolean assumed, boolean gone, short origin) {
    /// Beyond this many different terms, further ones are simply not shared.
    private static final int SHARED_MAX = 10_000;

    private static final ConcurrentHashMap<Terms, Terms> SHARED = new ConcurrentHashMap<>();

    /// These terms, shared where they have no dates.
    Terms canonical() {
        if (!period.isAlways()) return this;
        Terms known = SHARED.get(this);
        if (known != null) return known;
        if (SHARED.size() >= SHARED_MAX) return this;
        SHARED.put(this, this);
        return this;
    }

    Terms lasting(Period other) {
        return new Terms(levels, other, assumed, gone, origin).canonical();
    }

    Terms ended() {
        return new Terms(levels, period, assumed, true, origin).canonical();
    }

    Terms restored() {
        return new Terms(levels, period, assumed, false, origin).canonical();
    }

    Terms from(short source) {
        return new Terms(levels, period, assumed, gone, source).canonical();
    }
}
