package org.bailiwick.bench;

import static org.bailiwick.bench.Alternation.say;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.time.Instant;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/// The check that is asked most: allowed, both ids as texts; beside its floor.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx10g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecideBench {
    private static final int ASKS_MAX = 1 << 20;
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @Param({"10000", "1000000", "10000000"})
    public long entries;

    private Worlds.World world = Worlds.NONE;
    private Asks asks = Asks.NONE;
    private Floor floor = new Floor(0);
    private int next;

    @Setup
    public void setUp() {
        int kept = (int) Math.min(entries, ASKS_MAX);
        world = Worlds.make(Layout.usual(entries), new Sampler(kept, 0));
        asks = new Asks(world.sampler().pairs());
        floor = new Floor(world.sampler().seen());
        for (int i = 0; i < asks.size(); i++) floor.add(asks.persons[i], asks.assets[i]);
        floor.fill(world.sampler().seen() - asks.size(), new SplittableRandom(11));
    }

    @Benchmark
    public boolean decide() {
        int at = next();
        return Asks.allowed(world.live(), asks.persons[at], asks.actions[at], asks.assets[at], NOW);
    }

    @Benchmark
    public boolean floor() {
        int at = next();
        return floor.holds(asks.persons[at], asks.assets[at]);
    }

    private int next() {
        int at = next;
        next = at + 1 == asks.size() ? 0 : at + 1;
        return at;
    }

    private long decide(int times) {
        long yes = 0;
        for (int i = 0; i < times; i++) if (decide()) yes++;
        return yes;
    }

    private long floor(int times) {
        long yes = 0;
        for (int i = 0; i < times; i++) if (floor()) yes++;
        return yes;
    }

    /// Both by turns in one process, at each of these sizes.
    public static void main(String[] sizes) {
        String[] all = sizes.length > 0 ? sizes : new String[] {"10000", "1000000", "10000000"};
        for (String size : all) {
            DecideBench bench = new DecideBench();
            bench.entries = Long.parseLong(size);
            bench.setUp();
            bench.check();
            Alternation.sayLoad();
            Alternation.Result result =
                    new Alternation(150, 21)
                            .add("decide", bench::decide)
                            .add("floor", bench::floor)
                            .run();
            say("%,d entries", bench.world.sampler().seen());
            result.print();
            say("ratio %.2f (goal: at most 3)%n", result.ratio(0, 1));
        }
    }

    /// Everything asked is allowed, nearly all of it by the index alone.
    private void check() {
        if (decide(asks.size()) != asks.size() || floor(asks.size()) != asks.size()) {
            throw new IllegalStateException("something asked is not allowed");
        }
    }
}
