package org.bailiwick.server.watch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Where what is told waits for somebody who takes it at his own pace. What does not fit is dropped
/// with all that waits, and that this happened is told instead.
public final class Mailbox implements Listener {
    /// The most things changed that wait for one reader.
    public static final int WAITING_MAX = 10_000;

    private final Deque<RightsChange> waiting = new ArrayDeque<>();
    private int turns;
    private long dropped = -1;
    private boolean rung;
    private boolean closed;

    /// What is taken out.
    public sealed interface Mail {
        record Changed(RightsChange change) implements Mail {}

        /// Something was dropped; whatever comes next was written after it.
        ///
        /// @param seq the number of the newest entry that is missing
        record Missed(long seq) implements Mail {}

        /// Nothing more comes.
        record Closed() implements Mail {}
    }

    @Override
    public synchronized void changed(RightsChange change) {
        turns += change.turns().size();
        waiting.add(change);
        if (turns > WAITING_MAX) {
            dropped = change.seq();
            waiting.clear();
            turns = 0;
        }
        notifyAll();
    }

    @Override
    public synchronized void closed() {
        closed = true;
        notifyAll();
    }

    /// Whoever waits looks around, though nothing came.
    public synchronized void ring() {
        rung = true;
        notifyAll();
    }

    /// What came first; waits for it, but no longer than this.
    ///
    /// @return empty where nothing came, or somebody rang
    public synchronized Optional<Mail> take(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (nothing()) {
            long left = end - System.nanoTime();
            if (left <= 0) break;
            wait(Duration.ofNanos(left).toMillis() + 1);
        }
        rung = false;
        if (closed) return Optional.of(new Mail.Closed());
        if (dropped >= 0) {
            Mail missed = new Mail.Missed(dropped);
            dropped = -1;
            return Optional.of(missed);
        }
        RightsChange first = waiting.poll();
        if (first == null) return Optional.empty();
        turns -= first.turns().size();
        return Optional.of(new Mail.Changed(first));
    }

    /// Whether nothing waits.
    public synchronized boolean isEmpty() {
        return dropped < 0 && waiting.isEmpty();
    }

    private boolean nothing() {
        return !rung && !closed && isEmpty();
    }
}
