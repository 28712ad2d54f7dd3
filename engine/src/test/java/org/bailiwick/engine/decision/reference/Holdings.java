package org.bailiwick.engine.decision.reference;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.decision.reference.Row.Asset;
import org.bailiwick.engine.decision.reference.Row.Assignment;
import org.bailiwick.engine.decision.reference.Row.Footing;
import org.bailiwick.engine.decision.reference.Row.Group;
import org.bailiwick.engine.decision.reference.Row.Member;
import org.bailiwick.engine.decision.reference.Row.Place;
import org.bailiwick.engine.decision.reference.Row.Seat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What layer 7 counts at one instant: direct assignments, dated ones, and those through groups.
record Holdings(Facts facts, Instant now) {
    private static final Duration SEEN_AFTER_END = Duration.ofDays(90);

    record Holding(Levels levels, Period period) {}

    /// Something that ended exactly 90 days ago is not seen any more.
    static boolean isSeenAt(Instant now, Instant end) {
        return now.isBefore(end.plus(SEEN_AFTER_END));
    }

    List<Holding> of(Member member, Asset asset, Footing footing) {
        List<Holding> held = new ArrayList<>();
        for (Assignment assignment : facts.assignments) {
            if (assignment.member.equals(member.id)
                    && assignment.asset.equals(asset.id)
                    && assignment.footing.equals(footing)
                    && isSeenAt(now, assignment.period.until())) {
                held.add(new Holding(assignment.levels, assignment.period));
            }
        }
        for (Group group : facts.groups) {
            if (group.ended || !holdsPlace(group, asset.id, footing)) continue;
            for (var seat : seatsOf(group, member.id)) {
                var levels = seat.levels().get(asset.kind);
                if (levels == null || !isSeenAt(now, seat.period().until())) continue;
                held.add(new Holding(levels, seat.period()));
            }
        }
        return held;
    }

    private static boolean holdsPlace(Group group, AssetId asset, Footing footing) {
        return group.places.contains(new Place(asset, footing));
    }

    private static List<Seat> seatsOf(Group group, MemberId member) {
        return group.seats.stream().filter(s -> s.member().equals(member)).toList();
    }

    /// Whether this membership holds anything on the asset, whatever the asset is.
    boolean has(Member member, Asset asset) {
        if (asset.owner.equals(new Owner.Business(member.business))) {
            return !of(member, asset, new Footing.Owned()).isEmpty();
        }
        return facts.newestShare(asset.id, member.business)
                .map(share -> of(member, asset, new Footing.Shared(share.id)))
                .filter(held -> !held.isEmpty())
                .isPresent();
    }
}
