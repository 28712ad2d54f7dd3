package org.bailiwick.server.notify;

import org.bailiwick.server.command.Office;
import org.bailiwick.server.command.Uninterrupted;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// Looks again and again what platforms are to be asked, and asks them.
final class ProbeRounds implements AutoCloseable {
    /// How many questions are on their way at a time.
    static final int ASKED_MAX = 8;

    /// How soon it is looked again where something has happened.
    private static final Duration PAUSE = Duration.ofMillis(500);

    /// How soon it is looked again where nothing has.
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final Logger LOG = System.getLogger(ProbeRounds.class.getName());

    private final Probes probes;
    private final Office office;
    private final ExecutorService workers =
            Executors.newFixedThreadPool(ASKED_MAX, Thread.ofVirtual().name("probe-", 0).factory());
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean closing;

    private ProbeRounds(Probes probes, Office office) {
        this.probes = probes;
        this.office = office;
        thread = Thread.ofPlatform().name("probes").daemon().unstarted(this::run);
    }

    static ProbeRounds start(Probes probes, Office office) {
        ProbeRounds rounds = new ProbeRounds(probes, office);
        rounds.thread.start();
        return rounds;
    }

    private void run() {
        try {
            long seen = -1;
            Instant next = Instant.MIN;
            do {
                long newest = office.now().seq();
                Instant now = probes.now();
                if (newest == seen && now.isBefore(next)) continue;
                round();
                seen = newest;
                next = now.plus(MINUTE);
            } while (!ended.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() throws InterruptedException {
        try {
            List<? extends Future<?>> asked =
                    probes.due().stream().map(due -> workers.submit(() -> ask(due))).toList();
            for (Future<?> each : asked) each.get();
        } catch (java.util.concurrent.ExecutionException | RuntimeException failed) {
            if (!closing) LOG.log(Level.WARNING, "probes wait", failed);
        }
    }

    private void ask(Probes.Due due) {
        if (!closing) probes.ask(due);
    }

    /// What is being asked is given up: it is asked again after the next start.
    @Override
    public void close() {
        closing = true;
        ended.countDown();
        workers.shutdownNow();
        thread.interrupt();
        boolean interrupted = Uninterrupted.join(thread);
        workers.close();
        if (interrupted) Thread.currentThread().interrupt();
    }
}
