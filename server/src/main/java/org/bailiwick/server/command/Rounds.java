package org.bailiwick.server.command;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Does something again and again, with a pause in between, until it is closed. What fails is
/// logged, and tried again in the next round.
public final class Rounds implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Rounds.class.getName());

    private final String name;
    private final Runnable round;
    private final Duration pause;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    private Rounds(String name, Runnable round, Duration pause) {
        this.name = name;
        this.round = round;
        this.pause = pause;
        thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    public static Rounds start(String name, Runnable round, Duration pause) {
        Rounds rounds = new Rounds(name, round, pause);
        rounds.thread.start();
        return rounds;
    }

    private void run() {
        try {
            do {
                try {
                    round.run();
                } catch (RuntimeException failed) {
                    LOG.log(Level.WARNING, name + " waits", failed);
                }
            } while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /// Ends before the desk is closed.
    @Override
    public void close() {
        closing.countDown();
        boolean interrupted = Uninterrupted.join(thread);
        if (interrupted) Thread.currentThread().interrupt();
    }
}
