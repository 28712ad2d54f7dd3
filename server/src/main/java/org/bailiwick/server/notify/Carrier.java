package org.bailiwick.server.notify;

import java.util.List;
import java.util.function.BiConsumer;

/// Whoever carries letters.
@FunctionalInterface
public interface Carrier {
    /// A letter to be carried.
    record Parcel(String name, LetterText text) {}

    /// What became of one.
    ///
    /// @param taken whether somebody else carries it from now on
    /// @param forever whether trying again would help nothing
    /// @param why it was not taken; empty text otherwise
    record Taken(boolean taken, boolean forever, String why) {
        static final Taken YES = new Taken(true, false, "");
    }

    /// Hands letters over, as many as go over one connection, and tells of each what became of it.
    /// Those of which nothing is told were not tried.
    void carry(List<Parcel> parcels, BiConsumer<String, Taken> told);
}
