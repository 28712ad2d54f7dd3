package org.bailiwick.server.notify;

import org.bailiwick.server.command.Uninterrupted;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Looks again and again which endpoints are to be told of something, and tells them: each what
/// happened in its order, one at a time, and none waits for another.
public final class HookRounds implements AutoCloseable {
    /// To how many endpoints something is sent at a time.
    public static final int WORKERS_MAX = 32;

    /// Events that one endpoint is told of before others have their turn.
    private static final int IN_A_ROW = 100;

    /// How soon it is looked again, whatever happens.
    private static final Duration PAUSE = Duration.ofMillis(500);

    /// How soon it is looked again when something happens.
    private static final Duration BREATH = Duration.ofMillis(50);

    /// An endpoint that hears little is noted to have looked so many entries.
    private static final long FAR = 1_000;

    /// How often it is forgotten what is old, in rounds.
    private static final long TIDY_ROUNDS = 7_200;

    private static final Logger LOG = System.getLogger(HookRounds.class.getName());

    private final Hooks hooks;
    private final Semaphore free = new Semaphore(WORKERS_MAX);
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final ExecutorService workers =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("webhook-", 0).factory());
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean closing;

    /// Up to where nothing was found for an endpoint that stands there.
    private record Seen(HookCursor cursor, Hook.Settings settings, long upTo) {
        boolean outdated(Hook hook, long newest) {
            return upTo < newest
                    || !cursor.equals(hook.cursor())
                    || !settings.equals(hook.settings());
        }
    }

    private HookRounds(Hooks hooks) {
        this.hooks = hooks;
        thread = Thread.ofPlatform().name("webhooks").daemon().unstarted(this::run);
    }

    public static HookRounds start(Hooks hooks) {
        HookRounds rounds = new HookRounds(hooks);
        rounds.thread.start();
        return rounds;
    }

    private void run() {
        try {
            for (long round = 0; !closing; round++) {
                long newest = hooks.office().now().seq();
                try {
                    hooks.endings().look();
                    round(newest);
                    if (round % TIDY_ROUNDS == 0) hooks.tidy();
                } catch (RuntimeException failed) {
                    if (!closing) LOG.log(Level.WARNING, "webhooks wait", failed);
                }
                if (ended.await(BREATH.toMillis(), TimeUnit.MILLISECONDS)) return;
                hooks.office().live().await(newest + 1, PAUSE);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void round(long newest) {
        for (Hook hook : hooks.book().all()) {
            if (!ready(hook, newest) || !hooks.busy().add(hook.id())) continue;
            if (!free.tryAcquire()) {
                hooks.busy().remove(hook.id());
                return;
            }
            workers.execute(() -> work(hook.id()));
        }
    }

    private boolean ready(Hook hook, long newest) {
        if (hooks.queue().due(hook)) return true;
        return due(hook)
                && Optional.ofNullable(seen.get(hook.id()))
                        .map(s -> s.outdated(hook, newest))
                        .orElse(true);
    }

    private void work(String id) {
        try {
            for (int i = 0; i < IN_A_ROW && !closing; i++) {
                Optional<Hook> hook = hooks.book().find(id);
                if (hook.isEmpty() || !either(hook.get())) return;
            }
        } catch (RuntimeException failed) {
            if (!closing) LOG.log(Level.WARNING, "webhook " + id + " waits", failed);
        } finally {
            free.release();
            hooks.busy().remove(id);
        }
    }

    /// What stands in the journal, and what waits beside it: neither holds up the other.
    private boolean either(Hook hook) {
        boolean more = hooks.queue().due(hook) && hooks.queue().step(hook);
        return (due(hook) && step(hook)) || more;
    }

    private boolean due(Hook hook) {
        return hook.open() && !hooks.now().isBefore(hook.cursor().due());
    }

    /// @return whether there may be more
    private boolean step(Hook hook) {
        HookReader.Looked looked = hooks.reader().next(hook);
        if (looked.event().isPresent()) return hooks.post().next(hook, looked.event().get());
        nothing(hook, looked.upTo());
        return false;
    }

    private void nothing(Hook hook, long upTo) {
        HookCursor cursor = hook.cursor();
        if (upTo - cursor.seq() > FAR) {
            cursor = HookCursor.at(cursor.epoch(), upTo + 1, 0);
            hooks.book().move(hook, cursor);
        }
        seen.put(hook.id(), new Seen(cursor, hook.settings(), upTo));
    }

    /// What is being sent is given up: it is sent again after the next start.
    @Override
    public void close() {
        closing = true;
        ended.countDown();
        thread.interrupt();
        boolean interrupted = Uninterrupted.join(thread);
        workers.shutdownNow();
        workers.close();
        if (interrupted) Thread.currentThread().interrupt();
    }
}
