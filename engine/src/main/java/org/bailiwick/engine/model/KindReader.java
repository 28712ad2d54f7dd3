package org.bailiwick.engine.model;

import java.util.EnumMap;
import java.util.Map;

/// Reads one kind of asset: a `kind` line and the lines under it.
final class KindReader implements Section {
    private final Statement head;
    private final Problems problems;
    private final int problemsBefore;
    private final ActionTable actions;
    private final LevelTable levels;
    private final KeepTable keeps;
    private final Map<Shape, Statement> flags = new EnumMap<>(Shape.class);

    KindReader(Statement head, Problems problems) {
        this.head = head;
        this.problems = problems;
        this.problemsBefore = problems.count();
        this.actions = new ActionTable("kind `" + head.name() + "`", problems);
        this.levels = new LevelTable(actions, problems);
        this.keeps = new KeepTable(actions, problems);
    }

    @Override
    public void take(Shape shape, Statement line) {
        switch (shape) {
            case ACTION -> actions.declare(line);
            case LEVEL -> levels.declare(line);
            case KEEPS -> keeps.declare(line);
            case LEVELS, CREATOR -> flag(shape, line);
            case ROLE, FINANCE ->
                    problems.add(
                            line.line(),
                            "a `%s` line belongs under `business`; move it there",
                            shape.word());
            case MODEL, SUBJECT, KIND, BUSINESS -> throw new IllegalArgumentException(shape.word());
        }
    }

    private void flag(Shape shape, Statement line) {
        Statement first = flags.putIfAbsent(shape, line);
        if (first == null) return;
        problems.add(
                line.line(),
                "`%s` stands in line %d already; take one of the two out",
                shape.example(),
                first.line());
    }

    @Override
    public void finish() {
        levels.resolve();
        levels.checkOwnerOnly();
        keeps.resolve();
        // What holds for the whole kind would only repeat what its lines get wrong.
        if (problems.count() == problemsBefore) checkWhole();
    }

    private void checkWhole() {
        if (actions.isEmpty()) {
            problems.add(
                    head.line(),
                    "kind `%s` has no actions; add a line like `%s`",
                    head.name(),
                    Shape.ACTION.example());
        } else if (levels.isEmpty()) {
            problems.add(
                    head.line(),
                    "kind `%s` has no levels, so nobody could be given anything; add a line like"
                            + " `%s`",
                    head.name(),
                    Shape.LEVEL.example());
        } else {
            if (!flags.containsKey(Shape.LEVELS)) levels.checkDistinct();
            checkReachable();
        }
    }

    private void checkReachable() {
        for (Statement action : actions.lines(~levels.all() & ~actions.marked(Mark.OWNER_ONLY))) {
            problems.add(
                    action.line(),
                    "no level gives `%s`, so nobody but an owner could do it; add it to a level or"
                            + " mark it `owner-only`",
                    action.name());
        }
    }

    /// The kind; only where no problem was found.
    Kind kind(int index) {
        return new Kind(
                head.name(),
                head.label(),
                index,
                actions.actions(),
                levels.levels(),
                flags.containsKey(Shape.LEVELS),
                flags.containsKey(Shape.CREATOR),
                actions.marked(Mark.OWNER_ONLY),
                actions.marked(Mark.MONEY),
                actions.marked(Mark.GRANTS),
                actions.marked(Mark.REVOKES),
                keeps.kept());
    }

    Statement head() {
        return head;
    }
}
