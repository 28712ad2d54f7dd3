package org.bailiwick.server.session;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Question.Proof;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Somebody signed in on one device, and how he proved it. It holds no right.
///
/// @param id shown to the person; opens nothing
/// @param token what is stored of the cookie
/// @param former what was stored before the cookie was drawn anew; good for [#FORMER_MAX]
/// @param device what the browser calls itself
/// @param proved when the last proof was given, and when the cookie was drawn
public record Session(
        String id,
        Hash token,
        Hash former,
        PersonId person,
        String device,
        Proof proof,
        Instant created,
        Instant proved,
        Instant seen,
        Optional<End> end) {
    /// After so long without a request that was answered, a session is over.
    public static final Duration IDLE_MAX = Duration.ofDays(3);

    /// So long after signing in, a session is over.
    public static final Duration ABSOLUTE_MAX = Duration.ofDays(30);

    /// So long a cookie still holds after another one was drawn for the same session: what was on
    /// its way then is answered.
    public static final Duration FORMER_MAX = Duration.ofSeconds(60);

    /// The longest name of a device, in characters.
    public static final int DEVICE_MAX = 200;

    /// When and why it ended.
    public record End(EndReason reason, Instant at) {}

    public Instant idleEnd() {
        return seen.plus(IDLE_MAX);
    }

    public Instant absoluteEnd() {
        return created.plus(ABSOLUTE_MAX);
    }

    /// Why it is over; empty while it lives.
    Optional<EndReason> overAt(Instant now) {
        if (end.isPresent()) return end.map(End::reason);
        if (!now.isBefore(absoluteEnd())) return Optional.of(EndReason.ABSOLUTE);
        return now.isBefore(idleEnd()) ? Optional.empty() : Optional.of(EndReason.IDLE);
    }

    /// Whether this token opens it: the newest one, or for a moment the one before.
    boolean opens(Hash shown, Instant now) {
        return token.equals(shown)
                || (former.equals(shown) && now.isBefore(proved.plus(FORMER_MAX)));
    }

    /// The same with another cookie, after a proof.
    Session proved(Hash next, Proof how, Instant now) {
        return new Session(id, next, token, person, device, how, created, now, now, end);
    }
}
