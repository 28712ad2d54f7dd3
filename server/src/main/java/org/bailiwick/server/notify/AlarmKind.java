package org.bailiwick.server.notify;

import java.util.Locale;

/// What admins and the operator have to hear of at once.
public enum AlarmKind {
    NEW_ADMIN,
    LAST_BUT_ONE_ADMIN_GONE,
    OWNER_CHANGED,
    /// One actor took much away within an hour.
    MASS_CHANGE,
    RECOVERY_STARTED,
    /// What waited for a second admin was carried out at once, with a reason.
    BREAK_GLASS,
    /// The operator did what would have waited for a second admin.
    SECOND_ADMIN_PASSED_OVER;

    /// As it is written: `new-admin`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// As endpoints hear of it.
    String event() {
        return "alarm." + word();
    }
}
