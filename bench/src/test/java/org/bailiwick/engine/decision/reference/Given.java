package org.bailiwick.engine.decision.reference;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.decision.reference.Row.Asset;
import org.bailiwick.engine.decision.reference.Row.Business;
import org.bailiwick.engine.decision.reference.Row.Footing;
import org.bailiwick.engine.decision.reference.Row.Group;
import org.bailiwick.engine.decision.reference.Row.Member;
import org.bailiwick.engine.decision.reference.Row.Place;
import org.bailiwick.engine.decision.reference.Row.Seat;
import org.bailiwick.engine.decision.reference.Row.Share;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Levels that hang on the membership that counts and, where the asset is foreign, on the share
/// that counts; whatever their states and dates.
record Given(
        Member member,
        Business business,
        Asset asset,
        Levels levels,
        Period period,
        Optional<Share> share) {
    static List<Given> of(Facts facts) {
        List<Given> all = new ArrayList<>();
        for (Row.Assignment row : facts.assignments) {
            Member member = facts.member(row.member);
            add(all, facts, member, facts.asset(row.asset), row.levels, row.period, row.footing);
        }
        for (Group group : facts.groups) {
            if (group.ended) continue;
            for (Place place : group.places) {
                for (Seat seat : group.seats) seated(all, facts, place, seat);
            }
        }
        return all;
    }

    private static void seated(List<Given> all, Facts facts, Place place, Seat seat) {
        Asset asset = facts.asset(place.asset());
        Levels levels = seat.levels().get(asset.kind);
        if (levels == null) return;
        Member member = facts.member(seat.member());
        add(all, facts, member, asset, levels, Period.ALWAYS, place.footing());
    }

    private static void add(
            List<Given> all,
            Facts facts,
            Member member,
            Asset asset,
            Levels levels,
            Period period,
            Footing footing) {
        if (!counts(facts, member)) return;
        Business business = facts.business(member.business);
        boolean own = asset.owner.equals(new Owner.Business(member.business));
        switch (footing) {
            case Footing.None() -> {}
            case Footing.Owned() -> {
                if (own) {
                    all.add(new Given(member, business, asset, levels, period, Optional.empty()));
                }
            }
            case Footing.Shared(var id) -> {
                Optional<Share> share = facts.newestShare(asset.id, member.business);
                if (!own && share.isPresent() && share.get().id.equals(id)) {
                    all.add(new Given(member, business, asset, levels, period, share));
                }
            }
        }
    }

    /// Of several memberships of one person in one business only the newest counts.
    static boolean counts(Facts facts, Member member) {
        return facts.newestMember(member.person, member.business).equals(Optional.of(member));
    }

    /// Whether the asset belongs to a business that is closed.
    static boolean ownerClosed(Facts facts, Asset asset) {
        return asset.owner instanceof Owner.Business(BusinessId id) && facts.business(id).closed;
    }
}
