package org.bailiwick.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.server.web.Json;
import org.junit.jupiter.api.Test;

/// Where it leads after an errand: to the same page, with what is said of it, once.
class OutcomeTest {
    @Test
    void whatThePageAskedForStays() {
        assertThat(Outcome.address("/x", "assign", "7", false)).isEqualTo("/x?done=assign&entry=7");
        assertThat(Outcome.address("/x?q=b", "assign", "", true))
                .isEqualTo("/x?q=b&done=assign&waits=1");
    }

    @Test
    void whatWasSaidBeforeGoesWhereverItStands() {
        assertThat(Outcome.address("/x?done=a&entry=3&q=b", "assign", "", false))
                .isEqualTo("/x?q=b&done=assign");
        assertThat(Outcome.address("/x?q=b&done=a&entry=3", "assign", "", false))
                .isEqualTo("/x?q=b&done=assign");
        assertThat(Outcome.address("/x?done=a", "assign", "", false)).isEqualTo("/x?done=assign");
        assertThat(Outcome.address("/x?undone=1&q=of=2", "assign", "", false))
                .isEqualTo("/x?undone=1&q=of=2&done=assign");
    }

    @Test
    void thePlaceInThePageStaysLast() {
        Data business = new Data(Json.object().put("id", "b_1"));
        assertThat(Outcome.address("/x?of=b_0#ways", "assign", "7", business))
                .isEqualTo("/x?done=assign&entry=7&of=b_1#ways");
    }
}
