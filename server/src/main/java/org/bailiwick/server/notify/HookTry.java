package org.bailiwick.server.notify;

import java.time.Duration;
import java.time.Instant;

/// One try to tell an endpoint of an event.
///
/// @param number grows with each try of one endpoint
/// @param attempt which try of this event, from 1; 0 for one that somebody asked for
/// @param status what the other side answered; 0 where there was no answer
/// @param why why there was none, `too-slow` for one; empty text otherwise
/// @param result `delivered`, `failed`, `given-up` or `disabled`
public record HookTry(
        long number,
        String event,
        String type,
        Instant at,
        int attempt,
        int status,
        String why,
        String result) {
    /// The most tries that are kept of one endpoint.
    public static final int TRIES_MAX = 1_000;

    /// How long they are kept.
    public static final Duration KEPT_MAX = Duration.ofDays(30);

    public static final String DELIVERED = "delivered";
    public static final String FAILED = "failed";
    public static final String GIVEN_UP = "given-up";
    public static final String DISABLED = "disabled";
}
