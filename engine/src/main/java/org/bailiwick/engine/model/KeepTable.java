package org.bailiwick.engine.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What stays possible on assets of one kind that are not active, as its lines declare it.
final class KeepTable {
    /// What a state keeps, and the line that says so.
    private record Kept(int line, long mask) {}

    private final ActionTable actions;
    private final Problems problems;
    private final List<Statement> lines = new ArrayList<>();
    private final Map<String, Kept> states = new HashMap<>();

    KeepTable(ActionTable actions, Problems problems) {
        this.actions = actions;
        this.problems = problems;
    }

    void declare(Statement line) {
        lines.add(line);
    }

    /// Looks the names up, once all actions are declared.
    void resolve() {
        for (Statement line : lines) {
            long mask = actions.add(0, line.list(), line);
            for (String word : line.words()) keep(word, line, mask);
        }
    }

    private void keep(String state, Statement line, long mask) {
        if (Kind.STATES.indexOf(state) <= 0) {
            problems.add(
                    line.line(),
                    "`%s` is no state that can keep a part of the actions; name one of"
                            + " `in_review`, `suspended`, `closed`",
                    state);
            return;
        }
        Kept first = states.putIfAbsent(state, new Kept(line.line(), mask));
        if (first != null) {
            problems.add(
                    line.line(),
                    "what `%s` keeps is said in line %d already; say it once",
                    state,
                    first.line());
        }
    }

    /// The masks in the order of [Kind#STATES]. An active asset keeps everything; a state that no
    /// line names keeps nothing.
    List<Long> kept() {
        var kept = new ArrayList<Long>();
        for (String state : Kind.STATES) {
            kept.add(states.getOrDefault(state, new Kept(0, 0)).mask());
        }
        kept.set(0, actions.all());
        return kept;
    }
}
