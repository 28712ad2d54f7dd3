package org.bailiwick.engine.directory;

import org.bailiwick.engine.model.AccessModel;
import org.bailiwick.engine.model.ModelReader;

import java.util.concurrent.ConcurrentHashMap;

/// Reads each model text once: the past is folded again and again.
final class ReadModels {
    /// Beyond this many different texts, further ones are read anew each time.
    private static final int KEPT_MAX = 64;

    private static final ConcurrentHashMap<String, AccessModel> KEPT = new ConcurrentHashMap<>();

    private ReadModels() {}

    static AccessModel of(String text) {
        AccessModel known = KEPT.get(text);
        if (known != null) return known;
        AccessModel read = ModelReader.read(text);
        if (KEPT.size() < KEPT_MAX) KEPT.put(text, read);
        return read;
    }
}
