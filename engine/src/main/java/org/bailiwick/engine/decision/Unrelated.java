package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.BusinessId;

import java.util.List;
import java.util.Optional;

/// Tells somebody of a person who has nothing to do with his business: the same whether that person
/// is unknown, disabled, or busy elsewhere.
final class Unrelated {
    private final Telling telling;

    Unrelated(Telling telling) {
        this.telling = telling;
    }

    /// @param into the reader's business; empty where none of his is looked at
    Told notAMember(Told.Thing thing, Optional<BusinessId> into) {
        List<Told.Advice> steps = into.map(new Pointers(telling)::join).orElse(List.of());
        return told(thing, Code.NOT_A_MEMBER, steps);
    }

    /// The reader's business had the asset and has it no more.
    Told elsewhere(Told.Thing thing, BusinessId business) {
        List<Told.Advice> steps = new Pointers(telling).share(business, Optional.empty());
        return told(thing, Code.ASSET_ELSEWHERE, steps);
    }

    private Told told(Told.Thing thing, Code code, List<Told.Advice> steps) {
        LayerResult failed =
                new LayerResult(code.layer(), LayerResult.Status.FAILED, Optional.of(code));
        return new Told.Denied(
                telling.asked(),
                Told.About.SOMEBODY,
                thing,
                code,
                List.of(failed),
                Optional.empty(),
                List.of(),
                telling.levels(Covering.levels(telling)),
                new Told.Help.Steps(steps),
                Optional.empty(),
                Waiting.NO,
                Told.Ended.UNTOLD);
    }
}
