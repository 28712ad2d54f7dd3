package org.bailiwick.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bailiwick.engine.change.BusinessSettings;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.SecondStep;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.command.BusinessCommand.SetBusiness;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A second step is announced before it is asked, and whoever is asked already stays asked.
class SecondStepRuleTest extends AtTheDesk {
    private void set(SecondStep step, Optional<Instant> from) {
        run(new SetBusiness(world.nordwind, new BusinessSettings(false, false, step, false), from));
    }

    private Instant from(boolean admin) {
        return office.now().find(world.nordwind).orElseThrow().security().stepFrom(admin);
    }

    /// Whether an admin who has proved one step only may do what admins do.
    private boolean adminMay() {
        Caller admin = Caller.person(world.person("admin")).proved(Proof.ONE_STEP);
        try {
            desk().admit(admin, new BusinessCommand.RenameBusiness(world.nordwind, "N"));
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    @Test
    void itIsAnnouncedForFourteenDaysUnlessADayIsNamed() {
        set(SecondStep.ALL, Optional.empty());
        assertThat(from(true)).isEqualTo(now.plus(Duration.ofDays(14)));
        assertThat(from(false)).isEqualTo(now.plus(Duration.ofDays(14)));
        assertThat(adminMay()).isTrue();
        now = from(true).minusMillis(1);
        assertThat(adminMay()).isTrue();
        now = now.plusMillis(1);
        assertThat(adminMay()).isFalse();
    }

    @Test
    void aDayIsNamedSoonerOrLaterOrAtOnce() {
        Instant day = now.plus(Duration.ofDays(3));
        set(SecondStep.ADMINS, Optional.of(day));
        assertThat(from(true)).isEqualTo(day);
        assertThat(from(false)).isEqualTo(Period.OPEN_START);
        set(SecondStep.ADMINS, Optional.of(now.plus(Duration.ofDays(40))));
        assertThat(from(true)).isEqualTo(now.plus(Duration.ofDays(40)));
        set(SecondStep.ADMINS, Optional.of(Instant.EPOCH));
        assertThat(from(true)).isEqualTo(now);
        assertThat(adminMay()).isFalse();
        assertThatThrownBy(() -> set(SecondStep.ALL, Optional.of(now.plus(Duration.ofDays(366)))))
                .hasMessageContaining("at most 365 days");
        assertThatThrownBy(() -> set(SecondStep.NOBODY, Optional.of(now)))
                .hasMessageContaining("say of whom");
    }

    @Test
    void whoIsAskedAlreadyStaysAskedWhenOthersFollow() {
        set(SecondStep.ADMINS, Optional.of(now));
        now = now.plus(Duration.ofDays(1));
        set(SecondStep.ALL, Optional.empty());
        assertThat(adminMay()).isFalse();
        assertThat(from(false)).isEqualTo(now.plus(Duration.ofDays(14)));
        set(SecondStep.ALL, Optional.of(now.plus(Duration.ofDays(30))));
        assertThat(adminMay()).isFalse();
        assertThat(from(false)).isEqualTo(now.plus(Duration.ofDays(30)));
    }

    @Test
    void sayingTheSameAgainDoesNotBeginAnew() {
        set(SecondStep.ALL, Optional.empty());
        Instant first = from(true);
        now = now.plus(Duration.ofDays(5));
        set(SecondStep.ALL, Optional.empty());
        assertThat(from(true)).isEqualTo(first);
        set(SecondStep.NOBODY, Optional.empty());
        set(SecondStep.ALL, Optional.empty());
        assertThat(from(true)).isEqualTo(now.plus(Duration.ofDays(14)));
    }
}
