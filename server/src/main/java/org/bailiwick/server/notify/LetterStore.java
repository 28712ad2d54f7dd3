package org.bailiwick.server.notify;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where letters wait, and where it is kept how far they came. Used by many threads.
public interface LetterStore {
    /// Gives it a number where it has none; in place of what was known of the same letter.
    void put(Mailing letter);

    Optional<Mailing> find(String name);

    /// Those that wait and are due, the oldest first.
    List<Mailing> due(Instant now, int most);

    /// Those before this number, the newest first.
    List<Mailing> list(long before, int most);

    /// How many there are in each state.
    Map<String, Long> counts();

    /// Drops those that were changed last before this and do not wait.
    void drop(Instant before);
}
