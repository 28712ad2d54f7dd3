package org.bailiwick.server.session;

import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.server.command.Follower;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Where it is kept how far letters came. Used by many threads.
public interface Deliveries extends Follower.Marks {
    Optional<Delivery> find(InvitationId invitation);

    /// The one whose newest letter has this name.
    Optional<Delivery> byLetter(String letter);

    /// Those that were neither handed over yet nor came back, the oldest first.
    List<Delivery> waiting(int most);

    /// Those of which somebody asked for a new one after one instant, up to and with the other.
    List<Delivery> asked(Instant after, Instant until);

    /// In place of what was known of the same invitation.
    void put(Delivery delivery);

    /// In one step; does nothing where none is known.
    void change(InvitationId invitation, UnaryOperator<Delivery> how);

    void drop(InvitationId invitation);
}
