package org.bailiwick.engine.decision.view;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Changed;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Decision;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Question.Context;
import org.bailiwick.engine.decision.Reader;
import org.bailiwick.engine.decision.Subject;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.decision.Told;
import org.bailiwick.engine.decision.View;
import org.bailiwick.engine.decision.WhatChanged;
import org.bailiwick.engine.scenario.ModelShelf;
import org.bailiwick.engine.scenario.ScenarioReader;
import org.bailiwick.engine.scenario.World;

import java.util.List;
import java.util.Optional;

/// A world, and what its people read there.
final class Readings {
    private static final PersonId UNKNOWN_PERSON = new PersonId(7, 7);
    private static final AssetId UNKNOWN_ASSET = new AssetId(7, 7);
    private static final BusinessId UNKNOWN_BUSINESS = new BusinessId(7, 7);

    final World world;

    Readings(String... texts) {
        String text = "scenario who is told what\n" + String.join("\n", texts);
        world = World.of(ScenarioReader.read(text), ModelShelf.LIBRARY);
    }

    /// What a reader is told of `lena campaign.edit nord`, on one line.
    ///
    /// @param reader a name, an address, `stranger` or `operator`
    /// @param asked a name (or `nobody`, `unknown`), an action, a name (or `unknown`), and perhaps
    ///   `in` with a business or `for` with a person
    String read(String reader, String asked) {
        return new ToldLine(world.names()).of(told(reader, asked));
    }

    Told told(String reader, String asked) {
        return switch (decide(asked)) {
            case Decision.Denied denied -> View.of(world.directory(), denied, reader(reader));
            case Decision.Allowed _ -> throw new IllegalStateException("allowed: " + asked);
        };
    }

    /// The ways by which it is allowed, as far as the reader may see them.
    List<String> ways(String reader, String asked) {
        if (!(decide(asked) instanceof Decision.Allowed allowed)) {
            throw new IllegalStateException("denied: " + asked);
        }
        return View.ways(world.directory(), allowed, reader(reader)).stream()
                .map(new ToldLine(world.names())::route)
                .toList();
    }

    Decision decide(String asked) {
        Question question = question(List.of(asked.split(" ", -1)));
        Decision decision = Decider.decide(world.directory(), question);
        if (!(decision instanceof Decision.Denied denied)) return decision;
        Changed changed =
                WhatChanged.find(World.beginning(), world.entries(), question, denied.instant());
        return new Decision.Denied(
                question, denied.seq(), denied.instant(), denied.explanation().with(changed));
    }

    private Question question(List<String> words) {
        Context context = Context.at(world.now());
        if (words.size() > 3 && words.get(3).equals("gravely")) context = context.gravely();
        if (words.size() > 4 && words.get(3).equals("in")) {
            context = context.in(business(words.get(4)));
        }
        if (words.size() > 4 && words.get(3).equals("for")) {
            PersonId account = world.names().person(words.get(4));
            context =
                    new Context(
                            context.now(),
                            context.business(),
                            Optional.of(account),
                            context.proof());
        }
        return new Question(subject(words.get(0)), words.get(1), target(words.get(2)), context);
    }

    private BusinessId business(String name) {
        return name.equals("unknown") ? UNKNOWN_BUSINESS : world.names().business(name);
    }

    private Subject subject(String name) {
        if (name.equals("nobody")) return new Subject.Stranger();
        if (name.equals("unknown")) return new Subject.Known(UNKNOWN_PERSON);
        return name.contains("@")
                ? new Subject.Invited(world.names().address(name))
                : new Subject.Known(world.names().person(name));
    }

    private Target target(String name) {
        if (name.equals("unknown")) return new Target.Asset("ad_account", UNKNOWN_ASSET);
        if (name.equals("missing")) return new Target.Missing("ad_account");
        if (name.equals("unknown-business")) return new Target.Business(UNKNOWN_BUSINESS);
        Id id = world.names().find(name).orElseThrow();
        if (id instanceof BusinessId business) return new Target.Business(business);
        AssetId asset = (AssetId) id;
        return new Target.Asset(world.directory().find(asset).orElseThrow().kind(), asset);
    }

    Reader reader(String name) {
        if (name.equals("stranger")) return Reader.STRANGER;
        if (name.equals("operator")) return Reader.FULL;
        if (name.equals("unknown")) return new Reader.Person(UNKNOWN_PERSON);
        return name.contains("@")
                ? new Reader.Invited(address(name))
                : new Reader.Person(world.names().person(name));
    }

    private AddressId address(String name) {
        return world.names().address(name);
    }
}
