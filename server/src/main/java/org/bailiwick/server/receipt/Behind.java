package org.bailiwick.server.receipt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Writes behind the answers: what is handed over waits in a bounded queue, and one thread hands it
/// on in batches.
final class Behind<T> implements AutoCloseable {
    private static final int BATCH = 1_024;
    private static final Duration CLOSING = Duration.ofSeconds(10);

    private final BlockingQueue<T> queue;
    private final Consumer<List<T>> keep;
    private final Runnable drop;
    private final int dropsAfter;
    private final Thread writer;
    private volatile boolean closing;

    private Behind(
            String name, int waitingMax, Consumer<List<T>> keep, Runnable drop, int dropsAfter) {
        this.keep = keep;
        this.drop = drop;
        this.dropsAfter = dropsAfter;
        queue = new ArrayBlockingQueue<>(waitingMax);
        writer = Thread.ofPlatform().name(name).daemon().unstarted(this::write);
    }

    /// @param waitingMax the most that wait
    /// @param keep a batch; throws nothing
    /// @param drop what is old; throws nothing
    /// @param dropsAfter how many batches come between two times of dropping
    static <T> Behind<T> start(
            String name, int waitingMax, Consumer<List<T>> keep, Runnable drop, int dropsAfter) {
        Behind<T> behind = new Behind<>(name, waitingMax, keep, drop, dropsAfter);
        behind.writer.start();
        return behind;
    }

    /// Never waits.
    ///
    /// @return whether it will be kept
    boolean take(T each) {
        return !closing && queue.offer(each);
    }

    private void write() {
        int batches = 0;
        List<T> batch = new ArrayList<>();
        while (!closing || !queue.isEmpty()) {
            try {
                T first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first == null) continue;
                batch.add(first);
                queue.drainTo(batch, BATCH - 1);
                keep.accept(List.copyOf(batch));
                batch.clear();
                if (batches++ % dropsAfter == 0) drop.run();
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    /// Hands on what waits, then ends.
    @Override
    public void close() {
        closing = true;
        try {
            if (!writer.join(CLOSING)) writer.interrupt();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
