package org.bailiwick.server.face;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class AllowanceTest {
    private long now;
    private final Allowance allowance = new Allowance(() -> now);

    /// @return whether there was time for the costly answer, which takes so long
    private boolean asked(Duration takes) {
        return allowance.spend(
                () -> {
                    now += takes.toNanos();
                    return true;
                },
                () -> false);
    }

    private void later(Duration time) {
        now += time.toNanos();
    }

    @Test
    void whatTakesNoTimeIsAlwaysGiven() {
        for (int i = 0; i < 1_000; i++) assertThat(asked(Duration.ZERO)).isTrue();
    }

    @Test
    void aTenthOfTheTimeIsSpent() {
        assertThat(asked(Duration.ofSeconds(2))).isTrue();
        assertThat(asked(Duration.ZERO)).isFalse();
        later(Duration.ofSeconds(7));
        assertThat(asked(Duration.ZERO)).isFalse();
        later(Duration.ofSeconds(2));
        assertThat(asked(Duration.ZERO)).isTrue();
    }

    /// A clock that was set meanwhile takes a minute and a half at most, and gives nothing.
    @Test
    void aClockThatIsSetDoesNotMatter() {
        assertThat(asked(Duration.ofDays(365))).isTrue();
        assertThat(asked(Duration.ZERO)).isTrue();
        assertThat(asked(Duration.ofDays(-365))).isTrue();
        assertThat(asked(Duration.ofSeconds(2))).isTrue();
        assertThat(asked(Duration.ZERO)).isFalse();
        later(Duration.ofSeconds(11));
        assertThat(asked(Duration.ZERO)).isTrue();
    }
}
