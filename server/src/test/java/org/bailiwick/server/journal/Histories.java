package org.bailiwick.server.journal;

import org.bailiwick.engine.change.BusinessChange;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.Id;
import org.bailiwick.server.command.Journal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Simple histories for the tests of other packages.
public final class Histories {
    private Histories() {}

    /// Appends that many entries as one group.
    public static void append(Journal journal, int count) {
        journal.append(Cast.renames(journal.tip(), Cast.ACME, count).group(), List.of());
    }

    /// What an entry of such a history touches.
    public static Set<Id> touched(Entry entry) {
        var things = new HashSet<Id>();
        for (var change : entry.changes()) {
            if (change instanceof BusinessChange ofBusiness) things.add(ofBusiness.business());
        }
        return things;
    }
}
