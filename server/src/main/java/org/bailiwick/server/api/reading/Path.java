package org.bailiwick.server.api.reading;

import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/// One way of a person into an asset: what is held through a business, or being its owner or its
/// creator.
sealed interface Path {
    Person person();

    Asset asset();

    /// Its place in a list.
    String id();

    /// By what a membership holds.
    record Held(Holding holding) implements Path {
        @Override
        public Person person() {
            return holding.person();
        }

        @Override
        public Asset asset() {
            return holding.asset();
        }

        @Override
        public String id() {
            return holding.id();
        }
    }

    /// By being somebody to it.
    ///
    /// @param as `owner` or `creator`
    record Personal(Person person, Asset asset, String as) implements Path {
        @Override
        public String id() {
            return person.id() + "." + asset.id() + "." + as;
        }
    }

    /// What is held through businesses among these.
    static List<Holding> held(List<Path> all) {
        List<Holding> held = new ArrayList<>();
        for (Path path : all) if (path instanceof Held(var holding)) held.add(holding);
        return held;
    }

    /// Who owns the asset himself, and who is its creator.
    static List<Path> personal(Directory today, Asset asset) {
        List<Path> all = new ArrayList<>();
        today.owningPerson(asset).ifPresent(p -> all.add(new Personal(p, asset, "owner")));
        today.creator(asset).ifPresent(p -> all.add(new Personal(p, asset, "creator")));
        return all;
    }

    /// Neither whose it is nor to what.
    default ObjectNode tell(Visit visit) {
        return switch (this) {
            case Held(var holding) -> holding.tell(visit);
            case Personal(var person, _, var as) ->
                    Json.object().put("through", as).put("in_force", !person.disabled());
        };
    }

    /// Who gave it, where it was given.
    default void giver(ObjectNode node, GivenBy given) {
        switch (this) {
            case Held(var holding) -> holding.giver(node, given);
            case Personal _ -> {}
        }
    }
}
