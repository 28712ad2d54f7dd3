package org.bailiwick.server.session;

import org.bailiwick.engine.change.PersonId;

import java.util.Optional;

/// With what a person signs in.
///
/// @param password what is stored of the password, see [Passwords]
public record Credential(PersonId person, String password, Optional<Authenticator> authenticator) {
    /// Whether a code is asked for.
    boolean hasSecondStep() {
        return authenticator.filter(Authenticator::confirmed).isPresent();
    }
}
