package org.bailiwick.server.notify;

import java.time.Instant;
import java.util.List;

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

    /// Drops what was noted before this.
    void dropTries(Instant before);
}
