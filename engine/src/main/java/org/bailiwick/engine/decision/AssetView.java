package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What somebody who answers for an asset is told of another person. What lies in other businesses
/// is as if it were not there, but that a partner's people are given their access by the partner's
/// admin.
final class AssetView {
    private final Standpoint from;
    private final Telling telling;
    private final Directory directory;
    private final Belonging belonging;

    AssetView(Standpoint from) {
        this.from = from;
        telling = from.telling();
        directory = telling.directory;
        belonging = new Belonging(telling);
    }

    Told of(Explanation asked) {
        if (from.nowhere()) return telling.nothing();
        List<BusinessId> looked = looked();
        List<BusinessId> his = looked.stream().filter(this::belongs).toList();
        Optional<Explanation> furthest = furthest(his.stream().filter(from::has).toList(), asked);
        if (furthest.isPresent()) return inside(furthest.get(), asked);
        if (!his.isEmpty()) return new Unrelated(telling).elsewhere(from.thing(), his.get(0));
        List<Way.Partner> partners = partners(asked.ways());
        if (!partners.isEmpty()) return new Outline(from, partners).told();
        return unrelated(looked);
    }

    /// The businesses of the reader; where the question names one, only that.
    private List<BusinessId> looked() {
        Optional<BusinessId> named = telling.question.context().business();
        return from.inside().stream()
                .filter(b -> named.isEmpty() || named.get().equals(b))
                .toList();
    }

    /// Whether the person has to do with a business, as far as the reader may know.
    private boolean belongs(BusinessId id) {
        Business business = directory.find(id).orElseThrow();
        boolean whole = from.whole(id);
        return (belonging.member(business)
                        && (whole || !belonging.disabled(from.asset(), from.inside())))
                || (whole && belonging.invited(business))
                || (from.owns(id) && belonging.personal(from.asset()));
    }

    /// The same question asked in each of these businesses; of the answers the one that got
    /// furthest. Who owns the asset himself sees what is missing for its creator.
    private Optional<Explanation> furthest(List<BusinessId> businesses, Explanation asked) {
        Directory seen = Blinkers.on(directory, from.asset(), from.inside());
        Optional<Explanation> in =
                businesses.stream()
                        .flatMap(b -> in(seen, b).stream())
                        .reduce((one, next) -> later(one, next) ? next : one);
        boolean personal = asked.way().filter(w -> Sight.business(w).isEmpty()).isPresent();
        return in.or(() -> from.owner() && personal ? Optional.of(asked) : Optional.empty());
    }

    private static boolean later(Explanation one, Explanation next) {
        return next.layer().compareTo(one.layer()) > 0;
    }

    private Optional<Explanation> in(Directory seen, BusinessId id) {
        return Decider.decide(seen, telling.question.in(id)) instanceof Decision.Denied denied
                ? Optional.of(denied.explanation())
                : Optional.empty();
    }

    private Told inside(Explanation told, Explanation asked) {
        List<Told.Route> outlines = new Outline(from, partners(asked.ways())).routes(false);
        boolean whole = from.inside().stream().allMatch(from::whole);
        boolean all = !belonging.elsewhere(from.asset(), from.inside());
        return new Inside(telling, this::sees, whole, from.ownerSide())
                .of(from.thing(), told.with(asked.changed()), outlines, all);
    }

    private boolean sees(Way way) {
        Optional<BusinessId> business = Sight.business(way);
        if (business.isEmpty()) return from.ownerSide();
        boolean his = from.inside().contains(business.get());
        return his && (!(way instanceof Way.Invited) || from.whole(business.get()));
    }

    private Told unrelated(List<BusinessId> looked) {
        Unrelated unrelated = new Unrelated(telling);
        Optional<BusinessId> into = looked.stream().filter(from::live).findFirst();
        if (into.isPresent()) return unrelated.notAMember(from.thing(), into);
        if (!looked.isEmpty()) return unrelated.elsewhere(from.thing(), looked.get(0));
        return from.ownerSide()
                ? unrelated.notAMember(from.thing(), Optional.empty())
                : telling.nothing();
    }

    /// The ways through partners of which the owner's side sees no more than that.
    private List<Way.Partner> partners(List<WayResult> ways) {
        List<Way.Partner> partners = new ArrayList<>();
        for (WayResult result : ways) {
            if (result.way() instanceof Way.Partner way && outlined(way)) partners.add(way);
        }
        partners.sort(Comparator.comparingInt(from::rank));
        return partners;
    }

    private boolean outlined(Way.Partner way) {
        return from.ownerSide()
                && !from.inside().contains(way.business())
                && !telling.sharedByFormerOwner(way)
                && directory.find(way.member()).filter(m -> !m.gone()).isPresent();
    }

    /// The ways by which something is allowed.
    List<Told.Route> routes(List<WayResult> ways) {
        if (from.nowhere()) return List.of();
        List<Told.Route> routes = new ArrayList<>();
        for (WayResult result : ways) {
            List<WayResult> one = List.of(result);
            if (sees(result.way())) {
                routes.addAll(telling.routes(one, Telling.Depth.WHOLE));
            } else if (result.passes()) {
                routes.addAll(new Outline(from, partners(one)).routes(true));
            }
        }
        return routes;
    }
}
