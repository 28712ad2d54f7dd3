package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.command.PersonCommand;
import org.junit.jupiter.api.Test;

import java.util.List;

/// Every tab hears why a session is over, whichever looks first.
class EndedEverywhereTest extends InTheWorld {
    @Test
    void whatAnOpenPageAsksByItselfTakesTheReasonFromNoOther() {
        try (Tab lena = Tab.in(world, world.lena, Proof.ONE_STEP)) {
            String page = "/b/" + world.nordwind;
            assertThat(lena.get(page).status()).isEqualTo(200);
            world.run(new PersonCommand.DisablePerson(world.lena, List.of()));
            Tab.Page heard = lena.get("/live", "Accept", "text/event-stream");
            assertThat(heard.status()).isEqualTo(401);
            assertThat(heard.cookies()).isEmpty();
            for (int tab = 0; tab < 2; tab++) {
                Tab.Page led = lena.get(page, "Bailiwick-Live", "1");
                assertThat(led.to()).contains("reason=disabled");
                assertThat(led.cookies()).isEmpty();
            }
            Tab.Page opened = lena.get(page);
            assertThat(opened.to()).contains("reason=disabled");
            assertThat(opened.cookies().toString()).contains("Max-Age=0");
        }
    }
}
