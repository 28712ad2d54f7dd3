package org.bailiwick.server.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A letter in the outbox, and how far it came.
///
/// @param name tells it from others, also when it comes back; opens nothing
/// @param number grows with each letter
/// @param kind what it is about, `invitation` for one
/// @param content what [LetterText] needs, sealed; no bytes once it is carried or over
/// @param due when it is tried next
/// @param state [#WAITING], [#SENT], [#FAILED], [#BOUNCED] or [#OVER]
/// @param why it failed or came back; empty text otherwise
public record Mailing(
        String name,
        long number,
        String kind,
        byte[] content,
        Instant written,
        int tries,
        Instant due,
        String state,
        Instant changed,
        String why) {
    /// For how long it is tried to hand a letter over.
    public static final Duration GIVEN_UP_MAX = Duration.ofDays(3);

    /// How long it is kept how far a letter came.
    public static final Duration KEPT_MAX = Duration.ofDays(30);

    /// The longest reason that is kept, in characters.
    public static final int WHY_MAX = 500;

    public static final String WAITING = "waiting";
    public static final String SENT = "sent";
    public static final String FAILED = "failed";
    public static final String BOUNCED = "bounced";
    public static final String OVER = "over";

    /// All there are.
    public static final List<String> STATES = List.of(WAITING, SENT, FAILED, BOUNCED, OVER);

    /// How long is waited after each try; the last for all that follow.
    static final List<Duration> WAITS =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofHours(1),
                    Duration.ofHours(4));

    private static final byte[] NOTHING = {};

    @Override
    public boolean equals(Object other) {
        return other instanceof Mailing that
                && name.equals(that.name)
                && number == that.number
                && kind.equals(that.kind)
                && Arrays.equals(content, that.content)
                && written.equals(that.written)
                && tries == that.tries
                && due.equals(that.due)
                && state.equals(that.state)
                && changed.equals(that.changed)
                && why.equals(that.why);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    static Mailing written(String name, String kind, byte[] content, Instant at) {
        return new Mailing(name, 0, kind, content, at, 0, at, WAITING, at, "");
    }

    /// It is no longer in our hands, or never will be.
    Mailing done(String how, String reason, Instant at) {
        String cut = reason.substring(0, Math.min(reason.length(), WHY_MAX));
        return new Mailing(name, number, kind, NOTHING, written, tries, due, how, at, cut);
    }

    /// After a try in vain; empty when it is given up.
    Optional<Mailing> again(String reason, Instant now) {
        Instant end = written.plus(GIVEN_UP_MAX);
        if (!now.isBefore(end)) return Optional.empty();
        Instant next = now.plus(WAITS.get(Math.min(tries, WAITS.size() - 1)));
        String cut = reason.substring(0, Math.min(reason.length(), WHY_MAX));
        return Optional.of(
                new Mailing(
                        name,
                        number,
                        kind,
                        content,
                        written,
                        tries + 1,
                        next.isBefore(end) ? next : end,
                        WAITING,
                        now,
                        cut));
    }
}
