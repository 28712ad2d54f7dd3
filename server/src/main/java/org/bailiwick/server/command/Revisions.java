package org.bailiwick.server.command;

import org.bailiwick.engine.change.Id;

/// The versions of things: the number of the newest entry that touches one.
final class Revisions {
    private Revisions() {}

    /// 0 where nothing touches it.
    static long of(JournalReader journal, Id thing) {
        return journal.touchingBefore(thing, Long.MAX_VALUE, 1).stream()
                .mapToLong(Line::seq)
                .findFirst()
                .orElse(0);
    }
}
