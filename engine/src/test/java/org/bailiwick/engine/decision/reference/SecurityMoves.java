package org.bailiwick.engine.decision.reference;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.BusinessChange.BusinessSet;
import org.bailiwick.engine.change.BusinessSettings;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.MemberChange.MemberJoined;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.engine.change.SecondStep;
import org.bailiwick.engine.change.SecurityChange.OutsiderKept;
import org.bailiwick.engine.change.SecurityChange.RecoveryCompleted;
import org.bailiwick.engine.change.SecurityChange.RecoveryContactDropped;
import org.bailiwick.engine.change.SecurityChange.RecoveryContactNamed;
import org.bailiwick.engine.change.SecurityChange.RecoveryStarted;
import org.bailiwick.engine.change.SecurityChange.RecoveryStopped;
import org.bailiwick.engine.change.SecurityChange.SecondStepDated;
import org.bailiwick.engine.decision.reference.Row.Business;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What businesses do to stay safe. Only the dates of the second step bear on what is decided; a
/// recovery does by the membership that it makes.
record SecurityMoves(Draft draft) {
    List<Move> all() {
        return List.of(
                Move.of(4, "date-second-step", this::business, this::dated),
                new Move(2, "second-step-later", this::announced),
                Move.of(
                        1,
                        "name-contact",
                        this::business,
                        b -> new RecoveryContactNamed(b.id, address(), Sealed.NONE)),
                Move.of(
                        1,
                        "drop-contact",
                        this::business,
                        b -> new RecoveryContactDropped(b.id, address())),
                Move.of(1, "start-recovery", this::business, this::started),
                Move.of(
                        1,
                        "stop-recovery",
                        this::business,
                        b -> new RecoveryStopped(b.id, draft.percent(50))),
                new Move(1, "complete-recovery", this::completed),
                Move.of(
                        1,
                        "keep-outsider",
                        this::business,
                        b -> new OutsiderKept(b.id, person(), Optional.empty())));
    }

    private Optional<Business> business() {
        return draft.any(draft.facts.businesses, _ -> true);
    }

    private PersonId person() {
        return draft.pick(draft.facts.persons).id;
    }

    private AddressId address() {
        return draft.any(draft.facts.persons, p -> !p.addresses.isEmpty())
                .map(p -> p.addresses.iterator().next())
                .orElseGet(draft.ids::address);
    }

    private SecondStepDated dated(Business business) {
        return new SecondStepDated(business.id, from(), from());
    }

    private Instant from() {
        return draft.percent(30) ? Period.OPEN_START : draft.soon();
    }

    /// As the desk writes it: the settings, and from when on they count.
    private List<Change> announced() {
        return business()
                .map(b -> {
                    SecondStep step = draft.percent(50) ? SecondStep.ADMINS : SecondStep.ALL;
                    var settings =
                            new BusinessSettings(false, false, step, draft.percent(50))
                                    .withMoneySecondStep(draft.entries.size() % 3 == 0);
                    return List.<Change>of(new BusinessSet(b.id, settings), dated(b));
                })
                .orElse(List.of());
    }

    private RecoveryStarted started(Business business) {
        return new RecoveryStarted(business.id, person(), draft.now.plus(Duration.ofDays(7)));
    }

    private List<Change> completed() {
        Optional<Business> business = business();
        PersonId person = person();
        boolean there =
                business.flatMap(b -> draft.facts.newestMember(person, b.id))
                        .filter(m -> m.ended.equals(Facts.NEVER))
                        .isPresent();
        if (business.isEmpty() || there) return List.of();
        return List.of(
                new RecoveryCompleted(business.get().id),
                new MemberJoined(
                        draft.ids.member(),
                        business.get().id,
                        person,
                        Role.ADMIN,
                        Finance.NONE,
                        Period.ALWAYS,
                        Optional.empty()));
    }
}
