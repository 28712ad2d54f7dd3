package org.bailiwick.server.journal;

import org.bailiwick.server.command.Epoch;
import org.bailiwick.server.command.Journal;

class MemoryJournalTest extends JournalContract {
    @Override
    Journal open() {
        return new MemoryJournal(Epoch.draw(Cast.chance()));
    }
}
