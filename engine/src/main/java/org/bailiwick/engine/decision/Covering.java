package org.bailiwick.engine.decision;

import org.bailiwick.engine.model.Kind;
import org.bailiwick.engine.model.Level;

import java.util.List;
import java.util.Optional;

/// The levels that allow the action asked about.
final class Covering {
    private Covering() {}

    static List<Level> levels(Evaluation evaluation) {
        return levels(Decider.kind(evaluation), action(evaluation));
    }

    /// Their names.
    static List<String> levels(Telling telling) {
        return levels(telling.kind(), telling.question.action()).stream().map(Level::name).toList();
    }

    private static List<Level> levels(Optional<Kind> kind, String action) {
        return kind.map(k -> k.levels().stream().filter(l -> covers(l, k.bit(action))).toList())
                .orElse(List.of());
    }

    private static boolean covers(Level level, long bit) {
        return (level.mask() & bit) != 0;
    }

    private static String action(Evaluation evaluation) {
        return evaluation.question.action();
    }
}
