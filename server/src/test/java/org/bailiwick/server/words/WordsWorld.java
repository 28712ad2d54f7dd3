package org.bailiwick.server.words;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Changed;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Decision;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Reader;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.decision.Told;
import org.bailiwick.engine.decision.View;
import org.bailiwick.engine.decision.WhatChanged;
import org.bailiwick.engine.scenario.ModelShelf;
import org.bailiwick.engine.scenario.Scenario;
import org.bailiwick.engine.scenario.ScenarioReader;
import org.bailiwick.engine.scenario.World;

/// A world of a scenario, and what is said in it.
final class WordsWorld {
    final World world;

    WordsWorld(String text) {
        this(ScenarioReader.read("scenario what is said\n" + text));
    }

    WordsWorld(Scenario scenario) {
        world = World.of(scenario, ModelShelf.LIBRARY);
    }

    Names names() {
        return world.names()::get;
    }

    Reader reader(String name) {
        return new Reader.Person(world.names().person(name));
    }

    /// What somebody reads of a denial.
    Said say(Reader reader, String person, String action, String thing) {
        Question question =
                Question.of(world.names().person(person), action, target(thing), world.now());
        Told told = View.of(world.directory(), denied(question), reader);
        return Words.english().of(told, names());
    }

    private Decision.Denied denied(Question question) {
        if (!(Decider.decide(world.directory(), question) instanceof Decision.Denied denied)) {
            throw new IllegalStateException("allowed: " + question);
        }
        Changed changed =
                WhatChanged.find(World.beginning(), world.entries(), question, denied.instant());
        return new Decision.Denied(
                question, denied.seq(), denied.instant(), denied.explanation().with(changed));
    }

    Target target(String name) {
        Id id = world.names().find(name).orElseThrow();
        return switch (id) {
            case BusinessId business -> new Target.Business(business);
            case AssetId asset ->
                    new Target.Asset(world.directory().find(asset).orElseThrow().kind(), asset);
            default -> throw new IllegalArgumentException(name + " cannot be acted on");
        };
    }

    PersonId person(String name) {
        return world.names().person(name);
    }
}
