package org.bailiwick.engine.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Claims that do not hold are told with their line and what is otherwise.
class ScenarioRunnerTest {
    private static final String WORLD =
            """
            scenario A world
            business nordwind
            person mika mika@nordwind.example
            person lena lena@nordwind.example
            member mika of nordwind as admin
            member lena of nordwind as standard
            asset ad_account nord of nordwind
            assign lena analyst on nord
            """;

    @Test
    void tellsThatAClaimHolds() {
        assertThat(run("lena may campaign.view nord"))
                .containsExactly(new Outcome(9, "lena may campaign.view nord", List.of()));
    }

    @Test
    void tellsEveryAnswerThatSaysOtherwise() {
        assertThat(differences("lena may campaign.edit nord"))
                .containsExactly(
                        "claimed: allowed; a check says: denied",
                        "claimed: allowed; explained: denied because LEVEL_TOO_LOW, fix: assign"
                                + " lena operator on nord by admins of nordwind",
                        "lena is not in the list of who may",
                        "nord is not in the list of what lena may");
    }

    @Test
    void tellsAnotherReason() {
        assertThat(differences("lena may not campaign.edit nord because EXPIRED"))
                .containsExactly(
                        "claimed: because EXPIRED; found: denied because LEVEL_TOO_LOW, fix: assign"
                                + " lena operator on nord by admins of nordwind");
    }

    @Test
    void tellsAnotherFix() {
        assertThat(
                        differences(
                                """
                                lena may not campaign.edit nord because LEVEL_TOO_LOW
                                  fix assign lena admin on nord
                                """))
                .containsExactly(
                        "claimed as fix: assign lena admin on nord; found: assign lena operator on"
                                + " nord by admins of nordwind");
        assertThat(
                        differences(
                                """
                                lena may not campaign.edit nord because LEVEL_TOO_LOW
                                  fix assign lena operator on nord by the operator
                                """))
                .hasSize(1);
        assertThat(differences("lena may not campaign.edit nord because LEVEL_TOO_LOW no fix"))
                .hasSize(1);
    }

    @Test
    void tellsWhatElseIsOtherwise() {
        assertThat(
                        differences(
                                """
                                lena may not campaign.edit nord because LEVEL_TOO_LOW
                                  waits until 2026-05-31
                                  changed by time
                                """))
                .containsExactly(
                        "claimed of waiting: until 2026-05-31; found: it does not help",
                        "claimed of its end: a date passed; found: it never worked");
    }

    @Test
    void tellsOtherLists() {
        assertThat(differences("who may campaign.view nord: mika"))
                .contains("claimed, these may: mika; found: lena");
        assertThat(differences("what may lena campaign.view: nothing"))
                .contains("claimed, on these: none; found: nord");
    }

    @Test
    void tellsALineThatCannotBeCarriedOutAndStops() {
        List<Outcome> outcomes =
                run(
                        """
                        lena may campaign.view nord
                        unassign mika from nord
                        lena may campaign.view nord
                        """);
        assertThat(outcomes).hasSize(2);
        assertThat(outcomes.getLast().toString())
                .isEqualTo(
                        """
                        line 10: unassign mika from nord
                          nothing on `nord` is assigned directly\
                        """
                                .indent(0)
                                .strip());
    }

    @Test
    void makesTheSameEntriesEveryTime() {
        Scenario scenario = ScenarioReader.read(WORLD);
        assertThat(World.of(scenario, ModelShelf.LIBRARY).entries())
                .isEqualTo(World.of(scenario, ModelShelf.LIBRARY).entries());
    }

    private static List<String> differences(String claim) {
        return run(claim).getLast().differences();
    }

    private static List<Outcome> run(String lines) {
        return ScenarioRunner.run(ScenarioReader.read(WORLD + lines), ModelShelf.LIBRARY);
    }
}
