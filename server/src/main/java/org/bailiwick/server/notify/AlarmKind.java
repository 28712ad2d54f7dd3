package org.bailiwick.server.notify;

import java.util.Locale;

/// What admins and the operator have to hear of at once.
public enum AlarmKind {
    NEW_ADMIN,
    LAST_BUT_ONE_ADMIN_GONE,
    OWNER_CHANGED,
    /// One actor took much away within an hour.
    MASS_CHANGE,
    RECOVERY_STARTED;

    /// As it is written: `new-admin`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// As endpoints hear of it.
    String event() {
        return "alarm." + word();
    }
}
