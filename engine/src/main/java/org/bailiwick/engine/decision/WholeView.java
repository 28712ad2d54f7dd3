package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Person;

import java.util.List;
import java.util.Optional;

/// What the operator is told: everything.
final class WholeView {
    private final Telling telling;

    WholeView(Telling telling) {
        this.telling = telling;
    }

    Told of(Explanation explanation) {
        List<Told.Route> routes = routes(explanation.ways());
        return new Told.Denied(
                telling.asked(),
                about(),
                thing(),
                explanation.code(),
                explanation.layers(),
                routes.stream().findFirst(),
                routes.isEmpty() ? List.of() : routes.subList(1, routes.size()),
                telling.levels(explanation.covering()),
                help(explanation),
                Optional.empty(),
                explanation.waiting(),
                telling.ended(explanation.changed(), true));
    }

    List<Told.Route> routes(List<WayResult> ways) {
        return telling.routes(ways, Telling.Depth.WHOLE);
    }

    private Told.About about() {
        return switch (telling.question.subject()) {
            case Subject.Known(var id) -> new Told.About.Person(id);
            case Subject.Invited(var id) -> new Told.About.Address(id);
            case Subject.Stranger _ -> Told.About.SOMEBODY;
        };
    }

    private Told.Thing thing() {
        return switch (telling.question.target()) {
            case Target.Asset _ ->
                    telling.asset()
                            .<Told.Thing>map(a -> new Told.Thing.Asset(a.id(), a.name()))
                            .orElse(Told.Thing.UNNAMED);
            case Target.Business(var id) ->
                    telling.named(id)
                            .<Told.Thing>map(Told.Thing.Business::new)
                            .orElse(Told.Thing.UNNAMED);
            case Target.Missing _ -> Told.Thing.UNNAMED;
        };
    }

    private Told.Help help(Explanation explanation) {
        return switch (Telling.fix(explanation)) {
            case Fix.None(var instead) -> new Told.Help.None(instead, owners(telling, instead));
            case Fix.Steps(var steps, _) -> {
                Optional<String> least = explanation.covering().stream().findFirst();
                yield new Told.Help.Steps(new Advising(telling, least).of(steps));
            }
        };
    }

    /// The persons whose asset it is, where it is theirs to do.
    static List<PersonId> owners(Telling telling, Fix.Instead instead) {
        Optional<Asset> asset = telling.asset();
        if (instead != Fix.Instead.OWNER_DOES_IT || asset.isEmpty()) return List.of();
        return telling
                .directory
                .owningPerson(asset.get())
                .or(() -> telling.directory.creator(asset.get()))
                .map(Person::id)
                .stream()
                .toList();
    }
}
