package org.bailiwick.engine.decision.reference;

import org.bailiwick.engine.decision.Code;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.engine.decision.reference.Row.Business;

import java.time.Instant;
import java.util.Optional;

/// Layer 13.
final class SecondStepLayer {
    private SecondStepLayer() {}

    /// @param money whether the action is about money
    static Optional<Code> of(
            Business business, boolean admin, boolean money, Proof proof, Instant now) {
        boolean asked =
                business.asksSecondStep(admin, now)
                        || (money && business.settings.moneySecondStep());
        boolean passes =
                switch (proof) {
                    case TWO_STEPS -> true;
                    case ONE_STEP -> !asked;
                    case SILENT -> !asked || !business.settings.secondStepWhenSilent();
                };
        return passes ? Optional.empty() : Optional.of(Code.SECOND_STEP_REQUIRED);
    }
}
