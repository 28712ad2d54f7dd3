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
    private final AccessIndex index;
    private final Object arrived = new Object();
    private volatile Directory now;

    private Live(Draft draft, AccessIndex index) {
        this.draft = draft;
        this.index = index;
        now = new Directory(draft.state(), index, index.version());
    }

    /// Starts with nothing.
    ///
    /// @param model what holds until one is adopted
    public static Live empty(AccessModel model) {
        return loading(model).done();
    }

    /// Starts with what a journal says: fold every entry, then take the result. Much quicker than
    /// publishing after each.
    public static Loading loading(AccessModel model) {
        return new Loading(State.empty(model), new AccessIndex(), false);
    }

    /// The fold of a journal that is being read.
    public static final class Loading {
        private final Draft draft;
        private final AccessIndex index;
        private final boolean compiled;

        private Loading(State state, AccessIndex index, boolean compiled) {
            draft = new Draft(state, true, compiled);
            this.index = index;
            this.compiled = compiled;
        }

        /// Goes on from a snapshot.
        Loading(State state, AccessIndex index) {
            this(state, index, true);
        }

        public void fold(Entry entry) {
            draft.fold(entry);
        }

        /// The number of the last entry folded; 0 for none.
        public long seq() {
            return draft.seq;
        }

        /// The result; nothing may be folded here afterwards.
        public Live done() {
            State state = draft.state();
            index.begin();
            if (compiled) index.update(state, draft.touched);
            else index.compile(state);
            index.end();
            return new Live(new Draft(state, true, true), index);
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
