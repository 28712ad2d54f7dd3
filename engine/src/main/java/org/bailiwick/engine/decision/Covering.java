package org.bailiwick.engine.decision;

import org.bailiwick.engine.model.Kind;
import org.bailiwick.engine.model.Level;

import java.util.ArrayList;
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
        return kind.map(k -> levels(k, k.bit(action))).orElse(List.of());
    }

    private static List<Level> levels(Kind kind, long bit) {
        List<Level> covering = new ArrayList<>();
        for (Level level : kind.levels()) if ((level.mask() & bit) != 0) covering.add(level);
        return covering;
    }

    private static String action(Evaluation evaluation) {
        return evaluation.question.action();
    }
}
