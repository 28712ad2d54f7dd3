package org.bailiwick.engine.change;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What happens to the installation: its access model, its keys, and the names that others have for
/// its things.
public sealed interface InstallationChange extends Change {
    /// This text decides from now on what roles, kinds, levels and actions there are.
    record ModelAdopted(String name, String text) implements InstallationChange {
        public Hash hash() {
            return Hash.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    /// A program may ask. The secret itself is never here.
    ///
    /// @param platform the platform whose ids the key speaks; empty for our own
    /// @param keeper who made it, and answers for it; empty where nobody was named
    record KeyMade(
            KeyId key,
            String name,
            List<String> scopes,
            Instant until,
            Optional<String> platform,
            Optional<PersonId> keeper)
            implements InstallationChange {
        public KeyMade {
            scopes = List.copyOf(scopes);
        }

        /// One for which nobody in particular answers.
        public KeyMade(
                KeyId key,
                String name,
                List<String> scopes,
                Instant until,
                Optional<String> platform) {
            this(key, name, scopes, until, platform, Optional.empty());
        }
    }

    /// Somebody else answers for it, or it ends at another time.
    record KeyChanged(KeyId key, Optional<PersonId> keeper, Instant until)
            implements InstallationChange {}

    record KeyRevoked(KeyId key) implements InstallationChange {}

    /// On this platform, a thing of this kind is known by this id. One alias names one thing.
    ///
    /// @param kind `person`, `business`, `group`, or the name of a kind of asset
    record AliasAdded(String platform, String kind, String alias, Id thing)
            implements InstallationChange {}

    record AliasDropped(String platform, String kind, String alias) implements InstallationChange {}
}
