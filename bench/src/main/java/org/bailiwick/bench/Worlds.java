package org.bailiwick.bench;

import org.bailiwick.engine.change.Actor;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.engine.directory.Live;
import org.bailiwick.engine.model.Models;

import java.time.Instant;
import java.util.List;

/// Makes worlds in memory, without a journal.
public final class Worlds {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private Worlds() {}

    /// A world, and what was kept of it to ask about.
    record World(Live live, Sampler sampler, long commands) {}

    /// Before there is one.
    static final World NONE = new World(Live.empty(Models.tiktok()), new Sampler(0, 0), 0);

    static World make(Layout layout, Sampler sampler) {
        Live.Loading loading = Live.loading(Models.tiktok());
        long[] seq = {0};
        new Facts(layout, sampler, changes -> loading.fold(entry(++seq[0], changes))).write();
        return new World(loading.done(), sampler, seq[0]);
    }

    private static Entry entry(long seq, List<Change> changes) {
        return new Entry(
                seq,
                START.plusMillis(seq),
                Actor.OPERATOR,
                Actor.NOBODY,
                "bench",
                Sealed.NONE,
                changes,
                Hash.ZERO);
    }
}
