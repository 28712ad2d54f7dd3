package org.bailiwick.server.scenario;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Alias;
import org.bailiwick.engine.scenario.Ask;
import org.bailiwick.engine.scenario.Scene;
import org.bailiwick.engine.scenario.Thing;

import java.util.Optional;

/// What the faces are told in place of a scenario's names, and what their ids stand for.
final class Things {
    static final String BUSINESS = Alias.BUSINESS;

    private Things() {}

    /// The kind under which others know a thing.
    static String kind(Scene scene, String name) {
        return switch (scene.names().find(name).orElseThrow()) {
            case AssetId asset -> scene.directory().find(asset).orElseThrow().kind();
            case BusinessId _ -> BUSINESS;
            case GroupId _ -> Alias.GROUP;
            default -> Alias.PERSON;
        };
    }

    static String kind(Scene scene, Thing thing) {
        return thing.kind().orElseGet(() -> kind(scene, thing.name()));
    }

    /// Its id; the name itself where it stands for nothing.
    static String id(Scene scene, String name) {
        return scene.names()
                .find(name)
                .filter(id -> !(id instanceof AddressId))
                .map(Id::toString)
                .orElse(name);
    }

    /// A person's id, the address, or a word that nobody is known by.
    static String subject(Scene scene, Ask ask) {
        return id(scene, ask.subject());
    }

    /// The name that stands for this id of ours.
    static String name(Scene scene, String id) {
        Optional<? extends Id> known =
                PersonId.find(id)
                        .<Id>map(i -> i)
                        .or(() -> AssetId.find(id))
                        .or(() -> BusinessId.find(id));
        return known.map(scene.names()::get).orElse(id);
    }

    /// A kind and an id, as our own API and the command line want them.
    static String object(Scene scene, Thing thing) {
        return kind(scene, thing) + ":" + id(scene, thing.name());
    }
}
