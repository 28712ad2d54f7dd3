package org.bailiwick.server.face;

import java.util.concurrent.atomic.LongAdder;

/// What the faces answered since the start.
public final class Counts {
    private final LongAdder allowed = new LongAdder();
    private final LongAdder denied = new LongAdder();

    public void note(boolean allowedIt) {
        (allowedIt ? allowed : denied).increment();
    }

    public long allowed() {
        return allowed.sum();
    }

    public long denied() {
        return denied.sum();
    }
}
