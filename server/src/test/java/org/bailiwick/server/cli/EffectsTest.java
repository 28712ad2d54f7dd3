package org.bailiwick.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/// What a preview says on a terminal.
class EffectsTest {
    private static List<String> lines(String answer) {
        return Effects.lines(JsonMapper.shared().readTree(answer));
    }

    @Test
    void whatWouldWaitIsSaid() {
        assertThat(
                        lines(
                                """
                                {"effects":[],"waits":true,
                                 "second_admin":{"text":"Samir can decide on it."}}
                                """))
                .containsExactly(
                        "nobody would gain or lose anything now",
                        "note: Samir can decide on it.",
                        "nothing was done: leave out --preview to ask for it");
    }

    @Test
    void whatWouldNotWaitIsDone() {
        assertThat(lines("{\"effects\":[],\"waits\":false}"))
                .containsExactly(
                        "nobody would gain or lose anything now",
                        "nothing was done: leave out --preview to do it");
    }

    @Test
    void aShareIsSaidWithWhatThePartnersPeopleCouldDoAtMost() {
        assertThat(
                        lines(
                                """
                                {"effects":[],"waits":false,
                                 "shares":[{"asset":{"name":"Nord"},"partner":{"name":"Fremd"},
                                  "cap":["operator"],"state":"paused","gained":[],
                                  "lost":["campaign.view","campaign.edit"]}]}
                                """))
                .containsExactly(
                        "the people of Fremd on Nord, at most (the share is paused, cap: operator)",
                        "  lose campaign.view campaign.edit",
                        "nothing was done: leave out --preview to do it");
    }
}
