package org.bailiwick.engine.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import org.bailiwick.engine.decision.Code;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Every scenario holds, and together they show every code.
class ScenariosTest {

    @TestFactory
    Stream<DynamicTest> everyClaimHolds() {
        return ScenarioFiles.all().stream()
                .map(file -> dynamicTest(file.getFileName().toString(), () -> holds(file)));
    }

    private static void holds(Path file) {
        Scenario scenario = ScenarioFiles.read(file);
        List<Outcome> outcomes = ScenarioRunner.run(scenario, ScenarioFiles.MODELS);
        assertThat(outcomes.stream().filter(o -> !o.holds()).toList())
                .as(scenario.title())
                .isEmpty();
        assertThat(outcomes).as("claims of %s", file.getFileName()).isNotEmpty();
    }

    @Test
    void everyCodeIsClaimed() {
        Set<Code> claimed = EnumSet.noneOf(Code.class);
        for (Path file : ScenarioFiles.all()) {
            for (Scenario.Numbered line : ScenarioFiles.read(file).lines()) {
                if (line.line() instanceof Claim.MayNot claim) claimed.add(claim.code());
            }
        }
        assertThat(claimed).containsExactlyInAnyOrder(Code.values());
    }
}
