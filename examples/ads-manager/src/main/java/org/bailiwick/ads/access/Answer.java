package org.bailiwick.ads.access;

/// What came back. Only [Allowed] opens anything.
public sealed interface Answer {
    record Allowed() implements Answer {}

    record Denied(Denial denial) implements Answer {}

    /// It could not be found out: nobody answered, or the answer made no sense. That is no decision
    /// against anybody, and no reason to sign anybody out.
    record Unknown() implements Answer {}

    default boolean allowed() {
        return this instanceof Allowed;
    }
}
