package org.bailiwick.server.journal.crash;

import org.bailiwick.engine.change.Actor;
import org.bailiwick.engine.change.BusinessChange.BusinessRenamed;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.EntryCodec;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.server.command.Beside;
import org.bailiwick.server.command.Chain;
import org.bailiwick.server.command.KeptAnswer;
import org.bailiwick.server.journal.DataDir;
import org.bailiwick.server.journal.SqliteJournal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;

/// Writes entries from several threads until it is killed, and tells each that was acknowledged.
///
/// It waits for a line on standard input, so that it can be started ahead of time. Each entry is
/// named after its writer and a number, has as many changes as its number says, and an answer
/// beside it under the same name.
final class CrashWriter {
    static final int CHANGES_MAX = 4;
    private static final int GROUP_MAX = 64;

    private final BlockingQueue<Order> orders = new ArrayBlockingQueue<>(GROUP_MAX);
    private final OutputStream out = new FileOutputStream(FileDescriptor.out);

    private record Order(String name, int changes, CompletableFuture<Long> seq) {}

    public static void main(String[] arguments) throws Exception {
        if (System.in.read() < 0) return;
        new CrashWriter().run(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    }

    private void run(Path dir, int writers) throws InterruptedException {
        var journal = SqliteJournal.open(new DataDir(dir), new SecureRandom());
        var life = journal.tip().seq();
        for (int i = 0; i < writers; i++) {
            var name = "writer" + life + "-" + i;
            Thread.ofPlatform().daemon().start(() -> write(name));
        }
        while (true) commit(journal);
    }

    private void write(String writer) {
        for (int i = 1; ; i++) {
            var order = new Order(writer + "-" + i, 1 + i % CHANGES_MAX, new CompletableFuture<>());
            orders.add(order);
            tell(order.seq.join() + " " + order.name + " " + order.changes + "\n");
        }
    }

    private void tell(String line) {
        try {
            synchronized (out) {
                out.write(line.getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException closed) {
            Runtime.getRuntime().halt(1);
        }
    }

    private void commit(SqliteJournal journal) throws InterruptedException {
        var group = new ArrayList<Order>();
        group.add(orders.take());
        orders.drainTo(group, GROUP_MAX - 1);
        var chain = new Chain(journal.tip(), new EntryCodec());
        var beside = new ArrayList<Beside>();
        var seqs = new ArrayList<Long>();
        for (var order : group) {
            seqs.add(add(chain, order));
            var answer = new KeptAnswer(Hash.ZERO, "done");
            beside.add(new Beside.AnswerKept("crash", order.name, answer, Instant.EPOCH));
        }
        journal.append(chain.group(), beside);
        for (int i = 0; i < group.size(); i++) group.get(i).seq.complete(seqs.get(i));
    }

    private static long add(Chain chain, Order order) {
        var business = new BusinessId(order.name.hashCode(), 1);
        var changes = new ArrayList<Change>();
        for (int i = 0; i < order.changes; i++) {
            changes.add(new BusinessRenamed(business, "name " + i));
        }
        var entry =
                new Entry(
                        chain.nextSeq(),
                        chain.timeAt(Instant.now()),
                        new Actor.Source(order.name),
                        Actor.NOBODY,
                        "rename",
                        Sealed.NONE,
                        List.copyOf(changes),
                        chain.previous());
        chain.add(entry, Set.of(business));
        return entry.seq();
    }
}
