package org.bailiwick.engine.scenario;

import java.util.ArrayList;
import java.util.List;

/// Plays a scenario: lets happen what happens, and holds every claim against what is answered.
public final class ScenarioRunner {
    private ScenarioRunner() {}

    /// How each claim came out. A line that cannot be carried out is the last one told.
    public static List<Outcome> run(Scenario scenario, Stage stage) {
        List<Outcome> outcomes = new ArrayList<>();
        Trial trial = new Trial(stage.asker());
        for (Scenario.Numbered line : scenario.lines()) {
            try {
                switch (line.line()) {
                    case Deed deed -> {
                        stage.carryOut(deed);
                        trial.heed(deed);
                    }
                    case Claim claim -> outcomes.add(outcome(line, trial.differences(claim)));
                }
            } catch (Impossible impossible) {
                outcomes.add(outcome(line, List.of(impossible.getMessage())));
                return outcomes;
            }
        }
        return outcomes;
    }

    private static Outcome outcome(Scenario.Numbered line, List<String> differences) {
        return new Outcome(line.number(), line.text(), differences);
    }

    /// The engine's own answers, in a world of its own.
    public static List<Outcome> run(Scenario scenario, ModelShelf models) {
        return run(scenario, new World(models));
    }
}
