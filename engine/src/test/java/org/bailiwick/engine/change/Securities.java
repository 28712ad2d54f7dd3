package org.bailiwick.engine.change;

import org.bailiwick.engine.change.BusinessChange.BusinessSet;
import org.bailiwick.engine.change.SecurityChange.OutsiderKept;
import org.bailiwick.engine.change.SecurityChange.RecoveryCompleted;
import org.bailiwick.engine.change.SecurityChange.RecoveryContactDropped;
import org.bailiwick.engine.change.SecurityChange.RecoveryContactNamed;
import org.bailiwick.engine.change.SecurityChange.RecoveryStarted;
import org.bailiwick.engine.change.SecurityChange.RecoveryStopped;
import org.bailiwick.engine.change.SecurityChange.SecondStepDated;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a business does to stay safe, as the first format has it; and any such.
final class Securities {
    private Securities() {}

    static List<Change> facts(
            BusinessId one, PersonId person, PersonId other, AddressId address, Instant at) {
        return List.of(
                new SecondStepDated(one, Period.OPEN_START, at),
                new SecondStepDated(one, at, Period.OPEN_START),
                new RecoveryContactNamed(one, address, new Sealed(new byte[] {7, 7})),
                new RecoveryContactDropped(one, address),
                new RecoveryStarted(one, person, at),
                new RecoveryStopped(one, false),
                new RecoveryStopped(one, true),
                new RecoveryCompleted(one),
                new OutsiderKept(one, person, Optional.of(other)),
                new OutsiderKept(one, person, Optional.empty()),
                new BusinessSet(one, BusinessSettings.DEFAULT.withMoneySecondStep(true)),
                new BusinessSet(one, strict()));
    }

    private static BusinessSettings strict() {
        return new BusinessSettings(
                true,
                false,
                SecondStep.ALL,
                true,
                PartnerStart.AFTER_ACCEPTANCE,
                MailDomains.of(List.of("acme.example"), DomainsFor.EVERYBODY),
                true);
    }

    static List<Change> any(AnyChange any) {
        BusinessId business = any.ids.business();
        return List.of(
                new SecondStepDated(
                        business,
                        any.perhaps(any.instant()).orElse(Period.OPEN_START),
                        any.instant()),
                new RecoveryContactNamed(business, any.ids.address(), any.sealed()),
                new RecoveryContactDropped(business, any.ids.address()),
                new RecoveryStarted(business, any.ids.person(), any.instant()),
                new RecoveryStopped(business, any.perhaps(1).isPresent()),
                new RecoveryCompleted(business),
                new OutsiderKept(business, any.ids.person(), any.perhaps(any.ids.person())));
    }
}
