package org.bailiwick.engine.change;

import org.bailiwick.engine.change.SecurityChange.OutsiderKept;
import org.bailiwick.engine.change.SecurityChange.RecoveryCompleted;
import org.bailiwick.engine.change.SecurityChange.RecoveryContactDropped;
import org.bailiwick.engine.change.SecurityChange.RecoveryContactNamed;
import org.bailiwick.engine.change.SecurityChange.RecoveryStarted;
import org.bailiwick.engine.change.SecurityChange.RecoveryStopped;
import org.bailiwick.engine.change.SecurityChange.SecondStepDated;

import java.time.Instant;
import java.util.Optional;

/// The stored form of each [SecurityChange]. Its numbers lie among those of businesses.
final class SecurityCodec {
    private SecurityCodec() {}

    static void write(SecurityChange change, Writer out) {
        switch (change) {
            case SecondStepDated(var business, var admins, var others) -> {
                out.form(Forms.SECOND_STEP_DATED).id(business);
                from(admins, out);
                from(others, out);
            }
            case RecoveryContactNamed(var business, var address, var text) ->
                    out.form(Forms.RECOVERY_CONTACT_NAMED).id(business).id(address).sealed(text);
            case RecoveryContactDropped(var business, var address) ->
                    out.form(Forms.RECOVERY_CONTACT_DROPPED).id(business).id(address);
            case RecoveryStarted(var business, var person, var due) ->
                    out.form(Forms.RECOVERY_STARTED).id(business).id(person).instant(due);
            case RecoveryStopped(var business, var withdrawn) ->
                    out.form(Forms.RECOVERY_STOPPED).id(business).flag(withdrawn);
            case RecoveryCompleted(var business) -> out.form(Forms.RECOVERY_COMPLETED).id(business);
            case OutsiderKept(var business, var person, var by) -> {
                out.form(Forms.OUTSIDER_KEPT).id(business).id(person).flag(by.isPresent());
                by.ifPresent(out::id);
            }
        }
    }

    private static void from(Instant instant, Writer out) {
        boolean open = instant.equals(Period.OPEN_START);
        out.flag(open);
        if (!open) out.instant(instant);
    }

    static SecurityChange read(int form, Reader in) {
        return switch (form) {
            case Forms.SECOND_STEP_DATED -> new SecondStepDated(in.business(), from(in), from(in));
            case Forms.RECOVERY_CONTACT_NAMED ->
                    new RecoveryContactNamed(in.business(), in.address(), in.sealed());
            case Forms.RECOVERY_CONTACT_DROPPED ->
                    new RecoveryContactDropped(in.business(), in.address());
            case Forms.RECOVERY_STARTED ->
                    new RecoveryStarted(in.business(), in.person(), in.instant());
            case Forms.RECOVERY_STOPPED -> new RecoveryStopped(in.business(), in.flag());
            case Forms.RECOVERY_COMPLETED -> new RecoveryCompleted(in.business());
            case Forms.OUTSIDER_KEPT ->
                    new OutsiderKept(
                            in.business(),
                            in.person(),
                            in.flag() ? Optional.of(in.person()) : Optional.empty());
            default -> throw Forms.unknown(form);
        };
    }

    private static Instant from(Reader in) {
        if (in.flag()) return Period.OPEN_START;
        Instant instant = in.instant();
        if (instant.equals(Period.OPEN_START)) {
            throw new Unreadable.Damaged("the second step is dated in another form");
        }
        return instant;
    }
}
