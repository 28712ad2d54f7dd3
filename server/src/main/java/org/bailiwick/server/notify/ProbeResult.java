package org.bailiwick.server.notify;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.ConfirmationId;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a platform says of one asset that was given by an access link.
///
/// @param state what it said last; what it said before an answer failed to come stays
/// @param action the first action that does not work there, as the platform named it; empty text
///   where all do or none was named
/// @param says the platform's own words, if any
/// @param since when this state was first heard; when it was first asked, while nothing was
/// @param asked when it last answered; the same as `since` while it never did
/// @param trouble why there was no answer since; empty text where there was
/// @param tries that failed since it last answered
/// @param due when it is asked again
public record ProbeResult(
        ConfirmationId confirmation,
        AssetId asset,
        String platform,
        State state,
        String action,
        String says,
        Instant since,
        Instant asked,
        String trouble,
        int tries,
        Instant due) {
    /// The longest text that is kept of what a platform says, in characters.
    public static final int SAYS_MAX = 200;

    /// How long what works is believed.
    static final Duration DAY = Duration.ofDays(1);

    /// How soon what does not work is asked again.
    static final Duration HOUR = Duration.ofHours(1);

    private static final Duration SOON = Duration.ofMinutes(5);

    /// How it is on the platform.
    public enum State {
        NOT_KNOWN,
        WORKING,
        BROKEN
    }

    /// Before anything was heard.
    static ProbeResult none(
            ConfirmationId confirmation, AssetId asset, String platform, Instant now) {
        return new ProbeResult(
                confirmation, asset, platform, State.NOT_KNOWN, "", "", now, now, "", 0, now);
    }

    /// Whether it is told something: the first time only of what does not work.
    boolean news(State next) {
        return state == State.NOT_KNOWN ? next == State.BROKEN : state != next;
    }

    /// The platform has answered.
    ProbeResult heard(State next, String what, String words, Instant now) {
        Instant from = next == state ? since : now;
        Duration pause = next == State.WORKING ? DAY : HOUR;
        return new ProbeResult(
                confirmation,
                asset,
                platform,
                next,
                what,
                words,
                from,
                now,
                "",
                0,
                now.plus(pause));
    }

    /// There was no answer; what was heard before stands.
    ProbeResult failed(String why, Optional<Duration> wanted, Instant now) {
        int next = tries + 1;
        Duration pause = SOON.multipliedBy(1L << Math.min(next - 1, 8));
        Duration longest = pause.compareTo(DAY) < 0 ? pause : DAY;
        Duration asks = wanted.filter(w -> w.compareTo(DAY) <= 0).orElse(longest);
        Duration later = asks.compareTo(longest) < 0 ? longest : asks;
        return new ProbeResult(
                confirmation,
                asset,
                platform,
                state,
                action,
                says,
                since,
                asked,
                why,
                next,
                now.plus(later));
    }
}
