package org.bailiwick.server.command;

import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.Id;

import java.util.Set;

/// An entry as it goes into the journal; made by a [Chain].
///
/// @param bytes the entry, encoded: what is stored and what is hashed
/// @param touches the things under which the record shows this entry
public record Stored(Entry entry, byte[] bytes, Hash hash, Set<Id> touches) {
    public Stored {
        touches = Set.copyOf(touches);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Stored that
                && hash.equals(that.hash)
                && touches.equals(that.touches);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }
}
