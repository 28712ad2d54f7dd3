package org.bailiwick.server.http;

import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.server.session.Link;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waits for what another thread does.
final class Waiting {
    private Waiting() {}

    /// The page that the letter of an invitation leads to, once it is noted that it was taken.
    static String invited(World world, InvitationId id, String address) {
        var letter = world.mail.letter(Link.Purpose.INVITATION, address);
        until(() ->
                world.people
                        .deliveries()
                        .find(id)
                        .filter(delivery -> delivery.handed().isPresent())
                        .isPresent());
        return "/invitation/" + letter.token().text();
    }

    static void until(BooleanSupplier so) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("it did not come to pass");
            Thread.onSpinWait();
        }
    }
}
