package org.bailiwick.engine.decision;

import org.bailiwick.engine.directory.Business;

import java.util.List;
import java.util.Optional;

/// What somebody is told who is not the one it is about: an admin of a business that has the asset,
/// or who gives access to this one asset; an admin of the business that is acted on.
final class OthersView {
    private final Telling telling;

    OthersView(Telling telling) {
        this.telling = telling;
    }

    Told of(Explanation explanation) {
        return switch (telling.question.target()) {
            case Target.Missing _ -> telling.nothing();
            case Target.Business _ ->
                    own().map(b -> inBusiness(b, explanation)).orElseGet(telling::nothing);
            case Target.Asset _ ->
                    telling.asset()
                            .map(a -> new AssetView(Standpoint.of(telling, a)).of(explanation))
                            .orElseGet(telling::nothing);
        };
    }

    /// The business acted on, where it is the reader's.
    private Optional<Business> own() {
        return telling.question.target() instanceof Target.Business(var id)
                ? telling.directory.find(id).filter(_ -> telling.sight.admin(id))
                : Optional.empty();
    }

    private Told inBusiness(Business business, Explanation explanation) {
        Told.Thing thing = new Told.Thing.Business(new Told.Named(business.id(), business.name()));
        Belonging belonging = new Belonging(telling);
        if (!belonging.member(business) && !belonging.invited(business)) {
            return new Unrelated(telling).notAMember(thing, Optional.of(business.id()));
        }
        return new Inside(telling, _ -> true, true, true).of(thing, explanation, List.of(), true);
    }

    List<Told.Route> routes(List<WayResult> ways) {
        return switch (telling.question.target()) {
            case Target.Missing _ -> List.of();
            case Target.Business _ ->
                    own().isPresent() ? telling.routes(ways, Telling.Depth.WHOLE) : List.of();
            case Target.Asset _ ->
                    telling.asset()
                            .map(a -> new AssetView(Standpoint.of(telling, a)).routes(ways))
                            .orElse(List.of());
        };
    }
}
