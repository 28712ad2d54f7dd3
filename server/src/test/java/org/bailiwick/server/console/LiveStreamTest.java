package org.bailiwick.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What an open page hears.
class LiveStreamTest {
    /// Whoever listens alone looks at once; many do not all come at the same instant, and nobody
    /// waits longer than half a second for that.
    @Test
    void theMoreListenTheFurtherApartTheyLook() {
        assertThat(LiveStream.within(1)).hasMillis(0);
        assertThat(LiveStream.within(2)).hasMillis(10);
        assertThat(LiveStream.within(50)).hasMillis(490);
        assertThat(LiveStream.within(5_000)).hasMillis(500);
    }
}
