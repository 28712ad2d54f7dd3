package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.model.BusinessRules;

import java.util.List;
import java.util.Optional;

/// Tells somebody of a person who has nothing to do with his business: the same whether that person
/// is unknown, disabled, or busy elsewhere.
final class Unrelated {
    private final Telling telling;

    Unrelated(Telling telling) {
        this.telling = telling;
    }

    /// @param into the reader's business; empty where he owns the asset himself
    Told notAMember(Told.Thing thing, Optional<BusinessId> into) {
        List<Told.Advice> steps = into.map(b -> List.of(invite(b), accept(b))).orElse(List.of());
        List<Told.Advice> assign =
                into.isPresent() && !covering().isEmpty()
                        ? List.of(advice(Told.Doing.ASSIGN, into, least()))
                        : List.of();
        return told(thing, Code.NOT_A_MEMBER, joined(steps, assign));
    }

    /// The person is in the reader's business, which once had the asset.
    Told elsewhere(Told.Thing thing, BusinessId business) {
        Told.Advice share =
                new Told.Advice(
                        Told.Doing.SHARE_ASSET,
                        telling.named(business),
                        least(),
                        Optional.empty(),
                        Optional.empty(),
                        new Told.Who.Admins(Optional.empty()),
                        List.of(),
                        Optional.empty());
        Told.Advice assign = advice(Told.Doing.ASSIGN, Optional.of(business), least());
        return told(thing, Code.ASSET_ELSEWHERE, List.of(share, assign));
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
                telling.levels(covering()),
                new Told.Help.Steps(steps),
                Optional.empty(),
                Waiting.NO,
                Told.Ended.UNTOLD);
    }

    private static List<Told.Advice> joined(List<Told.Advice> one, List<Told.Advice> other) {
        return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
    }

    private Told.Advice invite(BusinessId into) {
        BusinessRules rules = telling.directory.model().business();
        boolean inside = telling.question.target() instanceof Target.Business;
        long bit = inside ? rules.bit(telling.question.action()) : 0;
        Role role = (rules.admin() & bit) != 0 ? Role.ADMIN : Role.STANDARD;
        Optional<Finance> finance = Optional.empty();
        if ((rules.financeManager() & ~rules.admin() & bit) != 0) {
            boolean analyst = (rules.financeAnalyst() & bit) != 0;
            finance = Optional.of(analyst ? Finance.ANALYST : Finance.MANAGER);
        }
        return new Told.Advice(
                Told.Doing.INVITE,
                telling.named(into),
                List.of(),
                Optional.of(role),
                finance,
                new Told.Who.Admins(telling.named(into)),
                List.of(),
                Optional.empty());
    }

    private Told.Advice accept(BusinessId into) {
        return new Told.Advice(
                Told.Doing.ACCEPT,
                telling.named(into),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                new Told.Who.ThatPerson(),
                List.of(),
                Optional.empty());
    }

    private Told.Advice advice(
            Told.Doing doing, Optional<BusinessId> business, List<Told.LevelTasks> levels) {
        return new Told.Advice(
                doing,
                business.flatMap(telling::named),
                levels,
                Optional.empty(),
                Optional.empty(),
                new Told.Who.Admins(business.flatMap(telling::named)),
                List.of(),
                Optional.empty());
    }

    private List<String> covering() {
        return Covering.levels(telling);
    }

    private List<Told.LevelTasks> least() {
        return telling.levels(covering().stream().limit(1).toList());
    }
}
