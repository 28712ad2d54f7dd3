package org.bailiwick.engine.change;

import java.time.Instant;
import java.util.Optional;

/// What a business does to stay safe, and what happens when its admins are lost.
public sealed interface SecurityChange extends Change {
    BusinessId business();

    /// From when on the second step is asked that the settings ask for; until then it is only
    /// announced. [Period#OPEN_START] for at once.
    ///
    /// @param admins of admins
    /// @param others of everybody else
    record SecondStepDated(BusinessId business, Instant admins, Instant others)
            implements SecurityChange {}

    /// Whoever has proved this address may start a recovery of the business.
    ///
    /// @param text the address, sealed under its own key
    record RecoveryContactNamed(BusinessId business, AddressId address, Sealed text)
            implements SecurityChange {}

    record RecoveryContactDropped(BusinessId business, AddressId address)
            implements SecurityChange {}

    /// A contact wants to become an admin, because the admins are lost.
    ///
    /// @param due from when on he may, if nobody stops it
    record RecoveryStarted(BusinessId business, PersonId person, Instant due)
            implements SecurityChange {}

    /// The recovery that stood open will not be carried out.
    ///
    /// @param withdrawn by whoever started it; otherwise somebody stopped him
    record RecoveryStopped(BusinessId business, boolean withdrawn) implements SecurityChange {}

    /// Whoever started the recovery becomes an admin with this entry.
    record RecoveryCompleted(BusinessId business) implements SecurityChange {}

    /// Somebody whose addresses lie outside the domains from which the business invites may stay.
    ///
    /// @param by who decided so; empty for the operator
    record OutsiderKept(BusinessId business, PersonId person, Optional<PersonId> by)
            implements SecurityChange {}
}
