package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.BusinessSettings;
import org.bailiwick.engine.directory.Business;

import java.time.Instant;

/// Layer 13.
final class SecondSteps {
    private SecondSteps() {}

    /// Until the day from when on it counts, the second step is announced and not asked.
    static void ask(
            Trail.Builder trail,
            Business business,
            boolean admin,
            Question.Proof proof,
            Instant now) {
        BusinessSettings settings = business.settings();
        if (!wanted(business, admin)) return;
        if (now.isBefore(business.security().stepFrom(admin))) return;
        switch (proof) {
            case TWO_STEPS -> trail.passed(Layer.SECOND_STEP);
            case ONE_STEP -> trail.keep(Layer.SECOND_STEP, 0, Code.SECOND_STEP_REQUIRED);
            case SILENT -> {
                if (settings.secondStepWhenSilent()) {
                    trail.keep(Layer.SECOND_STEP, 0, Code.SECOND_STEP_REQUIRED);
                } else {
                    trail.notAsked(Layer.SECOND_STEP);
                }
            }
        }
    }

    /// Whether the business asks for it, now or from a day on.
    static boolean wanted(Business business, boolean admin) {
        return switch (business.settings().secondStep()) {
            case NOBODY -> false;
            case ADMINS -> admin;
            case ALL -> true;
        };
    }
}
