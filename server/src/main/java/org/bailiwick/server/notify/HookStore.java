package org.bailiwick.server.notify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where endpoints are kept. Used by many threads.
public interface HookStore {
    List<Hook> hooks();

    /// In place of what was known of the same endpoint.
    void put(Hook hook);

    /// With what was noted of it.
    void drop(String hook);

    /// Keeps the newest [HookTry#TRIES_MAX].
    void note(String hook, HookTry entry);

    /// Those before this number, the newest first.
    List<HookTry> tries(String hook, long before, int most);

    /// Keeps an event that waits for an endpoint; one of an id that was there before is not kept.
    void wait(String hook, HookEvent event, Instant now);

    /// The first event that waits for an endpoint.
    Optional<HookQueue.Waiting> waiting(String hook);

    /// An event that was kept for an endpoint, whether or not it waits still.
    Optional<HookEvent> kept(String hook, String event);

    /// It is tried again when the cursor says.
    void again(long number, HookCursor next);

    /// It waits no more.
    void done(long number);

    /// Drops what was noted before this, and what came to wait before it and waits no more.
    void dropTries(Instant before);
}
