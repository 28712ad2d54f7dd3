package org.bailiwick.server.journal;

import org.bailiwick.server.command.Journal;
import org.bailiwick.server.command.Stored;
import org.bailiwick.server.command.Tip;

import java.util.List;

/// Refuses a group that does not continue the journal: whoever made it had another end in mind.
final class Continues {
    private Continues() {}

    /// Where the journal ends once the group is appended.
    static Tip check(Tip tip, List<Stored> group) {
        if (group.size() > Journal.GROUP_MAX) {
            throw new IllegalArgumentException("a group has at most 4,096 entries");
        }
        var end = tip;
        for (var stored : group) {
            var entry = stored.entry();
            if (entry.seq() != end.seq() + 1
                    || !entry.previous().equals(end.hash())
                    || entry.time().isBefore(end.time())) {
                throw new IllegalArgumentException(
                        "entry %d does not continue the journal, which ends at %d"
                                .formatted(entry.seq(), end.seq()));
            }
            end = new Tip(end.epoch(), entry.seq(), entry.time(), stored.hash());
        }
        return end;
    }
}
