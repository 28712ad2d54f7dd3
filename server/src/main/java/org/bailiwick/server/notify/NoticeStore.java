package org.bailiwick.server.notify;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.server.command.Follower;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where it is kept what people want to be told, and what waits for their digests. Used by many
/// threads.
public interface NoticeStore extends Follower.Marks {
    Wishes wishes(PersonId person);

    void wishes(PersonId person, Wishes wishes);

    /// Puts an entry into somebody's next digest, once.
    ///
    /// @param entry its position
    /// @param due when that digest comes, unless one waits already
    void wait(PersonId person, String entry, Instant due);

    /// Up to which instant it was looked what falls due; empty at first.
    Optional<Instant> looked();

    void looked(Instant until);

    /// Whose digests are due.
    List<PersonId> due(Instant now, int most);

    /// The entries that wait for somebody's digest, the oldest first.
    List<String> waiting(PersonId person, int most);

    /// Those were told.
    void told(PersonId person, List<String> entries);
}
