package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Grant;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Share;

import java.time.Instant;
import java.util.Optional;

/// The time in which several periods hold together; may be empty.
record Overlap(Instant from, Instant until) {
    /// In which a member has what he is given on an asset, through a share where it is not of his
    /// business.
    static Overlap of(Directory directory, Member member, Grant grant, Optional<Share> share) {
        Period shared = share.map(Share::period).orElse(Period.ALWAYS);
        Overlap all = of(member.period(), shared, grant.period());
        Instant lasts = share.map(directory::lasts).orElse(Period.OPEN_END);
        return new Overlap(all.from, earliest(all.until, lasts));
    }

    static Overlap of(Period one, Period other, Period third) {
        Instant from = latest(latest(one.from(), other.from()), third.from());
        Instant until = earliest(earliest(one.until(), other.until()), third.until());
        return new Overlap(from, until);
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earliest(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    boolean includes(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }

    /// Whether there is a later instant at which they hold together.
    boolean startsAfter(Instant now) {
        return from.isAfter(now) && from.isBefore(until);
    }
}
