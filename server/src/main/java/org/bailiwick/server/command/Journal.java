package org.bailiwick.server.command;

import java.util.List;

/// The journal, for the one process that writes: durable, append-only, in one total order.
public interface Journal extends JournalReader {
    /// The most entries that one group may have.
    int GROUP_MAX = 4_096;

    /// Appends the entries and writes what stands beside them, all of it or nothing. When this
    /// returns it survives a crash of the process and of the machine.
    ///
    /// @param group continues the journal; made by a [Chain] on its [#tip]; may be empty
    void append(List<Stored> group, List<Beside> beside);
}
