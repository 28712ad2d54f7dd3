package org.bailiwick.server.session;

import java.time.Instant;

/// Where letters to people go out.
@FunctionalInterface
public interface Outbox {
    void send(Letter letter);

    /// A letter with a token that is good once.
    ///
    /// @param address where it goes to
    record Letter(String address, Link.Purpose purpose, Token token, Instant ends) {}
}
