package org.bailiwick.bench;

import static org.bailiwick.bench.Alternation.say;

import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.Installation;
import org.bailiwick.server.command.AssignmentCommand.Assign;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.Desk;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.command.Stored;
import org.bailiwick.server.journal.DataDir;
import org.bailiwick.server.journal.SqliteJournal;
import org.bailiwick.server.seal.MasterKey;
import org.bailiwick.server.seal.Sealer;
import org.bailiwick.server.seal.Subject;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Durable commands from 64 writers through the desk; then the very same rows, in batches of the
/// observed size, by bare JDBC into a file that began alike; by turns.
public final class DurableBench {
    private static final int WRITERS = 64;
    private static final Layout WORLD = Layout.usual(100_000);
    private static final List<Levels> LEVELS =
            List.of(Levels.of("analyst"), Levels.of("operator"), Levels.of("admin"));

    private final List<Sampler.Pair> pairs;
    private final Desk desk;
    private final Observed journal;
    private final Connection bare;

    private DurableBench(List<Sampler.Pair> pairs, Desk desk, Observed journal, Connection bare) {
        this.pairs = pairs;
        this.desk = desk;
        this.journal = journal;
        this.bare = bare;
    }

    /// @param what an empty directory, then the number of rounds and the seconds of each
    public static void main(String[] what) throws SQLException, InterruptedException {
        Path home = Path.of(what[0]);
        int rounds = Integer.parseInt(what[1]);
        long seconds = Long.parseLong(what[2]);
        Sampler sampler = new Sampler(50_000, 0);
        DataDir ours = new DataDir(home.resolve("desk"));
        DataDir theirs = new DataDir(home.resolve("bare"));
        Stores.fill(ours, WORLD, sampler);
        Stores.fill(theirs, WORLD, new Sampler(0, 0));
        SecureRandom chance = new SecureRandom();
        Observed journal = new Observed(SqliteJournal.open(ours, chance));
        Sealer sealer = new Sealer(MasterKey.draw(chance), chance);
        try (Office office =
                        Installation.write(
                                journal, sealer, new Ids(chance), InstantSource.system());
                Connection bare = Stores.bare(theirs)) {
            bare.setAutoCommit(false);
            Desk desk = office.desk().orElseThrow();
            new DurableBench(sampler.pairs(), desk, journal, bare).run(rounds, seconds);
        }
    }

    private void run(int rounds, long seconds) throws SQLException, InterruptedException {
        round(seconds);
        double[] desks = new double[rounds];
        double[] bares = new double[rounds];
        Alternation.sayLoad();
        for (int i = 0; i < rounds; i++) {
            double[] both = round(seconds);
            desks[i] = both[0];
            bares[i] = both[1];
        }
        Arrays.sort(desks);
        Arrays.sort(bares);
        double one = desks[rounds / 2];
        double other = bares[rounds / 2];
        say(
                "medians: desk %,.0f, bare %,.0f commands a second: %.0f %% (goal: at least 60)",
                one, other, 100 * one / other);
    }

    /// Commands a second through the desk, and of the same by bare JDBC.
    private double[] round(long seconds) throws SQLException, InterruptedException {
        journal.taken();
        long start = System.nanoTime();
        write(start + seconds * 1_000_000_000L);
        double took = (System.nanoTime() - start) / 1e9;
        List<List<Stored>> groups = journal.taken();
        List<Stored> all = groups.stream().flatMap(List::stream).toList();
        int size = Math.max(1, Math.round((float) all.size() / groups.size()));
        long again = System.nanoTime();
        for (int i = 0; i < all.size(); i += size) {
            append(all.subList(i, Math.min(all.size(), i + size)));
        }
        double bareTook = (System.nanoTime() - again) / 1e9;
        double one = all.size() / took;
        double other = all.size() / bareTook;
        say(
                "%,d commands in groups of %d on average: desk %,.0f a second, bare %,.0f",
                all.size(), size, one, other);
        return new double[] {one, other};
    }

    private void write(long end) throws InterruptedException {
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            SplittableRandom chance = new SplittableRandom(end + i);
            writers.add(Thread.startVirtualThread(() -> write(end, chance)));
        }
        for (Thread writer : writers) writer.join();
    }

    private void write(long end, SplittableRandom chance) {
        Ids ids = new Ids(chance);
        while (System.nanoTime() < end) {
            Sampler.Pair pair = pairs.get(chance.nextInt(pairs.size()));
            Directory today = desk.now();
            MemberId member =
                    today.memberships(today.find(pair.person()).orElseThrow()).getFirst().id();
            Levels levels = LEVELS.get(chance.nextInt(LEVELS.size()));
            desk.carryOut(
                    Caller.operator(),
                    new Assign(ids.assignment(), member, pair.asset(), levels, Period.ALWAYS));
        }
    }

    private void append(List<Stored> group) throws SQLException {
        try (var entries = bare.prepareStatement("INSERT INTO entry (seq, bytes) VALUES (?, ?)");
                var touched =
                        bare.prepareStatement("INSERT INTO touched (thing, seq) VALUES (?, ?)");
                var ending = bare.prepareStatement("UPDATE ending SET seq = ?, hash = ?")) {
            for (Stored stored : group) {
                entries.setLong(1, stored.entry().seq());
                entries.setBytes(2, stored.bytes());
                entries.addBatch();
                for (var thing : stored.touches()) {
                    touched.setBytes(1, Subject.of(thing).bytes());
                    touched.setLong(2, stored.entry().seq());
                    touched.addBatch();
                }
            }
            entries.executeBatch();
            touched.executeBatch();
            ending.setLong(1, group.getLast().entry().seq());
            ending.setBytes(2, group.getLast().hash().bytes());
            ending.executeUpdate();
            bare.commit();
        }
    }
}
