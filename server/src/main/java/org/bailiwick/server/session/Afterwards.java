package org.bailiwick.server.session;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Does what no answer waits for, one after the other: what somebody is told, and how soon, says
/// nothing of what was found. It is lost where everything stops before it is done.
public final class Afterwards implements AutoCloseable {
    /// What may wait; whoever asks then is to come again.
    public static final int WAITING_MAX = 10_000;

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Logger LOG = System.getLogger(Afterwards.class.getName());

    private final ThreadPoolExecutor worker =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(WAITING_MAX),
                    Thread.ofPlatform().name("afterwards").daemon().factory());

    Afterwards() {}

    /// @throws SignInRefused where too much waits
    void run(Runnable work) {
        try {
            worker.execute(() -> attempt(work));
        } catch (RejectedExecutionException full) {
            throw SignInRefused.tooOften(PAUSE);
        }
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "a letter that was asked for could not be written", failed);
        }
    }

    /// Returns once all is done that was handed in before.
    public void settle() {
        CompletableFuture.runAsync(() -> {}, worker).join();
    }

    /// Does what waits, and takes nothing more.
    @Override
    public void close() {
        worker.close();
    }
}
