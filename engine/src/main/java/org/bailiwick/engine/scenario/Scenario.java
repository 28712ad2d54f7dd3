package org.bailiwick.engine.scenario;

import java.util.List;

/// A small world in plain text, with claims about it; made by [ScenarioReader].
///
/// @param title what it shows, in one sentence
/// @param lines what happens and what is claimed, in order: a claim is about what happened before
///   it
public record Scenario(String title, List<Numbered> lines) {
    public Scenario {
        lines = List.copyOf(lines);
    }

    /// A line and where it stands.
    ///
    /// @param number counted from 1; where a line goes on below, that of its beginning
    /// @param text as it was written, without the comment
    public record Numbered(int number, String text, Line line) {}

    /// How many of its lines claim something.
    public long claims() {
        return lines.stream().filter(l -> l.line() instanceof Claim).count();
    }
}
