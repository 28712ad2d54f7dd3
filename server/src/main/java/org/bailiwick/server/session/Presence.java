package org.bailiwick.server.session;

import org.bailiwick.engine.change.PersonId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// When somebody was here last, and with what he signs in.
///
/// @param seen the last answered request of a session, to a minute; empty where there was none for
///   a long time
/// @param methods `password`, `authenticator`, `passkey`, `openid`; empty where he cannot sign in
public record Presence(Optional<Instant> seen, List<String> methods) {
    /// Of whom nothing is known.
    public static final Presence NONE = new Presence(Optional.empty(), List.of());

    public Presence {
        methods = List.copyOf(methods);
    }

    /// Whether he has a second step that he could take.
    public boolean hasSecondStep() {
        return methods.contains("authenticator") || methods.contains("passkey");
    }

    static Presence of(PeopleStore store, PersonId person, Optional<Instant> seen) {
        List<String> methods = new ArrayList<>();
        Optional<Credential> credential = store.credential(person);
        if (credential.isPresent()) methods.add("password");
        if (credential.filter(Credential::hasSecondStep).isPresent()) methods.add("authenticator");
        if (store.passkeys().of(person).stream().anyMatch(p -> !p.stopped()))
            methods.add("passkey");
        if (!store.identities().of(person).isEmpty()) methods.add("openid");
        return new Presence(seen, methods);
    }
}
