package org.bailiwick.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Actor;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.scenario.ModelShelf;
import org.bailiwick.engine.scenario.Outcome;
import org.bailiwick.engine.scenario.Scenario;
import org.bailiwick.engine.scenario.ScenarioReader;
import org.bailiwick.engine.scenario.ScenarioRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How the stage lets things happen: by whom, and without leaving anything of its own behind.
class DeskStageTest {
    private static final String TEXT =
            """
            scenario Everybody does what is his

            business nordwind zone Europe/Berlin
            business agentur
            person mika mika@nordwind.example
            person lena lena@nordwind.example
            member mika of nordwind as admin
            member lena of nordwind as standard
            asset ad_account nord of nordwind
            partner nordwind with agentur
            share nord with agentur up to operator
            assign lena operator on nord
            lena may campaign.edit nord
            who may members.manage nordwind: mika
            who may members.manage agentur: nobody
            """;

    @TempDir Path temp;

    @Test
    void eachCommandIsGivenByWhoIsNearestToIt() {
        try (Site site = new Site(temp)) {
            play(site);
            Map<String, String> actors = new TreeMap<>();
            for (Entry entry : site.entries()) actors.put(entry.command(), word(entry.actor()));
            // That Agentur is there without an admin, no command brings about.
            assertThat(actors.remove("import-facts")).isEqualTo("other");
            assertThat(actors)
                    .containsEntry("adopt-model", "operator")
                    .containsEntry("register-person", "operator")
                    .containsEntry("open-business", "operator")
                    .containsEntry("register-asset", "platform")
                    .containsEntry("invite", "person")
                    .containsEntry("accept-invitation", "person")
                    .containsEntry("add-partner", "person")
                    .containsEntry("share", "person")
                    .containsEntry("assign", "person")
                    .doesNotContainValue("other");
        }
    }

    @Test
    void nobodyIsLeftWhomTheScenarioDoesNotName() {
        try (Site site = new Site(temp)) {
            play(site);
            Directory today = site.office().now();
            Map<String, Long> members = new TreeMap<>();
            today.eachBusiness(business -> {
                assertThat(business.closed()).isFalse();
                long here =
                        today.listing().members(business).stream().filter(m -> !m.gone()).count();
                members.put(business.name(), here);
            });
            assertThat(members).isEqualTo(Map.of("nordwind", 2L, "agentur", 0L));
        }
    }

    private static void play(Site site) {
        Scenario scenario = ScenarioReader.read(TEXT);
        DeskStage stage = new DeskStage(site, scenario, "none", ModelShelf.LIBRARY);
        List<Outcome> outcomes = ScenarioRunner.run(scenario, stage);
        assertThat(outcomes).hasSize(3).allMatch(Outcome::holds);
        assertThat(stage.detours()).isEmpty();
    }

    private static String word(Actor actor) {
        return switch (actor) {
            case Actor.Operator _ -> "operator";
            case Actor.Program _ -> "platform";
            case Actor.Person _ -> "person";
            case Actor.Source _, Actor.Clock _, Actor.Nobody _ -> "other";
        };
    }
}
