package org.bailiwick.server.session;

import java.time.Instant;

/// Where letters to people go out.
@FunctionalInterface
public interface Outbox {
    /// Takes no letters: nothing is sent.
    Outbox NONE = _ -> {};

    /// Hands a letter over; once it returns, somebody else carries it.
    void send(Letter letter);

    /// A letter with a token that is good once.
    ///
    /// @param name tells it from others when it comes back, and opens nothing
    /// @param address where it goes to
    record Letter(String name, String address, Link.Purpose purpose, Token token, Instant ends) {}
}
