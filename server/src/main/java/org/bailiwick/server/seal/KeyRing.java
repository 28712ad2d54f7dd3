package org.bailiwick.server.seal;

import org.bailiwick.engine.change.AddressId;

import java.util.Optional;

/// The wrapped keys and blind addresses that are known.
public interface KeyRing {
    /// Empty when the subject never had a key, or was erased.
    Optional<WrappedKey> findKey(Subject subject);

    Optional<AddressId> findAddress(BlindAddress blind);
}
