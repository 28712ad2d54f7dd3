package org.bailiwick.engine.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.model.AccessModel;
import org.bailiwick.engine.model.Action;
import org.bailiwick.engine.model.Kind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// In the world at the end of every scenario: for every person, action and thing, claimed or not,
/// the check, the explanation and both lists say the same, and every fix works.
class EveryAnswerAgreesTest {

    @TestFactory
    Stream<DynamicTest> ofEveryWorld() {
        return ScenarioFiles.all().stream()
                .map(file -> dynamicTest(file.getFileName().toString(), () -> agrees(file)));
    }

    private static void agrees(Path file) {
        World world = World.of(ScenarioFiles.read(file), ScenarioFiles.MODELS);
        EngineAsker asker = new EngineAsker(world);
        for (String thing : named(world, id -> id instanceof AssetId || id instanceof BusinessId)) {
            for (String action : actions(world, thing)) agrees(world, asker, thing, action);
        }
    }

    private static void agrees(World world, EngineAsker asker, String thing, String action) {
        Thing object = new Thing(Optional.empty(), thing);
        Set<String> who = asker.who(action, object, Setting.PLAIN);
        for (String person : named(world, PersonId.class::isInstance)) {
            Ask ask = new Ask(person, action, object, Setting.PLAIN);
            boolean allowed = Decider.decide(world.directory(), asker.question(ask)).allowed();
            String told = "%s %s %s".formatted(person, action, thing);
            assertThat(asker.check(ask)).as("check: " + told).isEqualTo(allowed);
            assertThat(who.contains(person)).as("who: " + told).isEqualTo(allowed);
            assertThat(asker.what(person, action, Setting.PLAIN).contains(thing))
                    .as("what: " + told)
                    .isEqualTo(allowed);
            assertThat(asker.checkFixed(ask)).as("fixed: " + told).isNotEqualTo(Optional.of(false));
        }
    }

    private static List<String> actions(World world, String thing) {
        AccessModel model = world.directory().model();
        Id id = world.names().find(thing).orElseThrow();
        List<Action> actions =
                id instanceof AssetId asset
                        ? world.directory()
                                .find(asset)
                                .map(Asset::kind)
                                .flatMap(model::kind)
                                .map(Kind::actions)
                                .orElse(List.of())
                        : model.business().actions();
        return Stream.concat(actions.stream().map(Action::name), Stream.of("no.action")).toList();
    }

    private static List<String> named(World world, Predicate<Id> type) {
        return world.names().all().stream()
                .filter(name -> world.names().find(name).filter(type).isPresent())
                .toList();
    }
}
