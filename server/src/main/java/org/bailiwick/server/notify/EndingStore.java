package org.bailiwick.server.notify;

import java.time.Instant;
import java.util.Optional;

/// Where it is kept who was told that something ends soon. Used by many threads.
public interface EndingStore {
    /// One announcement of an end.
    ///
    /// @param thing its id
    /// @param end what was said: with another end it is announced anew
    /// @param days so many days before
    record Told(String thing, Instant end, int days) {}

    /// Up to when it was looked last, for letters or for events; empty at first.
    Optional<Instant> looked(String what);

    void looked(String what, Instant until);

    /// Whether a reader was told of this end already, so many days before it, or nearer to it.
    boolean told(String reader, Told what);

    void tell(String reader, Told what);

    /// Forgets what is said of ends before this.
    void forget(Instant before);
}
