package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Period;
import org.bailiwick.server.command.AssignmentCommand.Assign;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;

/// The level of what ends by a date is changed by the pages of its person and of its account.
class ConsoleLevelsTest extends InTheWorld {
    private static final Period DAYS = Period.until(Instant.parse("2026-04-01T00:00:00Z"));

    private ConsoleVisit olivia;

    @BeforeEach
    void visit() {
        olivia = ConsoleVisit.of(world, world.olivia);
        world.run(
                new Assign(
                        world.ids.assignment(),
                        world.member(world.lena),
                        world.sued,
                        Levels.of("operator"),
                        DAYS));
    }

    @AfterEach
    void leave() {
        olivia.close();
    }

    private String at(String page) {
        return "/b/" + world.nordwind + page;
    }

    private boolean edits() {
        String asked = World.ask(world.lena, "campaign.edit", world.sued);
        return world.post("/access/v1/evaluation", asked).json().path("decision").asBoolean();
    }

    /// Lowers what Lena has on Sued, by the form that changes a level there.
    private void lowers(String path, String button) {
        assertThat(edits()).isTrue();
        var page = olivia.open(path);
        String from = page.text().substring(page.text().indexOf("/accounts/" + world.sued));
        var row = new ConsoleVisit.Page(page.status(), from, "", false);
        var done = olivia.press(row, button, "levels[]", "analyst");
        assertThat(done.location()).as(done.text()).contains("done=");
        assertThat(olivia.open(done.location()).text()).contains("The level is changed.");
        var holdings =
                read(world.olivia, "/api/v1/businesses/%s/assignments".formatted(world.nordwind))
                        .json()
                        .path("assignments");
        assertThat(holdings.valueStream().filter(a -> a.toString().contains("Sued")))
                .singleElement()
                .satisfies(a ->
                        assertThat(a.toString())
                                .contains("analyst", "2026-04-01T00:00:00Z")
                                .doesNotContain("operator"));
        assertThat(edits()).isFalse();
    }

    @Test
    void onThePageOfThePerson() {
        lowers(at("/users/" + world.member(world.lena)), "levels[]");
    }

    @Test
    void onThePageOfTheAccount() {
        lowers(at("/accounts/" + world.sued), "Change the level");
    }
}
