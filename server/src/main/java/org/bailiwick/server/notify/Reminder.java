package org.bailiwick.server.notify;

import org.bailiwick.engine.directory.Directory;

import java.time.Instant;
import java.util.List;

/// What falls due by itself, because time passes: a pure function of what is so, so that it can be
/// asked again after a restart and says the same.
@FunctionalInterface
interface Reminder {
    /// A notice that falls due.
    ///
    /// @param about names what it is about and when, so that it is told once: letters, digits, `_`
    record Due(String about, Notice notice) {}

    /// What fell due after one instant, up to and with the other.
    List<Due> between(Directory today, Instant after, Instant until);
}
