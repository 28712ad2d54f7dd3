package org.bailiwick.engine.change;

/// States what must hold for a value to exist.
public final class Require {
    private Require() {}

    /// Throws [IllegalArgumentException] with the message unless the condition holds.
    public static void require(boolean condition, String message) {
        if (!condition) throw new IllegalArgumentException(message);
    }
}
