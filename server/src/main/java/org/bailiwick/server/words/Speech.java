package org.bailiwick.server.words;

import org.bailiwick.engine.decision.Told;

import java.util.List;

/// Who is spoken of, what he tried, and on what: what nearly every sentence needs.
final class Speech {
    private final Catalogue catalogue;
    private final Names names;
    private final Told.About about;
    private final Told.Thing thing;
    private final Told.Asked asked;
    private final boolean first;

    /// @param first whether the reader speaks of himself
    private Speech(
            Catalogue catalogue,
            Names names,
            Told.About about,
            Told.Thing thing,
            Told.Asked asked,
            boolean first) {
        this.catalogue = catalogue;
        this.names = names;
        this.about = about;
        this.thing = thing;
        this.asked = asked;
        this.first = first;
    }

    static Speech of(
            Catalogue catalogue,
            Names names,
            Told.About about,
            Told.Thing thing,
            Told.Asked asked) {
        return new Speech(catalogue, names, about, thing, asked, false);
    }

    /// The same in the first person, where it is about the reader.
    Speech inFirstPerson() {
        return new Speech(catalogue, names, about, thing, asked, true);
    }

    /// Fills `who whom have are action thing Thing`.
    Holes holes() {
        String voice = "voice." + Catalogue.part(voice());
        return new Holes()
                .with("who", who())
                .with("whom", whom())
                .with("have", catalogue.say(voice + ".have"))
                .with("are", catalogue.say(voice + ".are"))
                .with("action", catalogue.model(asked.actionLabel()))
                .with("thing", thing("thing.unnamed"))
                .with("Thing", thing("thing.unnamed.first"));
    }

    private Voice voice() {
        return switch (about) {
            case Told.About.You _ -> first ? Voice.ME : Voice.YOU;
            case Told.About.Person _, Told.About.Address _, Told.About.Somebody _ -> Voice.OTHER;
        };
    }

    String who() {
        return named("who");
    }

    private String whom() {
        return named("whom");
    }

    private String named(String place) {
        return switch (about) {
            case Told.About.You _ ->
                    catalogue.say("voice." + Catalogue.part(voice()) + "." + place);
            case Told.About.Person(var id) -> names.of(id);
            case Told.About.Address(var id) -> names.of(id);
            case Told.About.Somebody _ -> catalogue.say("voice.other." + place);
        };
    }

    private String thing(String unnamed) {
        return switch (thing) {
            case Told.Thing.Asset(_, var name) -> name;
            case Told.Thing.Business(var business) -> business.name();
            case Told.Thing.Unnamed _ ->
                    catalogue.say(
                            unnamed, new Holes().with("kind", catalogue.model(asked.kindLabel())));
        };
    }

    boolean aboutBusiness() {
        return asked.kind().equals(Told.Asked.BUSINESS);
    }

    Names names() {
        return names;
    }

    /// Levels by the names that people have for them.
    String levels(List<Told.LevelTasks> levels) {
        if (levels.isEmpty()) return catalogue.say("levels.unnamed");
        return catalogue.model(levels.stream().map(Told.LevelTasks::label).toList());
    }
}
