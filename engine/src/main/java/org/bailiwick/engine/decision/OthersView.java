package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What somebody is told who is not the one it is about: an admin of a business that has the asset,
/// or who gives access to this one asset. What lies in other businesses is as if it were not there,
/// but that a partner's people are given their access by the partner's admin.
final class OthersView {
    private final Telling telling;
    private final Sight sight;
    private final Directory directory;
    private final Question question;
    private final Belonging belonging;

    OthersView(Telling telling) {
        this.telling = telling;
        sight = telling.sight;
        directory = telling.directory;
        question = telling.question;
        belonging = new Belonging(telling, sight.window());
    }

    Told of(Explanation explanation) {
        return switch (question.target()) {
            case Target.Missing _ -> telling.nothing();
            case Target.Business(var id) ->
                    directory
                            .find(id)
                            .filter(_ -> sight.admin(id))
                            .map(b -> inBusiness(b, explanation))
                            .orElseGet(telling::nothing);
            case Target.Asset _ ->
                    telling.asset()
                            .map(a -> onAsset(Standpoint.of(telling, a), explanation))
                            .orElseGet(telling::nothing);
        };
    }

    private Told inBusiness(Business business, Explanation explanation) {
        Told.Thing thing = new Told.Thing.Business(new Told.Named(business.id(), business.name()));
        boolean belongs = belonging.member(business) || belonging.invited(business);
        if (!belongs) return new Unrelated(telling).notAMember(thing, Optional.of(business.id()));
        return new Inside(telling, _ -> true, true).of(thing, explanation, List.of(), true);
    }

    private Told onAsset(Standpoint from, Explanation asked) {
        if (from.nowhere()) return telling.nothing();
        List<BusinessId> inside = named(from.inside());
        Optional<Told> own = own(from, inside, asked);
        if (own.isPresent()) return own.get();
        List<Way.Partner> partners = from.ownerSide() ? partners(from, asked.ways()) : List.of();
        if (!partners.isEmpty()) return new Outline(telling, from).of(partners);
        if (inside.isEmpty() && !from.ownerSide()) return telling.nothing();
        return new Unrelated(telling).notAMember(from.thing(), inside.stream().findFirst());
    }

    /// Where the question names a business, only that one is looked at.
    private List<BusinessId> named(List<BusinessId> inside) {
        Optional<BusinessId> named = question.context().business();
        return inside.stream().filter(b -> named.isEmpty() || named.get().equals(b)).toList();
    }

    /// The same question asked in each of the reader's businesses in which the person is known; of
    /// the answers the one that got furthest.
    private Optional<Told> own(Standpoint from, List<BusinessId> inside, Explanation asked) {
        Optional<Explanation> furthest = Optional.empty();
        for (BusinessId id : inside) {
            if (!belongs(from, id)) continue;
            if (!from.has(id)) return Optional.of(gone(from, id));
            Optional<Explanation> next = in(id);
            boolean further =
                    next.isPresent()
                            && furthest.map(Explanation::layer)
                                    .filter(l -> l.compareTo(next.get().layer()) >= 0)
                                    .isEmpty();
            if (further) furthest = next;
        }
        if (from.owner() && inside.isEmpty() && belonging.personal(from.asset())) {
            furthest = Optional.of(asked);
        }
        return furthest.map(e -> inside(from, e.with(asked.changed()), asked));
    }

    private boolean belongs(Standpoint from, BusinessId id) {
        Business business = directory.find(id).orElseThrow();
        return belonging.member(business)
                || (from.whole(id) && belonging.invited(business))
                || (from.owns(id) && belonging.personal(from.asset()));
    }

    private Optional<Explanation> in(BusinessId id) {
        Question here =
                new Question(
                        question.subject(),
                        question.action(),
                        question.target(),
                        question.context().in(id));
        return Decider.decide(directory, here) instanceof Decision.Denied denied
                ? Optional.of(denied.explanation())
                : Optional.empty();
    }

    /// His business had it once, and the person belongs to his business.
    private Told gone(Standpoint from, BusinessId id) {
        return new Unrelated(telling).elsewhere(from.thing(), id);
    }

    private Told inside(Standpoint from, Explanation told, Explanation asked) {
        List<Told.Route> outlines = new Outline(telling, from).routes(partners(from, asked.ways()));
        List<Business> his =
                from.inside().stream().flatMap(b -> directory.find(b).stream()).toList();
        boolean all = !belonging.elsewhere(from.asset(), his);
        boolean whole = from.inside().stream().allMatch(from::whole);
        return new Inside(telling, way -> sees(from, way), whole)
                .of(from.thing(), told, outlines, all);
    }

    private boolean sees(Standpoint from, Way way) {
        return Sight.business(way).map(from.inside()::contains).orElse(from.ownerSide());
    }

    /// The ways through partners of which the reader sees no more than that.
    private List<Way.Partner> partners(Standpoint from, List<WayResult> ways) {
        List<Way.Partner> partners = new ArrayList<>();
        for (WayResult result : ways) {
            boolean outlined =
                    result.way() instanceof Way.Partner p
                            && !from.inside().contains(p.business())
                            && directory.find(p.member()).filter(m -> !m.gone()).isPresent();
            if (outlined && from.ownerSide()) partners.add((Way.Partner) result.way());
        }
        return partners;
    }

    List<Told.Route> routes(List<WayResult> ways) {
        Optional<Asset> asset = telling.asset();
        if (asset.isEmpty()) return inBusiness(ways);
        Standpoint from = Standpoint.of(telling, asset.get());
        if (from.nowhere()) return List.of();
        List<Told.Route> routes = new ArrayList<>();
        for (WayResult result : ways) {
            if (sees(from, result.way())) {
                telling.route(result, Telling.Depth.WHOLE).ifPresent(routes::add);
            } else if (result.passes()) {
                routes.addAll(new Outline(telling, from).passing(partners(from, List.of(result))));
            }
        }
        return routes;
    }

    private List<Told.Route> inBusiness(List<WayResult> ways) {
        boolean admin = question.target() instanceof Target.Business(var id) && sight.admin(id);
        if (!admin) return List.of();
        return ways.stream().flatMap(w -> telling.route(w, Telling.Depth.WHOLE).stream()).toList();
    }
}
