package org.bailiwick.server.session;

import java.time.Instant;

/// Where letters to people go out.
@FunctionalInterface
public interface Outbox {
    /// Hands a letter over; once it returns, it is not lost any more. One of a name that came
    /// before is not sent again where [#later].
    void send(Letter letter);

    /// Whether whoever carries mail takes letters afterwards, and it is told of each then;
    /// otherwise he has them once [#send] returns.
    default boolean later() {
        return false;
    }

    /// Whether letters go anywhere.
    default boolean carries() {
        return true;
    }

    /// Takes no letters.
    static Outbox none() {
        return new Outbox() {
            @Override
            public void send(Letter letter) {}

            @Override
            public boolean carries() {
                return false;
            }
        };
    }

    /// Hands each letter to both.
    static Outbox both(Outbox first, Outbox second) {
        return new Outbox() {
            @Override
            public void send(Letter letter) {
                first.send(letter);
                second.send(letter);
            }

            @Override
            public boolean carries() {
                return first.carries() || second.carries();
            }

            @Override
            public boolean later() {
                return first.later() || second.later();
            }
        };
    }

    /// A letter with a token that is good once.
    ///
    /// @param name tells it from others when it comes back, and opens nothing
    /// @param address where it goes to
    record Letter(String name, String address, Link.Purpose purpose, Token token, Instant ends) {}
}
