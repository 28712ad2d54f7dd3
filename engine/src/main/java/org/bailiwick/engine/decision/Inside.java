package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.BusinessId;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Tells somebody of a denial that lies in his own business.
///
/// @param sees the ways whose inside he sees
/// @param whole whether he sees everything of these businesses, or only what concerns the asset
/// @param owner whether he stands on the side of the asset's owner
record Inside(Telling telling, Predicate<Way> sees, boolean whole, boolean owner) {

    /// @param outlines ways of which he sees no more than that they are there
    /// @param all whether he may know every way that there was
    Told of(Told.Thing thing, Explanation explanation, List<Told.Route> outlines, boolean all) {
        List<Told.Route> routes = new ArrayList<>();
        for (WayResult result : explanation.ways()) {
            if (sees.test(result.way())) {
                telling.route(masked(result), Telling.Depth.WHOLE).ifPresent(routes::add);
            }
        }
        boolean headline = explanation.way().map(sees::test).orElse(true);
        if (!headline && routes.isEmpty()) return telling.nothing();
        Code code = headline ? coarse(explanation.code()) : routes.get(0).code().orElseThrow();
        List<LayerResult> layers = headline ? masked(explanation.layers()) : routes.get(0).layers();
        List<Told.Route> others =
                new ArrayList<>(routes.subList(Math.min(1, routes.size()), routes.size()));
        others.addAll(outlines);
        return new Told.Denied(
                telling.asked(),
                about(),
                thing,
                code,
                layers,
                routes.stream().findFirst(),
                others,
                telling.levels(explanation.covering()),
                headline ? help(explanation) : new Told.Help.Steps(List.of()),
                Optional.empty(),
                headline ? explanation.waiting() : Waiting.NO,
                all ? telling.ended(explanation.changed(), whole) : Told.Ended.UNTOLD);
    }

    private Told.About about() {
        return switch (telling.question.subject()) {
            case Subject.Known(var id) -> new Told.About.Person(id);
            case Subject.Invited(var id) -> new Told.About.Address(id);
            case Subject.Stranger _ -> Told.About.SOMEBODY;
        };
    }

    private Told.Help help(Explanation explanation) {
        return switch (Telling.fix(explanation)) {
            case Fix.None(var instead) ->
                    new Told.Help.None(
                            instead, owner ? WholeView.owners(telling, instead) : List.of());
            case Fix.Steps(var steps, _) -> new Told.Help.Steps(steps(explanation, steps));
        };
    }

    /// In general terms where the true steps would tell who has the asset now.
    private List<Told.Advice> steps(Explanation explanation, List<Step> steps) {
        Optional<BusinessId> ended =
                explanation.way().filter(telling::sharedByFormerOwner).flatMap(Sight::business);
        if (ended.isPresent()) return new Pointers(telling).share(ended.get(), Optional.empty());
        Optional<String> least = explanation.covering().stream().findFirst();
        return new Advising(telling, least).of(steps);
    }

    /// Whether the person has other assets is for those who see the whole business.
    private Code coarse(Code code) {
        return !whole && code == Code.NO_ASSET_ASSIGNED ? Code.ASSET_NOT_ASSIGNED : code;
    }

    private WayResult masked(WayResult result) {
        return new WayResult(result.way(), masked(result.layers()), result.held());
    }

    private List<LayerResult> masked(List<LayerResult> layers) {
        return layers.stream()
                .map(l -> new LayerResult(l.layer(), l.status(), l.code().map(this::coarse)))
                .toList();
    }
}
