package org.bailiwick.engine.decision;

import org.bailiwick.engine.directory.Business;

import java.time.Instant;

/// Layer 13.
final class SecondSteps {
    private SecondSteps() {}

    /// @param money the actions that are about money
    static void ask(
            Trail.Builder trail,
            Business business,
            boolean admin,
            long money,
            Question.Proof proof,
            Instant now) {
        long asked = asked(business, admin, money, now);
        if (asked == 0) return;
        boolean silent = proof == Question.Proof.SILENT;
        boolean passes =
                proof == Question.Proof.TWO_STEPS
                        || (silent && !business.settings().secondStepWhenSilent());
        if (!passes) trail.keep(Layer.SECOND_STEP, asked, ~asked, Code.SECOND_STEP_REQUIRED);
        else if (silent) trail.notAsked(Layer.SECOND_STEP, asked);
        else trail.keep(Layer.SECOND_STEP, asked, -1, Code.SECOND_STEP_REQUIRED);
    }

    /// The actions for which it is asked. Until the day from when on it counts, the second step is
    /// announced and not asked; for money it is asked at once.
    private static long asked(Business business, boolean admin, long money, Instant now) {
        boolean begun = !now.isBefore(business.security().stepFrom(admin));
        if (wanted(business, admin) && begun) return -1;
        return business.settings().moneySecondStep() ? money : 0;
    }

    /// Whether the business asks for it for everything, now or from a day on.
    static boolean wanted(Business business, boolean admin) {
        return switch (business.settings().secondStep()) {
            case NOBODY -> false;
            case ADMINS -> admin;
            case ALL -> true;
        };
    }
}
