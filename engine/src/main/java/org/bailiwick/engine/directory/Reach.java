package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.model.Kind;

/// What one membership gives on one asset without asking the clock.
///
/// @param member the membership, or -1 where nothing is assigned to it
/// @param mask the actions
/// @param whole whether that is all: nothing that it gives has dates
record Reach(int member, long mask, boolean whole) {
    static final Reach NOTHING = new Reach(-1, 0, true);

    static Reach of(State state, Member member, Asset asset, Kind kind) {
        Reach held = grouped(state, member, asset, kind, direct(member, asset, kind));
        if (held.isNothing() || member.business == asset.business) return held;
        for (int i = asset.shares.length - 1; i >= 0; i--) {
            Share share = state.shares().get(asset.shares[i]);
            if (share.partner == member.business) return held.through(state, share, kind);
        }
        return new Reach(held.member, 0, held.whole);
    }

    private static Reach direct(Member member, Asset asset, Kind kind) {
        Holding holding = member.holdings.get(asset.ref);
        if (holding == null) return NOTHING;
        long mask = 0;
        boolean whole = true;
        for (int i = 0; i < holding.count(); i++) {
            Assignment assignment = holding.at(i);
            if (assignment.standing()) mask |= mask(assignment.levels(), kind);
            else whole = false;
        }
        return new Reach(member.ref, mask, whole);
    }

    private static Reach grouped(
            State state, Member member, Asset asset, Kind kind, Reach directly) {
        Reach all = directly;
        for (int ref : member.groups) {
            Group group = state.groups().get(ref);
            if (!group.assets.contains(asset.ref)) continue;
            Seat seat = group.members.get(member.ref);
            Levels held = seat == null ? null : seat.levels().get(asset.kind);
            if (seat == null || held == null) continue;
            boolean always = seat.period().isAlways();
            long more = always ? mask(held, kind) : 0;
            all = new Reach(member.ref, all.mask | more, all.whole && always);
        }
        return all;
    }

    private Reach through(State state, Share share, Kind kind) {
        boolean dated = !share.period.isAlways() || timed(state, share);
        boolean shut = dated || share.gone() || share.paused;
        return new Reach(member, shut ? 0 : mask & mask(share.cap, kind), whole && !dated);
    }

    /// That somebody may still accept it, or no more, is for the clock to say; and whether the
    /// relation is over.
    private static boolean timed(State state, Share share) {
        if (share.partnership < 0) return false;
        Partnership under = state.partnerships().get(share.partnership);
        return under.proposed() || !under.until.equals(Period.OPEN_END);
    }

    private static long mask(Levels levels, Kind kind) {
        return kind.mask(levels.names()) & ~kind.ownerOnly();
    }

    boolean isNothing() {
        return member < 0;
    }

    boolean exceeds(Reach other) {
        return Long.bitCount(mask) > Long.bitCount(other.mask);
    }
}
