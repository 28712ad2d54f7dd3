package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.BusinessSettings;

/// Layer 13.
final class SecondSteps {
    private SecondSteps() {}

    static void ask(
            Trail.Builder trail, BusinessSettings settings, boolean admin, Question.Proof proof) {
        boolean asked =
                switch (settings.secondStep()) {
                    case NOBODY -> false;
                    case ADMINS -> admin;
                    case ALL -> true;
                };
        if (!asked) return;
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
}
