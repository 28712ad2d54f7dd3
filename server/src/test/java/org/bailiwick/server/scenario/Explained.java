package org.bailiwick.server.scenario;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Changed;
import org.bailiwick.engine.decision.Code;
import org.bailiwick.engine.decision.Step;
import org.bailiwick.engine.decision.Waiting;
import org.bailiwick.engine.scenario.Answer;
import org.bailiwick.engine.scenario.Ask;
import org.bailiwick.engine.scenario.Claim;
import org.bailiwick.engine.scenario.Scene;
import org.bailiwick.engine.scenario.StepText;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads an explanation as a program would: nothing but its machine-readable members.
record Explained(Scene scene, Ask ask) {
    /// From what `/api/v1/decisions` answers.
    Answer answer(JsonNode decision) {
        if (decision.path("allowed").booleanValue()) return new Answer.Allowed();
        return denied(decision.path("reason"), decision.path("explanation"));
    }

    Answer denied(JsonNode reason, JsonNode explanation) {
        return new Answer.Denied(
                Code.valueOf(reason.asString()),
                fix(
                        explanation.path("fix"),
                        PersonId.find(explanation.at("/about/person").asString(""))),
                waiting(explanation.path("waiting")),
                changed(explanation.path("changed")));
    }

    private List<Claim.Step> fix(JsonNode fix, Optional<PersonId> about) {
        List<Step> steps = new ArrayList<>();
        StepReader reader = new StepReader(scene.directory(), asset(), about);
        fix.path("steps").forEach(step -> steps.add(reader.read(step)));
        return new StepText(scene.directory(), scene.names(), ask.subject()).of(steps);
    }

    private Optional<AssetId> asset() {
        return scene.names()
                .find(ask.object().name())
                .filter(AssetId.class::isInstance)
                .map(AssetId.class::cast);
    }

    private static Waiting waiting(JsonNode waiting) {
        return switch (waiting.path("helps").asString()) {
            case "no" -> Waiting.NO;
            case "perhaps" -> new Waiting.Perhaps();
            case "yes" -> new Waiting.Until(Instant.parse(waiting.path("until").asString()));
            default -> throw new AssertionError("nothing is told of waiting: " + waiting);
        };
    }

    private static Changed changed(JsonNode changed) {
        if (changed.isMissingNode()) return Changed.NOT_ASKED;
        if (!changed.path("worked_before").booleanValue()) return Changed.NEVER;
        Instant at = Instant.parse(changed.path("at").asString());
        return changed.path("entry").isMissingNode()
                ? new Changed.ByTime(at, Map.of())
                : new Changed.ByEntry(
                        changed.path("entry").asLong(),
                        at,
                        changed.path("change").asString(),
                        Map.of());
    }
}
