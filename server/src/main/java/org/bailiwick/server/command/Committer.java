package org.bailiwick.server.command;

import org.bailiwick.engine.change.EntryCodec;
import org.bailiwick.engine.directory.Live;
import org.bailiwick.server.seal.Sealer;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;

/// The one thread of a node that decides commands: takes those that wait as a group, judges each
/// against what the group already holds too, appends the entries in one transaction, folds,
/// publishes, and only then answers.
final class Committer implements AutoCloseable {
    /// The most commands that may wait.
    static final int QUEUE_MAX = 10_000;

    /// The most commands of one group.
    static final int GROUP_MAX = 512;

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(QUEUE_MAX);
    private final Live live;
    private final Journal journal;
    private final Sealer sealer;
    private final Judge judge;
    private final InstantSource clock;
    private final EntryCodec codec = new EntryCodec();
    private final Thread thread;
    private volatile boolean closed;

    Committer(Live live, Journal journal, Sealer sealer, Judge judge, InstantSource clock) {
        this.live = live;
        this.journal = journal;
        this.sealer = sealer;
        this.judge = judge;
        this.clock = clock;
        thread = Thread.ofPlatform().name("committer").start(this::run);
    }

    /// A submission, and where its answer goes. One without a submission ends the thread.
    record Waiting(List<Submission> submission, CompletableFuture<Done> answer) {}

    CompletableFuture<Done> handIn(Submission submission) {
        Waiting waiting = new Waiting(List.of(submission), new CompletableFuture<>());
        if (closed) throw stopping();
        if (!queue.offer(waiting)) {
            throw new Refused(
                    new Refusal.Busy("10,000 commands are waiting already: try again in a second"));
        }
        if (closed && !thread.isAlive()) refuseRest();
        return waiting.answer();
    }

    /// What was handed in behind the last one would wait for ever.
    private void refuseRest() {
        for (Waiting left = queue.poll(); left != null; left = queue.poll()) {
            left.answer().completeExceptionally(stopping());
        }
    }

    private static Refused stopping() {
        return new Refused(new Refusal.Busy("the server is stopping: try again soon"));
    }

    private void run() {
        boolean more = true;
        while (more) {
            List<Waiting> taken = new ArrayList<>();
            try {
                taken.add(queue.take());
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
            queue.drainTo(taken, GROUP_MAX - 1);
            more = taken.stream().noneMatch(w -> w.submission().isEmpty());
            commit(taken.stream().filter(w -> !w.submission().isEmpty()).toList());
        }
    }

    private void commit(List<Waiting> taken) {
        if (taken.isEmpty()) return;
        Instant now = clock.instant();
        Group group = new Group(live.now(), journal, sealer, judge, codec, now);
        for (Waiting waiting : taken) group.decide(waiting);
        try {
            group.store();
        } catch (RuntimeException failed) {
            group.fail(failed);
            return;
        }
        live.fold(group.entries());
        group.acknowledge();
    }

    @Override
    public void close() {
        if (closed) return;
        closed = true;
        Waiting last = new Waiting(List.of(), new CompletableFuture<>());
        boolean interrupted = false;
        while (true) {
            try {
                queue.put(last);
                thread.join();
                break;
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        refuseRest();
        if (interrupted) Thread.currentThread().interrupt();
    }
}
