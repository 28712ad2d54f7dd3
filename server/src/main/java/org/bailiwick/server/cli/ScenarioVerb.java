package org.bailiwick.server.cli;

import org.bailiwick.engine.scenario.ModelShelf;
import org.bailiwick.engine.scenario.Outcome;
import org.bailiwick.engine.scenario.Scenario;
import org.bailiwick.engine.scenario.ScenarioException;
import org.bailiwick.engine.scenario.ScenarioReader;
import org.bailiwick.engine.scenario.ScenarioRunner;

import picocli.CommandLine.Model.CommandSpec;

import java.nio.file.Path;
import java.util.List;

/// `scenario FILE`: builds the world that a file describes and holds its claims against the engine.
record ScenarioVerb() implements Verb {
    @Override
    public CommandSpec spec() {
        return Verb.words(
                        "scenario",
                        "Builds the world that a file describes and checks every claim in it.",
                        "scenario scenarios/role-without-asset.txt")
                .addPositional(Verb.word(0, "FILE", true, "The scenario."))
                .addOption(Verb.flag("--json", "Answer as JSON."));
    }

    @Override
    public int run(Given given, Terminal terminal) {
        Scenario scenario = read(given.word(0));
        List<Outcome> outcomes =
                ScenarioRunner.run(scenario, ModelShelf.beside(folder(given.word(0))));
        long failed = outcomes.stream().filter(o -> !o.holds()).count();
        for (Outcome outcome : outcomes) {
            if (given.json()) {
                terminal.say(
                        Json.object()
                                .with("line", outcome.line())
                                .with("claim", outcome.text())
                                .with("holds", outcome.holds())
                                .with("differences", outcome.differences())
                                .text());
            } else {
                terminal.say((outcome.holds() ? "ok    " : "WRONG ") + outcome);
            }
        }
        if (!given.json()) {
            terminal.say(
                    "%s: %d claims, %d wrong".formatted(scenario.title(), outcomes.size(), failed));
        }
        return failed == 0 ? ALLOWED : FAILED;
    }

    /// Models that a scenario names stand beside it.
    private static Path folder(String file) {
        Path parent = Path.of(file).toAbsolutePath().getParent();
        return parent == null ? Path.of(".") : parent;
    }

    private static Scenario read(String file) {
        try {
            return ScenarioReader.read(KeepVerbs.read(file));
        } catch (ScenarioException wrong) {
            throw new Trouble(String.valueOf(wrong.getMessage()), wrong);
        }
    }
}
