package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.AssetState;

import java.time.Instant;

/// Finds out whether waiting helps.
final class Waits {
    private Waits() {}

    static Waiting of(Evaluation evaluation, Code code) {
        return switch (code) {
            case NOT_YET, COOLING_OFF -> until(evaluation);
            case ASSET_STATE -> inReview(evaluation) ? Waiting.PERHAPS : Waiting.NO;
            case UNKNOWN, WAITING_APPROVAL -> Waiting.PERHAPS;
            default -> Waiting.NO;
        };
    }

    private static boolean inReview(Evaluation evaluation) {
        return Decider.asset(evaluation).map(a -> a.state() == AssetState.IN_REVIEW).orElse(false);
    }

    /// The first start of something written down at which the answer would be yes.
    private static Waiting until(Evaluation evaluation) {
        return Instants.starts(evaluation).stream()
                .filter(start -> Decider.allows(evaluation.directory, at(evaluation, start)))
                .findFirst()
                .<Waiting>map(Waiting.Until::new)
                .orElse(Waiting.NO);
    }

    private static Question at(Evaluation evaluation, Instant instant) {
        return evaluation.question.on(instant);
    }
}
