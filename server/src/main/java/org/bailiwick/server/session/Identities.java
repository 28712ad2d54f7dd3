package org.bailiwick.server.session;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.PersonId;

import java.util.List;
import java.util.Optional;

/// Where it is kept whom providers know. Used by many threads.
public interface Identities {
    Optional<Identity> find(Hash subject);

    /// By provider.
    List<Identity> of(PersonId person);

    /// @return false where this is somebody's already
    boolean add(Identity identity);

    /// Those of the person at one provider.
    ///
    /// @return whether there was one
    boolean drop(PersonId person, String provider);
}
