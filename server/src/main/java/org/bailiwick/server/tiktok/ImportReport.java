package org.bailiwick.server.tiktok;

import org.bailiwick.server.tiktok.Tally.Count;
import org.bailiwick.server.tiktok.Tally.Thing;

import java.util.List;

/// What an import did.
///
/// @param lines how many lines were read
/// @param entries how many entries were written; 0 when everything was as the recording says
/// @param changes how many changes they hold
/// @param counts what was made, changed and removed
/// @param leftOut bad lines that were left out
/// @param unclear what was not understood
/// @param conflicts what others made here and says otherwise
public record ImportReport(
        int lines,
        int entries,
        int changes,
        List<Count> counts,
        List<Notice> leftOut,
        List<Notice> unclear,
        List<Notice> conflicts) {
    public ImportReport {
        counts = List.copyOf(counts);
        leftOut = List.copyOf(leftOut);
        unclear = List.copyOf(unclear);
        conflicts = List.copyOf(conflicts);
    }

    /// How often something was made, changed and removed.
    public Count count(Thing thing) {
        return counts.stream()
                .filter(count -> count.thing() == thing)
                .findFirst()
                .orElseGet(() -> new Count(thing, 0, 0, 0));
    }
}
