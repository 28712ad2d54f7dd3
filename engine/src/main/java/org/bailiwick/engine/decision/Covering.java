package org.bailiwick.engine.decision;

import org.bailiwick.engine.model.Level;

import java.util.List;

/// The levels that allow the action asked about.
final class Covering {
    private Covering() {}

    static List<Level> levels(Evaluation evaluation) {
        return Decider.kind(evaluation)
                .map(k -> k.levels().stream().filter(l -> covers(l, k.bit(action(evaluation)))))
                .map(java.util.stream.Stream::toList)
                .orElse(List.of());
    }

    private static boolean covers(Level level, long bit) {
        return (level.mask() & bit) != 0;
    }

    private static String action(Evaluation evaluation) {
        return evaluation.question.action();
    }
}
