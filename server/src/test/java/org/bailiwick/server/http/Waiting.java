package org.bailiwick.server.http;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waits for what another thread does.
final class Waiting {
    private Waiting() {}

    static void until(BooleanSupplier so) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("it did not come to pass");
            Thread.onSpinWait();
        }
    }
}
