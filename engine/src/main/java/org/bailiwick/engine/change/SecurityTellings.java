package org.bailiwick.engine.change;

import org.bailiwick.engine.change.SecurityChange.OutsiderKept;
import org.bailiwick.engine.change.SecurityChange.RecoveryCompleted;
import org.bailiwick.engine.change.SecurityChange.RecoveryContactDropped;
import org.bailiwick.engine.change.SecurityChange.RecoveryContactNamed;
import org.bailiwick.engine.change.SecurityChange.RecoveryStarted;
import org.bailiwick.engine.change.SecurityChange.RecoveryStopped;
import org.bailiwick.engine.change.SecurityChange.SecondStepDated;

import java.time.Instant;

/// What [ChangeText] says of each [SecurityChange].
final class SecurityTellings {
    private SecurityTellings() {}

    static Telling tell(SecurityChange change) {
        return switch (change) {
            case SecondStepDated c ->
                    new Telling("second-step-dated")
                            .with("business", c.business())
                            .with("admins", from(c.admins()))
                            .with("others", from(c.others()));
            case RecoveryContactNamed c ->
                    new Telling("recovery-contact-named")
                            .with("business", c.business())
                            .with("address", c.address())
                            .with("text", c.text());
            case RecoveryContactDropped c ->
                    new Telling("recovery-contact-dropped")
                            .with("business", c.business())
                            .with("address", c.address());
            case RecoveryStarted c ->
                    new Telling("recovery-started")
                            .with("business", c.business())
                            .with("person", c.person())
                            .with("due", c.due());
            case RecoveryStopped c ->
                    new Telling("recovery-stopped")
                            .with("business", c.business())
                            .with("withdrawn", c.withdrawn());
            case RecoveryCompleted c ->
                    new Telling("recovery-completed").with("business", c.business());
            case OutsiderKept c ->
                    new Telling("outsider-kept")
                            .with("business", c.business())
                            .with("person", c.person())
                            .with("by", c.by());
        };
    }

    private static String from(Instant instant) {
        return instant.equals(Period.OPEN_START) ? "at-once" : instant.toString();
    }
}
