package org.bailiwick.server.command;

import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.EntryCodec;
import org.bailiwick.engine.change.GoodByeChange.GoodByeChecked;
import org.bailiwick.engine.change.GoodByeChange.Said;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.UndoChange.EntryUndone;
import org.bailiwick.server.command.GoodByeChecks.Looked;
import org.bailiwick.server.command.GoodByeChecks.Spoken;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Reads good-byes, and what became of them, from the journal: all of them at first, then those
/// that are new.
final class GoodByeReader {
    private static final int PAGE = 500;

    private final Office office;
    private final Id mark;
    private final EntryCodec codec = new EntryCodec();
    private final TreeMap<Long, Spoken> spoken = new TreeMap<>();
    private long upTo;

    GoodByeReader(Office office, Id mark) {
        this.office = office;
        this.mark = mark;
    }

    /// The oldest first.
    List<Spoken> all() {
        return List.copyOf(spoken.values());
    }

    void read() {
        long end = office.now().seq();
        List<Entry> fresh = new ArrayList<>();
        long before = end + 1;
        while (before > upTo + 1) {
            List<Line> page = office.journal().touchingBefore(mark, before, PAGE);
            for (Line line : page) {
                if (line.seq() > upTo) fresh.add(codec.decode(line.bytes()));
            }
            if (page.size() < PAGE) break;
            before = page.getLast().seq();
        }
        fresh.reversed().forEach(this::read);
        upTo = end;
    }

    private void read(Entry entry) {
        for (Change change : entry.changes()) {
            switch (change) {
                case Said said ->
                        spoken.put(entry.seq(), new Spoken(entry, said, Optional.empty(), false));
                case GoodByeChecked c ->
                        spoken.computeIfPresent(
                                c.entry(), (_, s) -> s.looked(new Looked(entry, c)));
                case EntryUndone c -> spoken.computeIfPresent(c.entry(), (_, s) -> s.undo());
                default -> {}
            }
        }
    }

    /// Those at which nobody looks any more.
    void forgetSettled() {
        spoken.values().removeIf(Spoken::settled);
    }
}
