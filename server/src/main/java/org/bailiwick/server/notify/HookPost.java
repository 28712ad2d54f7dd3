package org.bailiwick.server.notify;

import org.bailiwick.server.command.Office;
import org.bailiwick.server.outward.Outcome;
import org.bailiwick.server.outward.Outward;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Sends one event to one endpoint, and notes what came of it.
final class HookPost {
    private static final int GONE = 410;

    private final Office office;
    private final HookBook book;
    private final HookStore store;
    private final Outward outward;
    private final RandomGenerator chance;
    private final InstantSource clock;

    HookPost(
            Office office,
            HookBook book,
            HookStore store,
            Outward outward,
            RandomGenerator chance,
            InstantSource clock) {
        this.office = office;
        this.book = book;
        this.store = store;
        this.outward = outward;
        this.chance = chance;
        this.clock = clock;
    }

    /// What became of a try.
    enum Result {
        /// It arrived, or was given up.
        PAST,
        AGAIN,
        /// Nothing more is sent for now.
        STOPPED
    }

    /// @param next when it is tried again
    record Tried(Result result, Optional<HookCursor> next) {}

    /// Sends what comes next, and moves the endpoint on where it arrived or is given up.
    ///
    /// @return whether it is past the event
    boolean next(Hook hook, HookEvent event) {
        HookCursor cursor = hook.cursor().on(event);
        Tried tried = send(hook, event, cursor);
        switch (tried.result) {
            case PAST -> book.move(hook, cursor.past(event));
            case AGAIN -> book.move(hook, tried.next.orElseThrow());
            case STOPPED -> {}
        }
        return tried.result == Result.PAST;
    }

    /// Sends an event, and notes what came of it.
    ///
    /// @param cursor how often it was tried before
    Tried send(Hook hook, HookEvent event, HookCursor cursor) {
        Outcome outcome = send(hook, event);
        if (Thread.currentThread().isInterrupted()) {
            return new Tried(Result.STOPPED, Optional.empty());
        }
        Instant now = clock.instant();
        int attempt = cursor.tries() + 1;
        if (outcome instanceof Outcome.Answered a && a.ok()) {
            note(hook, event, attempt, outcome, HookTry.DELIVERED);
            return new Tried(Result.PAST, Optional.empty());
        }
        if (gone(outcome)) {
            note(hook, event, attempt, outcome, HookTry.DISABLED);
            book.change(hook.id(), h -> h.disabled("gone"));
            return new Tried(Result.STOPPED, Optional.empty());
        }
        Optional<HookCursor> again = cursor.failed(now, asked(outcome, now), chance);
        note(hook, event, attempt, outcome, again.isEmpty() ? HookTry.GIVEN_UP : HookTry.FAILED);
        return new Tried(again.isEmpty() ? Result.PAST : Result.AGAIN, again);
    }

    /// Sends an event once, wherever the endpoint stands.
    HookTry once(Hook hook, HookEvent event) {
        Outcome outcome = send(hook, event);
        boolean ok = outcome instanceof Outcome.Answered a && a.ok();
        if (gone(outcome)) book.change(hook.id(), h -> h.disabled("gone"));
        return note(hook, event, 0, outcome, ok ? HookTry.DELIVERED : HookTry.FAILED);
    }

    private Outcome send(Hook hook, HookEvent event) {
        Instant now = clock.instant();
        List<String> secrets = hook.secrets().signing(office.sealer(), now);
        var headers = Signature.headers(event.id(), now, event.body(), secrets);
        return outward.send("POST", hook.settings().url(), headers, event.body());
    }

    private static boolean gone(Outcome outcome) {
        return outcome instanceof Outcome.Answered a && a.status() == GONE;
    }

    private static Optional<java.time.Duration> asked(Outcome outcome, Instant now) {
        return outcome instanceof Outcome.Answered a ? a.retryAfter(now) : Optional.empty();
    }

    private HookTry note(Hook hook, HookEvent event, int attempt, Outcome outcome, String result) {
        int status = outcome instanceof Outcome.Answered a ? a.status() : 0;
        String why = outcome instanceof Outcome.Failed(var reason) ? reason.word() : "";
        HookTry entry =
                new HookTry(
                        0, event.id(), event.type(), clock.instant(), attempt, status, why, result);
        store.note(hook.id(), entry);
        return entry;
    }
}
