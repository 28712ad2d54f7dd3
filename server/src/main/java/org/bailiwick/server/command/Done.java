package org.bailiwick.server.command;

import org.bailiwick.engine.change.Change;

import java.util.List;

/// A command was carried out and will survive whatever happens.
///
/// @param seq the entry in which it stands
/// @param changes what is true from now on; empty where an earlier answer is given again
/// @param again whether it had been carried out before, under the same idempotency key
public record Done(Epoch epoch, long seq, List<Change> changes, boolean again) {
    public Done {
        changes = List.copyOf(changes);
    }

    /// The position, as it is written: `<epoch>.<seq>`.
    public String position() {
        return epoch + "." + seq;
    }
}
