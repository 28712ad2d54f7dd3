package org.bailiwick.server.session;

import org.bailiwick.engine.change.PersonId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where passkeys are kept. Used by many threads.
public interface Passkeys {
    Optional<Passkey> find(String id);

    /// The oldest first.
    List<Passkey> of(PersonId person);

    /// @return false where it is somebody's already
    boolean add(Passkey passkey);

    /// Notes that it was used, and how often by now.
    ///
    /// @return false where another use of the same count was quicker
    boolean used(Passkey before, long count, Instant at);

    /// From now on it opens nothing.
    void stop(String id);

    /// @return whether the person had it
    boolean drop(PersonId person, String id);
}
