package org.bailiwick.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.InvitationId;
import org.junit.jupiter.api.Test;

import java.time.Instant;

/// What is kept of a letter, in whatever order it becomes known.
class DeliveryTest {
    private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");

    private static Delivery written() {
        return Delivery.written(new InvitationId(1, 1), 7, AT).named("l_1");
    }

    @Test
    void whatCameBackBeforeItWasNotedAsTakenHasComeBack() {
        Delivery known = written().bounced("550 no such mailbox", AT).handed("l_1", AT);
        assertThat(known).isEqualTo(written().handed("l_1", AT).bounced("550 no such mailbox", AT));
        assertThat(known.bounced()).contains(AT);
        assertThat(known.handed()).contains(AT);
    }

    @Test
    void whatCouldNotBeHandedOverInTimeWasHandedToNobody() {
        Delivery known = written().bounced(Delivery.OVER, AT).handed("l_1", AT);
        assertThat(known).isEqualTo(written().handed("l_1", AT).bounced(Delivery.OVER, AT));
        assertThat(known.handed()).isEmpty();
    }

    @Test
    void theNextLetterHasNotComeBack() {
        Delivery next = written().bounced("550", AT).again(8, AT).named("l_2").handed("l_2", AT);
        assertThat(next.bounced()).isEmpty();
        assertThat(next.handed()).contains(AT);
    }
}
