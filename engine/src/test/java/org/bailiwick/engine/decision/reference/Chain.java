package org.bailiwick.engine.decision.reference;

import org.bailiwick.engine.change.Actor;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.EntryCodec;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.Sealed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Makes entries follow one another as a journal does.
public final class Chain {
    private static final EntryCodec CODEC = new EntryCodec();

    private Chain() {}

    /// The entry that holds these changes and follows those before.
    public static Entry next(
            List<Entry> before, Instant time, String command, List<Change> changes) {
        Hash previous = before.isEmpty() ? Hash.ZERO : Hash.ofEntry(CODEC.encode(before.getLast()));
        return new Entry(
                before.size() + 1L,
                time,
                Actor.OPERATOR,
                Actor.NOBODY,
                command,
                Sealed.NONE,
                changes,
                previous);
    }

    /// The same commands at the same times, numbered and chained anew.
    public static List<Entry> relinked(List<Entry> entries) {
        List<Entry> linked = new ArrayList<>();
        for (Entry entry : entries) {
            linked.add(next(linked, entry.time(), entry.command(), entry.changes()));
        }
        return List.copyOf(linked);
    }
}
