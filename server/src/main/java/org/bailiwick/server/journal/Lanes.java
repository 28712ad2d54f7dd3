package org.bailiwick.server.journal;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/// A few connections for reading, shared by all threads.
///
/// SQLite's calls would hold a virtual thread's carrier, so work that comes from a virtual thread
/// is done on threads of its own.
final class Lanes implements AutoCloseable {
    /// The most reads at once.
    static final int LANES_MAX = 4;

    private final Path file;
    private volatile boolean closed;
    private final Semaphore free = new Semaphore(LANES_MAX);
    private final ArrayDeque<Lane> idle = new ArrayDeque<>();
    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    LANES_MAX, Thread.ofPlatform().daemon().name("journal-read-", 1).factory());

    Lanes(Path file) {
        this.file = file;
    }

    /// Does the work on a connection; it must not ask for another one.
    <T> T with(Work<T> work) {
        if (!Thread.currentThread().isVirtual()) return here(work);
        try {
            return CompletableFuture.supplyAsync(() -> here(work), threads).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) throw cause;
            throw failed;
        }
    }

    private <T> T here(Work<T> work) {
        free.acquireUninterruptibly();
        try {
            if (closed) throw new IllegalStateException("the journal is closed");
            return on(take(), work);
        } catch (SQLException failed) {
            throw SqliteTroubles.of(file, failed);
        } finally {
            free.release();
        }
    }

    private <T> T on(Lane lane, Work<T> work) throws SQLException {
        boolean done = false;
        try {
            var result = work.on(lane);
            done = true;
            return result;
        } finally {
            if (done) giveBack(lane);
            else lane.close();
        }
    }

    private Lane take() throws SQLException {
        synchronized (idle) {
            var lane = idle.poll();
            if (lane != null) return lane;
        }
        return Lane.toRead(file);
    }

    private void giveBack(Lane lane) {
        synchronized (idle) {
            idle.push(lane);
        }
    }

    /// Waits for the reads that are under way; later ones are refused.
    @Override
    public void close() {
        free.acquireUninterruptibly(LANES_MAX);
        try {
            closed = true;
            threads.shutdown();
            for (var lane = idle.poll(); lane != null; lane = idle.poll()) lane.close();
        } catch (SQLException failed) {
            throw SqliteTroubles.of(file, failed);
        } finally {
            free.release(LANES_MAX);
        }
    }

    /// Something done on a connection.
    interface Work<T> {
        T on(Lane lane) throws SQLException;
    }
}
