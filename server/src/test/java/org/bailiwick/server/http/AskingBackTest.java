package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Period;
import org.bailiwick.server.command.AssignmentCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.Optional;

/// Whoever lost access asks for what he had, not for the least that would let him look again.
class AskingBackTest extends InTheWorld {
    private String key = "";

    @BeforeEach
    void lenaWasOperatorUntilItWasTakenBack() {
        key = world.key("platform", Optional.empty(), "decide", "act", "record");
        var assignment = world.ids.assignment();
        world.run(
                new AssignmentCommand.Assign(
                        assignment,
                        world.member(world.lena),
                        world.sued,
                        Levels.of("operator"),
                        Period.ALWAYS));
        world.run(new AssignmentCommand.Unassign(assignment));
    }

    private JsonNode denied(String action) {
        JsonNode answer =
                world.post(key, "/access/v1/evaluation", World.ask(world.lena, action, world.sued))
                        .json();
        assertThat(answer.path("decision").asBoolean()).isFalse();
        return answer.path("context");
    }

    private static String asked(JsonNode context) {
        return context.at("/explanation/ask/levels").toString();
    }

    /// By a platform, bound to the denial.
    private String askedByThePlatform(String action) {
        String question = World.ask(world.lena, action, world.sued);
        String denial = denied(action).path("evaluation_id").asString();
        String body =
                question.substring(0, question.lastIndexOf('}'))
                        + ",\"denial\":{\"evaluation_id\":\"%s\"}}".formatted(denial);
        var made = world.post(key, "/access/v1/access-request", body);
        assertThat(made.status()).as(made.text()).isEqualTo(202);
        return levels(made.json().at("/task/id").asString());
    }

    /// With the receipt of the denial.
    private String askedByHerself(String action, String more) {
        String receipt = denied(action).path("evaluation_id").asString();
        var made =
                world.errand(
                        world.lena,
                        "POST",
                        "/api/v1/businesses/" + world.nordwind + "/requests",
                        "{\"receipt\":\"%s\"%s}".formatted(receipt, more));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return levels(made.json().path("id").asString());
    }

    /// Of the request, as whoever decides it reads it.
    private String levels(String request) {
        return world.errand(world.olivia, "GET", "/api/v1/requests/" + request, "")
                .json()
                .at("/assets/0/levels")
                .toString();
    }

    @Test
    void whoWasOperatorAsksToBeOperatorAgain() {
        assertThat(asked(denied("campaign.view"))).isEqualTo("[\"operator\"]");
        assertThat(askedByThePlatform("campaign.view")).isEqualTo("[\"operator\"]");
    }

    @Test
    void soDoesWhoeverAsksFromTheReceipt() {
        assertThat(askedByHerself("campaign.view", "")).isEqualTo("[\"operator\"]");
    }

    @Test
    void otherLevelsThatAreNamedAreAskedForInstead() {
        assertThat(askedByHerself("report.view", ",\"levels\":[\"analyst\"]"))
                .isEqualTo("[\"analyst\"]");
    }

    @Test
    void whatNeverWorkedIsAskedForWithTheLeastThatAllowsIt() {
        assertThat(asked(denied("account.settings"))).isEqualTo("[\"admin\"]");
        assertThat(askedByThePlatform("account.settings")).isEqualTo("[\"admin\"]");
    }

    @Test
    void whatIsLongGoneIsNotRemembered() {
        world.now = world.now.plus(Duration.ofDays(91));
        key = world.key("later", Optional.empty(), "decide", "act");
        assertThat(asked(denied("campaign.view"))).isEqualTo("[\"analyst\"]");
        assertThat(askedByThePlatform("campaign.view")).isEqualTo("[\"analyst\"]");
    }
}
