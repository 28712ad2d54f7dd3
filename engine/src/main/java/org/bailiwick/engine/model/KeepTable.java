package org.bailiwick.engine.model;

import org.bailiwick.engine.change.AssetState;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What stays possible on assets of one kind that are not active, as its lines declare it.
final class KeepTable {
    private static final Map<String, AssetState> STATES =
            Arrays.stream(AssetState.values())
                    .filter(state -> state != AssetState.ACTIVE)
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    state -> state.name().toLowerCase(Locale.ROOT),
                                    state -> state));

    private final ActionTable actions;
    private final Problems problems;
    private final long[] kept = new long[AssetState.values().length];
    private final List<Statement> lines = new ArrayList<>();
    private final Map<AssetState, Integer> saidIn = new EnumMap<>(AssetState.class);

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

    private void keep(String word, Statement line, long mask) {
        AssetState state = STATES.get(word);
        if (state == null) {
            problems.add(
                    line.line(),
                    "`%s` is no state that can keep a part of the actions; name one of"
                            + " `in_review`, `suspended`, `closed`",
                    word);
            return;
        }
        Integer first = saidIn.putIfAbsent(state, line.line());
        if (first != null) {
            problems.add(
                    line.line(),
                    "what `%s` keeps is said in line %d already; say it once",
                    word,
                    first);
        }
        kept[state.ordinal()] = mask;
    }

    /// The masks by the ordinal of the state. An active asset keeps everything; a state that no
    /// line names keeps nothing.
    List<Long> kept() {
        kept[AssetState.ACTIVE.ordinal()] = actions.all();
        return Arrays.stream(kept).boxed().toList();
    }
}
