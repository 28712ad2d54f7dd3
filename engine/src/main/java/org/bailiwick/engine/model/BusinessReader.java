package org.bailiwick.engine.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Reads what can be done in a business: the `business` line and the lines under it.
final class BusinessReader implements Section {
    private static final String ADMIN = "role admin";
    private static final String ANALYST = "finance analyst";
    private static final String MANAGER = "finance manager";

    private final Statement head;
    private final Problems problems;
    private final int problemsBefore;
    private final ActionTable actions;
    private final Map<String, Statement> lines = new HashMap<>();
    private final Map<String, Long> masks = new HashMap<>();

    BusinessReader(Statement head, Problems problems) {
        this.head = head;
        this.problems = problems;
        this.problemsBefore = problems.count();
        this.actions = new ActionTable("`business`", problems);
    }

    @Override
    public void take(Shape shape, Statement line) {
        switch (shape) {
            case ACTION -> declare(line);
            case ROLE, FINANCE -> takeRole(shape, line);
            case LEVEL, LEVELS, KEEPS, CREATOR ->
                    problems.add(
                            line.line(),
                            "a `%s` line belongs under a `kind` line; move it there",
                            shape.word());
            case MODEL, SUBJECT, KIND, BUSINESS -> throw new IllegalArgumentException(shape.word());
        }
    }

    private void declare(Statement line) {
        actions.declare(line);
        if (line.words().size() == 1) return;
        problems.add(
                line.line(),
                "an action of a business takes no mark; leave only its name and its label");
    }

    private void takeRole(Shape shape, Statement line) {
        String role = shape.word() + " " + line.name();
        if (!List.of(ADMIN, ANALYST, MANAGER).contains(role)) {
            problems.add(
                    line.line(),
                    "no role `%s` can be given actions; write one of `%s`, `%s`, `%s`",
                    role,
                    ADMIN,
                    ANALYST,
                    MANAGER);
            return;
        }
        Statement first = lines.putIfAbsent(role, line);
        if (first == null) return;
        problems.add(
                line.line(),
                "`%s` stands in line %d already; join the two lines",
                role,
                first.line());
    }

    @Override
    public void finish() {
        resolve(ADMIN);
        resolve(ANALYST);
        resolve(MANAGER);
        if (problems.count() == problemsBefore) checkWhole();
    }

    private void resolve(String role) {
        Statement line = lines.get(role);
        if (line == null) return;
        long mask = 0;
        if (role.equals(MANAGER) && line.includes().equals(List.of("analyst"))) {
            mask = mask(ANALYST);
        } else if (!line.includes().isEmpty()) {
            problems.add(
                    line.line(),
                    "`%s` cannot include `%s`; only `finance manager > analyst` can be written",
                    role,
                    String.join(" ", line.includes()));
        }
        masks.put(role, actions.add(mask, line.list(), line));
    }

    private long mask(String role) {
        return masks.getOrDefault(role, 0L);
    }

    private void checkWhole() {
        checkNeeded();
        checkFinance();
        long finance = mask(ANALYST) | mask(MANAGER);
        for (Statement action : actions.lines(mask(ADMIN) & finance)) {
            problems.add(
                    action.line(),
                    "both `role admin` and a finance role give `%s`, but neither follows from the"
                            + " other; take it out of one",
                    action.name());
        }
        for (Statement action : actions.lines(~mask(ADMIN) & ~finance)) {
            problems.add(
                    action.line(),
                    "no role gives `%s`, so nobody could do it; add it to `role admin` or to a"
                            + " finance role",
                    action.name());
        }
    }

    private void checkNeeded() {
        long admin = mask(ADMIN);
        String missing =
                BusinessRules.ADMIN_NEEDS.stream()
                        .filter(name -> (actions.bit(name) & admin) == 0)
                        .collect(Collectors.joining(" "));
        if (missing.isEmpty()) return;
        problems.add(
                lines.getOrDefault(ADMIN, head).line(),
                "an admin lacks `%s`, so nobody could do it; declare what is missing as an action"
                        + " and add it to `role admin`",
                missing);
    }

    private void checkFinance() {
        Statement manager = lines.get(MANAGER);
        if (manager != null && !manager.includes().isEmpty() && !lines.containsKey(ANALYST)) {
            problems.add(
                    manager.line(),
                    "no line declares the `finance analyst` that is included here; add one or take"
                            + " `> analyst` out");
        }
        if ((mask(ANALYST) & ~mask(MANAGER)) != 0) {
            problems.add(
                    lines.getOrDefault(MANAGER, lines.getOrDefault(ANALYST, head)).line(),
                    "a finance manager must be able to do what an analyst does; write a line like"
                            + " `%s`",
                    Shape.FINANCE.example());
        }
    }

    /// The rules; only where no problem was found.
    BusinessRules rules() {
        return new BusinessRules(actions.actions(), mask(ADMIN), mask(ANALYST), mask(MANAGER));
    }
}
