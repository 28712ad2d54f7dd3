package org.bailiwick.ads.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// An explanation is sorted for a card, and none of its sentences is lost.
class DenialTest {
    private static final Question QUESTION =
            new Question(
                    "mika@nordwind.example",
                    "campaign.view",
                    Thing.account("nord"),
                    Proof.ONE_STEP);

    private static Denial of(String context) {
        return Denial.of(QUESTION, JsonMapper.shared().readTree(context));
    }

    @Test
    void sortsWhatBailiwickSays() throws IOException {
        JsonNode answer;
        try (InputStream stored = DenialTest.class.getResourceAsStream("/denial.json")) {
            if (stored == null) throw new IOException("no denial.json");
            answer = JsonMapper.shared().readTree(stored);
        }
        Denial denial = Denial.of(QUESTION, answer.path("context"));
        assertThat(denial.code()).isEqualTo("ASSET_NOT_ASSIGNED");
        assertThat(denial.name()).contains("Nord");
        assertThat(denial.headline()).isEqualTo("You cannot view campaigns on Nord.");
        assertThat(denial.missing())
                .contains("Nord is not assigned. A higher role would not change this.");
        assertThat(denial.has())
                .containsExactly(
                        "You are a standard member of Nordwind.",
                        "You have nothing on Nord through Nordwind.");
        assertThat(denial.help())
                .containsExactly(
                        "Analyst includes: view campaigns, view reports and download reports.",
                        "An admin of Nordwind can assign Nord to you as Analyst.");
        assertThat(denial.waiting()).contains("Waiting does not help.");
        assertThat(denial.changed().orElse("")).startsWith("It worked until 29 Nov 2026");
        assertThat(denial.workedBefore()).isTrue();
        assertThat(denial.ask()).map(Denial.Ask::receipt).isEqualTo(denial.receipt());
    }

    @Test
    void aStrangerIsToldNoName() {
        Denial denial =
                of(
                        """
                        {"reason":"NOT_FOUND","explanation":{"text":["You cannot view campaigns on \
                        this ad account.","There is nothing here for you.","Sign in.","Waiting does \
                        not help."]}}\
                        """);
        assertThat(denial.name()).isEmpty();
        assertThat(denial.missing()).isEmpty();
        assertThat(denial.help())
                .isEqualTo(
                        List.of(
                                "There is nothing here for you.",
                                "Sign in.",
                                "Waiting does not help."));
        assertThat(denial.receipt()).isEmpty();
        assertThat(denial.ask()).isEmpty();
    }

    @Test
    void aNoWithoutAWordIsStillANo() {
        Denial denial = of("{}");
        assertThat(denial.code()).isEqualTo("UNKNOWN");
        assertThat(denial.headline()).isEqualTo("You cannot do this.");
    }

    @Test
    void leavingIsOnesOwnDoing() {
        Denial denial =
                of(
                        """
                        {"explanation":{"text":["No.","It worked until today: the membership was \
                        given up."],"changed":{"worked_before":true,"change":"member-left"}}}\
                        """);
        assertThat(denial.ownDoing()).isTrue();
        assertThat(denial.changed())
                .isEqualTo(Optional.of("It worked until today: the membership was given up."));
    }
}
