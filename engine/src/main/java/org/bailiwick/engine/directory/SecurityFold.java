package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.SecurityChange;
import org.bailiwick.engine.change.SecurityChange.OutsiderKept;
import org.bailiwick.engine.change.SecurityChange.RecoveryCompleted;
import org.bailiwick.engine.change.SecurityChange.RecoveryContactDropped;
import org.bailiwick.engine.change.SecurityChange.RecoveryContactNamed;
import org.bailiwick.engine.change.SecurityChange.RecoveryStarted;
import org.bailiwick.engine.change.SecurityChange.RecoveryStopped;
import org.bailiwick.engine.change.SecurityChange.SecondStepDated;
import org.bailiwick.engine.directory.Recovery.Fate;

import java.util.Optional;

/// Folds what businesses do to stay safe.
final class SecurityFold {
    private SecurityFold() {}

    static void fold(Draft draft, SecurityChange change) {
        Optional<Business> found = draft.businesses.find(change.business());
        if (found.isEmpty()) return;
        if (change instanceof RecoveryContactNamed c) {
            PersonFold.address(draft, c.address(), c.text());
        }
        Business business = draft.edit(found.get());
        business.security = after(draft, business.security, change);
    }

    private static Security after(Draft draft, Security before, SecurityChange change) {
        return switch (change) {
            case SecondStepDated c -> before.dated(c.admins(), c.others());
            case RecoveryContactNamed c -> before.with(c.address());
            case RecoveryContactDropped c -> before.without(c.address());
            case RecoveryStarted c ->
                    before.with(new Recovery(c.person(), draft.time, c.due(), Fate.OPEN));
            case RecoveryStopped c ->
                    c.withdrawn()
                            ? settled(before, Fate.WITHDRAWN)
                            : barred(draft, settled(before, Fate.STOPPED));
            case RecoveryCompleted _ -> settled(before, Fate.COMPLETED);
            case OutsiderKept c -> before.with(new Security.Kept(c.person(), c.by(), draft.time));
        };
    }

    private static Security settled(Security before, Fate fate) {
        return before.recovery()
                .filter(r -> r.fate() == Fate.OPEN)
                .map(r -> before.with(r.with(fate)))
                .orElse(before);
    }

    private static Security barred(Draft draft, Security stopped) {
        Optional<PersonId> whose =
                stopped.recovery().filter(r -> r.fate() == Fate.STOPPED).map(Recovery::person);
        return whose.map(p -> stopped.with(new Security.Bar(p, draft.time))).orElse(stopped);
    }
}
