package org.bailiwick.server.words;

import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.SecurityChange;

/// What is said in the record of what a business does to stay safe.
record SecurityHoles(Names names) {
    Holes of(SecurityChange change) {
        Holes business = new Holes().with("business", names.of(change.business()));
        return switch (change) {
            case SecurityChange.RecoveryContactNamed c -> with(business, "address", c.address());
            case SecurityChange.RecoveryContactDropped c -> with(business, "address", c.address());
            case SecurityChange.RecoveryStarted c -> with(business, "person", c.person());
            case SecurityChange.OutsiderKept c -> with(business, "person", c.person());
            case SecurityChange.SecondStepDated _,
                    SecurityChange.RecoveryStopped _,
                    SecurityChange.RecoveryCompleted _ ->
                    business;
        };
    }

    private Holes with(Holes holes, String hole, Id id) {
        return holes.with(hole, names.of(id));
    }
}
