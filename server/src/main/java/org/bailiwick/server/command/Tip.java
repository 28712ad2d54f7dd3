package org.bailiwick.server.command;

import org.bailiwick.engine.change.Hash;

import java.time.Instant;

/// Where a journal ends.
///
/// @param seq the number of the newest entry, 0 in an empty journal
/// @param time that of the newest entry; the epoch of Java in an empty journal
/// @param hash that of the newest entry; [Hash#ZERO] in an empty journal
public record Tip(Epoch epoch, long seq, Instant time, Hash hash) {
    public static Tip empty(Epoch epoch) {
        return new Tip(epoch, 0, Instant.EPOCH, Hash.ZERO);
    }
}
