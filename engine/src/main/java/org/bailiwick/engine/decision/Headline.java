package org.bailiwick.engine.decision;

import java.util.List;
import java.util.Optional;

/// The way that gives a denial its headline, with its fix.
record Headline(Trail trail, Code code, Fix fix) {
    /// Of the ways that got furthest the one whose fix is smaller; the first where they are equal.
    static Headline of(Evaluation evaluation) {
        List<Trail> furthest = evaluation.furthest();
        Headline best = of(evaluation, furthest.get(0));
        for (Trail other : furthest.subList(1, furthest.size())) {
            Headline next = of(evaluation, other);
            if (smaller(next.fix, best.fix)) best = next;
        }
        return best;
    }

    private static Headline of(Evaluation evaluation, Trail trail) {
        Code code = trail.missing(evaluation.bit).orElseThrow();
        return new Headline(trail, code, Fixes.of(evaluation, Optional.of(trail)));
    }

    private static boolean smaller(Fix fix, Fix other) {
        if (!(fix instanceof Fix.Steps steps)) return false;
        return !(other instanceof Fix.Steps others) || steps.isSmallerThan(others);
    }
}
