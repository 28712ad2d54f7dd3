package org.bailiwick.server.notify;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Events that no change brought about, and so stand nowhere in the journal: they wait for their
/// endpoint here until they have arrived or are given up, each endpoint's in their order.
public final class HookQueue {
    private final HookStore store;
    private final HookPost post;
    private final InstantSource clock;

    /// When the first that waits for an endpoint is tried next.
    private final Map<String, Instant> due = new ConcurrentHashMap<>();

    HookQueue(HookStore store, HookPost post, InstantSource clock) {
        this.store = store;
        this.post = post;
        this.clock = clock;
        for (Hook hook : store.hooks()) note(hook.id());
    }

    /// An event that waits.
    ///
    /// @param number grows with each one
    /// @param cursor how often it was tried; its place says nothing
    public record Waiting(long number, HookEvent event, HookCursor cursor) {}

    /// Once: an event of an id that was there before is not sent again.
    void add(Hook hook, HookEvent event) {
        store.wait(hook.id(), event, clock.instant());
        note(hook.id());
    }

    private void note(String hook) {
        Optional<Waiting> first = store.waiting(hook);
        if (first.isEmpty()) due.remove(hook);
        else due.put(hook, first.get().cursor().due());
    }

    /// Whether something is to be sent now.
    boolean due(Hook hook) {
        Instant at = due.get(hook.id());
        return at != null && hook.open() && !clock.instant().isBefore(at);
    }

    /// Sends the next one.
    ///
    /// @return whether there may be more to do at once
    boolean step(Hook hook) {
        Optional<Waiting> first = store.waiting(hook.id());
        if (first.isEmpty()) {
            due.remove(hook.id());
            return false;
        }
        Waiting next = first.get();
        HookPost.Tried tried = post.send(hook, next.event(), next.cursor());
        switch (tried.result()) {
            case PAST -> store.done(next.number());
            case AGAIN -> store.again(next.number(), tried.next().orElseThrow());
            case STOPPED -> {}
        }
        note(hook.id());
        return tried.result() == HookPost.Result.PAST;
    }

    /// The endpoint is gone.
    void drop(String hook) {
        due.remove(hook);
    }
}
