package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.model.AccessModel;

import java.time.Duration;
import java.util.List;

/// The one line of history of a node: folds entries as they come and publishes the directory that
/// follows, with the index that makes it fast.
///
/// One thread folds; any number read [#now] without a lock.
public final class Live {
    private final Draft draft;
    private final AccessIndex index = new AccessIndex();
    private final Object arrived = new Object();
    private volatile Directory now;

    private Live(Draft draft) {
        this.draft = draft;
        index.begin();
        index.compile(draft.state());
        index.end();
        now = new Directory(draft.state(), index, index.version());
    }

    /// Starts with nothing.
    ///
    /// @param model what holds until one is adopted
    public static Live empty(AccessModel model) {
        return new Live(new Draft(State.empty(model), true, true));
    }

    /// Starts with what a journal says: fold every entry, then take the result. Much quicker than
    /// publishing after each.
    public static Loading loading(AccessModel model) {
        return new Loading(new Draft(State.empty(model), true, false));
    }

    /// The fold of a journal that is being read.
    public static final class Loading {
        private final Draft draft;

        private Loading(Draft draft) {
            this.draft = draft;
        }

        public void fold(Entry entry) {
            draft.fold(entry);
        }

        /// The result; nothing may be folded here afterwards.
        public Live done() {
            return new Live(new Draft(draft.state(), true, true));
        }
    }

    public Directory now() {
        return now;
    }

    /// Goes on with these entries and publishes once.
    public void fold(List<Entry> entries) {
        for (Entry entry : entries) draft.fold(entry);
        State state = draft.state();
        index.begin();
        index.update(state, draft.touched);
        draft.touched.clear();
        index.end();
        now = new Directory(state, index, index.version());
        synchronized (arrived) {
            arrived.notifyAll();
        }
    }

    /// Waits until this entry is folded, but no longer than this.
    ///
    /// @return whether it is
    public boolean await(long seq, Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        synchronized (arrived) {
            while (now.seq() < seq) {
                long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
                if (left <= 0) return false;
                arrived.wait(left);
            }
            return true;
        }
    }

    /// Bytes that the access index holds, and for how many pairs of person and asset.
    public record IndexSize(int pairs, long bytes, long idBytes) {}

    public IndexSize indexSize() {
        State state = now.state;
        long ids = state.persons().idBytes() + state.assets().idBytes();
        return new IndexSize(index.pairCount(), index.bytes(), ids);
    }
}
