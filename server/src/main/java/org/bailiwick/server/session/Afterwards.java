package org.bailiwick.server.session;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Writes letters that no answer waits for, one after the other: what somebody is told, and how
/// soon, says nothing of whether there is one. It is lost where everything stops before it is done.
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

    private final Outbox outbox;

    Afterwards(Outbox outbox) {
        this.outbox = outbox;
    }

    /// @param letter works it out; empty where none is to be sent
    /// @throws SignInRefused where too much waits
    void write(Supplier<Optional<Outbox.Letter>> letter) {
        try {
            worker.execute(() -> attempt(letter));
        } catch (RejectedExecutionException full) {
            throw SignInRefused.tooOften(PAUSE);
        }
    }

    private void attempt(Supplier<Optional<Outbox.Letter>> letter) {
        try {
            letter.get().ifPresent(outbox::send);
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
