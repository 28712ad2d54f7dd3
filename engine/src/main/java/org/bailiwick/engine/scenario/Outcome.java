package org.bailiwick.engine.scenario;

import java.util.List;

/// How one line of a scenario came out.
///
/// @param differences what is otherwise than the line says, a sentence each; none where it holds
public record Outcome(int line, String text, List<String> differences) {
    public Outcome {
        differences = List.copyOf(differences);
    }

    public boolean holds() {
        return differences.isEmpty();
    }

    @Override
    public String toString() {
        if (holds()) return "line %d holds: %s".formatted(line, text);
        return "line %d: %s%n  %s".formatted(line, text, String.join("\n  ", differences));
    }
}
