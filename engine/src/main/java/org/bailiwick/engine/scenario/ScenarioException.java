package org.bailiwick.engine.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// A text that is no scenario, with everything that is wrong with it, in the order of its lines.
public final class ScenarioException extends RuntimeException {
    /// One thing that is wrong.
    ///
    /// @param line counted from 1
    /// @param sentence what is wrong and what to do about it
    public record Problem(int line, String sentence) {
        @Override
        public String toString() {
            return "line " + line + ": " + sentence;
        }
    }

    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // never written out
    private final List<Problem> problems;

    public ScenarioException(List<Problem> problems) {
        List<Problem> sorted =
                problems.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
        super(sorted.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = sorted;
    }

    public List<Problem> problems() {
        return problems;
    }
}
