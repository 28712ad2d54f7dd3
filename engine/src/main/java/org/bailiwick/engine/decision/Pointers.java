package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.model.BusinessRules;

import java.util.List;
import java.util.Optional;

/// Steps in general terms: what would have to be done where the reader may not know how things
/// stand. They are made from the question alone, so they tell nothing else.
final class Pointers {
    private final Telling telling;

    Pointers(Telling telling) {
        this.telling = telling;
    }

    /// Into a business of the reader's, and on to the least that would do.
    List<Told.Advice> join(BusinessId business) {
        boolean assigns = !Covering.levels(telling).isEmpty();
        return assigns
                ? List.of(invite(business), accept(business), assign(business))
                : List.of(invite(business), accept(business));
    }

    /// From wherever the asset lives into this business, and on.
    ///
    /// @param owner where it lives, if the reader may know
    List<Told.Advice> share(BusinessId business, Optional<BusinessId> owner) {
        Told.Advice share =
                new Told.Advice(
                        Told.Doing.SHARE_ASSET,
                        telling.named(business),
                        least(),
                        Optional.empty(),
                        Optional.empty(),
                        new Told.Who.Admins(owner.flatMap(telling::named)),
                        List.of(),
                        Optional.empty(),
                        false);
        return List.of(share, assign(business));
    }

    Told.Advice assign(BusinessId business) {
        return new Told.Advice(
                Told.Doing.ASSIGN,
                telling.named(business),
                least(),
                Optional.empty(),
                Optional.empty(),
                new Told.Who.Admins(telling.named(business)),
                List.of(),
                Optional.empty(),
                false);
    }

    private Told.Advice accept(BusinessId business) {
        return new Told.Advice(
                Told.Doing.ACCEPT,
                telling.named(business),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                new Told.Who.ThatPerson(),
                List.of(),
                Optional.empty(),
                false);
    }

    private Told.Advice invite(BusinessId business) {
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
                telling.named(business),
                List.of(),
                Optional.of(role),
                finance,
                new Told.Who.Admins(telling.named(business)),
                List.of(),
                Optional.empty(),
                false);
    }

    private List<Told.LevelTasks> least() {
        return telling.levels(Covering.levels(telling).stream().limit(1).toList());
    }
}
