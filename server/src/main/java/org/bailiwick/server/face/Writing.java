package org.bailiwick.server.face;

import org.bailiwick.server.command.Desk;
import org.bailiwick.server.web.Fault;

/// What only a server that writes can do.
public final class Writing {
    private Writing() {}

    public static Desk desk(Asker asker) {
        return asker.office().desk().orElseThrow(Writing::readOnly);
    }

    private static Fault readOnly() {
        return Fault.of(503, "cannot-answer", "this server only reads: ask the one that writes")
                .header("Retry-After", "60");
    }
}
