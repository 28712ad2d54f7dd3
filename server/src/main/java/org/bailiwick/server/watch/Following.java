package org.bailiwick.server.watch;

import org.bailiwick.engine.directory.Directory;

/// Somebody follows one person or more, until this is closed.
public final class Following implements AutoCloseable {
    private final Directory since;
    private final boolean quiet;
    private final Runnable end;

    Following(Directory since, boolean quiet, Runnable end) {
        this.since = since;
        this.quiet = quiet;
        this.end = end;
    }

    /// The state from which on everything is told, and nothing of before.
    public Directory since() {
        return since;
    }

    /// Whether time alone has changed nothing for them since the newest entry was written.
    public boolean quiet() {
        return quiet;
    }

    /// Nothing more is told once this returns. It may be called more than once.
    @Override
    public void close() {
        end.run();
    }
}
