package org.bailiwick.server.seal;

import org.bailiwick.engine.change.AddressId;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The wrapped keys and blind addresses that are known.
public interface KeyRing {
    /// Empty when the subject never had a key, or was erased.
    Optional<WrappedKey> findKey(Subject subject);

    /// As [#findKey] for many at once, without those that have none: a store answers it in one
    /// turn.
    default Map<Subject, WrappedKey> findKeys(Collection<Subject> subjects) {
        Map<Subject, WrappedKey> found = new HashMap<>();
        for (Subject subject : subjects) {
            findKey(subject).ifPresent(key -> found.put(subject, key));
        }
        return found;
    }

    Optional<AddressId> findAddress(BlindAddress blind);
}
