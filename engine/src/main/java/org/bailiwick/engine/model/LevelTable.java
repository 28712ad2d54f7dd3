package org.bailiwick.engine.model;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The levels of one kind, as its lines declare them.
final class LevelTable {
    /// A line whose names are looked up.
    private record Resolved(Statement line, long mask) {}

    private final ActionTable actions;
    private final Problems problems;
    private final SequencedMap<String, Statement> lines = new LinkedHashMap<>();
    private final SequencedMap<String, Resolved> resolved = new LinkedHashMap<>();

    LevelTable(ActionTable actions, Problems problems) {
        this.actions = actions;
        this.problems = problems;
    }

    void declare(Statement line) {
        Names.checkPlain(line, problems);
        Names.checkLabel(line, problems);
        Statement first = lines.putIfAbsent(line.name(), line);
        if (first != null) {
            problems.add(
                    line.line(),
                    "level `%s` stands in line %d already; take one of the two out",
                    line.name(),
                    first.line());
        } else if (lines.size() == Kind.LEVELS_MAX + 1) {
            problems.add(
                    line.line(),
                    "the kind has more than %d levels; take some out",
                    Kind.LEVELS_MAX);
        }
    }

    /// Looks the names up, once all actions are declared.
    void resolve() {
        for (Statement line : lines.values()) {
            long mask = 0;
            for (String name : line.includes()) mask = include(mask, name, line);
            mask = actions.add(mask, line.list(), line);
            resolved.put(line.name(), new Resolved(line, mask));
        }
    }

    private long include(long mask, String name, Statement line) {
        Resolved above = resolved.get(name);
        Statement below = lines.get(name);
        if (above != null) {
            if (above.mask() == 0 || (above.mask() & ~mask) != 0) return mask | above.mask();
            problems.add(line.line(), "`%s` is in there already; take it out of this line", name);
        } else if (name.equals(line.name())) {
            problems.add(
                    line.line(), "level `%s` includes itself; take its name out after `>`", name);
        } else if (below != null) {
            problems.add(
                    line.line(),
                    "level `%s` comes only in line %d; move that line above this one",
                    name,
                    below.line());
        } else {
            problems.add(
                    line.line(),
                    "no level `%s` in this kind; fix the name after `>` or add the level above",
                    name);
        }
        return mask;
    }

    /// Reports levels that allow the same as another: nobody could tell which to give.
    void checkDistinct() {
        var firsts = new HashMap<Long, Statement>();
        for (Resolved level : resolved.values()) {
            Statement first = firsts.putIfAbsent(level.mask(), level.line());
            if (first == null) continue;
            problems.add(
                    level.line().line(),
                    "level `%s` allows exactly what `%s` allows; take one of the two out",
                    level.line().name(),
                    first.name());
        }
    }

    /// Reports lines that list what only the owner may do.
    void checkOwnerOnly() {
        long seen = 0;
        for (Resolved level : resolved.values()) {
            long wrong = level.mask() & actions.marked(Mark.OWNER_ONLY) & ~seen;
            for (Statement action : actions.lines(wrong)) {
                problems.add(
                        level.line().line(),
                        "`%s` is owner-only, so no level can give it; take it out of this line or"
                                + " take the mark off in line %d",
                        action.name(),
                        action.line());
            }
            seen |= level.mask();
        }
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /// What all levels together allow.
    long all() {
        return resolved.values().stream().mapToLong(Resolved::mask).reduce(0, (a, b) -> a | b);
    }

    List<Level> levels() {
        return resolved.values().stream()
                .map(level -> new Level(level.line().name(), level.line().label(), level.mask()))
                .toList();
    }
}
