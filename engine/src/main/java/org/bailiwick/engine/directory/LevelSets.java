package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.Levels;

import java.util.concurrent.ConcurrentHashMap;

/// Keeps one copy of each set of levels: there are millions of assignments and a few dozen sets.
final class LevelSets {
    /// Beyond this many different sets, further ones are simply not shared.
    private static final int SHARED_MAX = 10_000;

    private static final ConcurrentHashMap<Levels, Levels> SHARED = new ConcurrentHashMap<>();

    private LevelSets() {}

    static Levels canonical(Levels levels) {
        Levels known = SHARED.get(levels);
        if (known != null) return known;
        if (SHARED.size() >= SHARED_MAX) return levels;
        SHARED.put(levels, levels);
        return levels;
    }
}
