package org.bailiwick.engine.model;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// The actions of one section of a text, as its lines declare them, one bit each.
final class ActionTable {
    private final String section;
    private final Problems problems;
    private final SequencedMap<String, Statement> lines = new LinkedHashMap<>();
    private final SequencedMap<String, Long> bits = new LinkedHashMap<>();
    private final Map<Mark, Long> marked = new EnumMap<>(Mark.class);

    /// @param section how a sentence names it: "kind `shop`"
    ActionTable(String section, Problems problems) {
        this.section = section;
        this.problems = problems;
    }

    void declare(Statement line) {
        Names.checkAction(line, problems);
        Names.checkLabel(line, problems);
        Statement first = lines.putIfAbsent(line.name(), line);
        if (first != null) {
            problems.add(
                    line.line(),
                    "action `%s` stands in line %d already; take one of the two out",
                    line.name(),
                    first.line());
            return;
        }
        if (lines.size() == Kind.ACTIONS_MAX + 1) {
            problems.add(
                    line.line(),
                    "%s has more than %d actions; take some out or join some into one",
                    section,
                    Kind.ACTIONS_MAX);
        }
        long bit = lines.size() <= Kind.ACTIONS_MAX ? 1L << (lines.size() - 1) : 0;
        bits.put(line.name(), bit);
        mark(line, bit);
    }

    private void mark(Statement line, long bit) {
        List<String> words = line.words().subList(1, line.words().size());
        for (String word : words) {
            Mark.named(word)
                    .ifPresentOrElse(
                            mark -> marked.merge(mark, bit, (a, b) -> a | b),
                            () ->
                                    problems.add(
                                            line.line(),
                                            "no mark `%s`; use one of %s",
                                            word,
                                            Mark.words()));
        }
        if (words.stream().distinct().count() < words.size()) {
            problems.add(line.line(), "a mark stands twice; take one of the two out");
        }
        if (words.contains(Mark.OWNER_ONLY.word()) && words.size() > 1) {
            problems.add(
                    line.line(),
                    "an owner-only action takes no other mark, since no level gives it; take `%s`"
                            + " or the rest out",
                    Mark.OWNER_ONLY.word());
        }
    }

    /// The bits of the names in one line, added to what it has already.
    long add(long mask, List<String> names, Statement line) {
        for (String name : names) {
            Long bit = bits.get(name);
            if (bit == null) {
                problems.add(
                        line.line(),
                        "no action `%s` in %s; fix the name or add a line like `action %s \"…\"`",
                        name,
                        section,
                        name);
            } else if ((mask & bit) != 0) {
                problems.add(
                        line.line(), "`%s` is in there already; take it out of this line", name);
            } else {
                mask |= bit;
            }
        }
        return mask;
    }

    /// The bit of an action, 0 when it is not declared.
    long bit(String name) {
        return bits.getOrDefault(name, 0L);
    }

    long marked(Mark mark) {
        return marked.getOrDefault(mark, 0L);
    }

    /// All of them.
    long all() {
        return bits.values().stream().mapToLong(Long::longValue).reduce(0, (a, b) -> a | b);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /// The lines of the actions in this mask.
    List<Statement> lines(long mask) {
        return lines.values().stream().filter(l -> (mask & bit(l.name())) != 0).toList();
    }

    List<Action> actions() {
        return lines.values().stream().map(l -> new Action(l.name(), l.label())).toList();
    }
}
