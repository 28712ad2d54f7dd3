package org.bailiwick.server.verify;

import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.model.Models;
import org.bailiwick.server.command.Touching;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/// Folds along, since what an entry touches depends on what was there.
public final class Following implements Verification.Touched {
    private final Consumer<Directory> seen;
    private Directory today = Directory.empty(Models.tiktok());

    public Following() {
        this(_ -> {});
    }

    /// @param seen is told the state after each entry
    public Following(Consumer<Directory> seen) {
        this.seen = seen;
    }

    @Override
    public Set<Id> by(Entry entry) {
        Directory after = today.after(entry);
        Set<Id> touched = new HashSet<>(Touching.of(today, after, entry.changes()));
        today = after;
        seen.accept(after);
        return touched;
    }
}
