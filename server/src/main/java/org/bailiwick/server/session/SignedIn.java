package org.bailiwick.server.session;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.server.command.Caller;

import java.util.Optional;

/// A person with a session. It says who, on which device and how proved; never what is allowed.
///
/// @param csrf what every request that changes something has to show beside the cookie
public record SignedIn(Session session, String csrf) implements Visitor {
    public PersonId person() {
        return session.person();
    }

    @Override
    public boolean may(String scope) {
        return false;
    }

    @Override
    public Caller caller() {
        return Caller.person(person()).proved(session.proof());
    }

    @Override
    public Optional<String> platform() {
        return Optional.empty();
    }
}
