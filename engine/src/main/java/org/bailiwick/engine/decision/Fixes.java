package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.model.Level;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the smallest change after which the answer is yes: of all plans that work the one that
/// newly allows least; where several allow equally little, the one with fewer steps; then the one
/// found first (a lower level, then a lower finance role).
final class Fixes {
    private Fixes() {}

    /// @param trail the way to mend; empty where there is none
    static Fix of(Evaluation evaluation, Optional<Trail> trail) {
        Code code =
                trail.flatMap(t -> t.missing(evaluation.bit))
                        .or(() -> evaluation.stopped)
                        .orElseThrow();
        Optional<Fix.Instead> none = none(code);
        if (none.isPresent()) return new Fix.None(none.get());
        Optional<Fix.Steps> smallest = Optional.empty();
        for (Plan plan : plans(evaluation, trail, code)) {
            Optional<Fix.Steps> made = trail.flatMap(plan::shortly).or(plan::make);
            if (made.isEmpty()) continue;
            if (smallest.isEmpty() || made.get().isSmallerThan(smallest.get())) smallest = made;
        }
        if (smallest.isPresent()) return smallest.get();
        return new Fix.None(hopeless(evaluation));
    }

    private static List<Plan> plans(Evaluation evaluation, Optional<Trail> trail, Code code) {
        List<Plan> plans = new ArrayList<>();
        for (Aim aim : aims(evaluation)) {
            if (code != Code.WRONG_BUSINESS) {
                plans.add(new Plan(evaluation, focus(evaluation, trail), aim));
                continue;
            }
            for (BusinessId right : Sharing.reachedThrough(evaluation)) {
                plans.add(new Plan(evaluation, Optional.of(right), aim).goingTo(right));
            }
        }
        return plans;
    }

    private static Optional<Fix.Instead> none(Code code) {
        return switch (code) {
            case OWNER_ONLY -> Optional.of(Fix.Instead.OWNER_DOES_IT);
            case COOLING_OFF -> Optional.of(Fix.Instead.OTHER_ADMIN_DOES_IT);
            case UNKNOWN -> Optional.of(Fix.Instead.OPERATOR_LOOKS);
            case NOT_FOUND -> Optional.of(Fix.Instead.CHECK_THE_ID);
            default -> Optional.empty();
        };
    }

    /// Whatever is done, a later layer has no fix.
    private static Fix.Instead hopeless(Evaluation evaluation) {
        if (evaluation.question.context().grave()) return Fix.Instead.OTHER_ADMIN_DOES_IT;
        boolean ownerOnly =
                Decider.kind(evaluation)
                        .map(k -> (k.ownerOnly() & k.bit(evaluation.question.action())) != 0)
                        .orElse(false);
        return ownerOnly ? Fix.Instead.OWNER_DOES_IT : Fix.Instead.OPERATOR_LOOKS;
    }

    /// What a plan may give: one level of the kind, one finance role.
    record Aim(Optional<Level> level, Finance finance) {}

    private static List<Aim> aims(Evaluation evaluation) {
        List<Level> levels = Covering.levels(evaluation);
        List<Aim> aims = new ArrayList<>();
        for (Level level : levels) aims.add(new Aim(Optional.of(level), Finance.MANAGER));
        if (!aims.isEmpty()) return aims;
        boolean business = evaluation.question.target() instanceof Target.Business;
        if (business) aims.add(new Aim(Optional.empty(), Finance.ANALYST));
        aims.add(new Aim(Optional.empty(), Finance.MANAGER));
        return aims;
    }

    private static Optional<BusinessId> focus(Evaluation evaluation, Optional<Trail> trail) {
        Optional<BusinessId> named = evaluation.question.context().business();
        if (trail.isEmpty()) return named;
        return trail.get().way.through().or(() -> named);
    }
}
