package org.bailiwick.bench;

import static org.bailiwick.bench.Alternation.say;

import org.bailiwick.engine.directory.Live;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;

/// How much memory a directory takes, how long it takes to fold it in memory, and how quickly it
/// answers then.
public final class Memory {
    private static final int SAMPLE = 1 << 17;
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private Memory() {}

    /// @param what `usual 10000000`, or `small 200000` for so many businesses of five members and
    ///   three assets
    public static void main(String[] what) {
        String mix = what.length > 0 ? what[0] : "usual";
        int count = what.length > 1 ? Integer.parseInt(what[1]) : 10_000_000;
        Layout layout = mix.equals("small") ? Layout.fiveByThree(count) : Layout.usual(count);
        Alternation.sayLoad();
        long before = heap();
        long start = System.nanoTime();
        Worlds.World world = Worlds.make(layout, new Sampler(SAMPLE, 0));
        Duration folding = Duration.ofNanos(System.nanoTime() - start);
        Live live = world.live();
        long whole = heap() - before;
        Live.IndexSize index = live.indexSize();
        say("%s", layout);
        say("%,d facts written and folded in %d ms", world.commands(), folding.toMillis());
        say(
                "%,d persons, %,d businesses, %,d assets, %,d pairs",
                live.now().personCount(),
                live.now().businessCount(),
                live.now().assetCount(),
                index.pairs());
        say("index %,d bytes: %.1f a pair (goal: 24)", index.bytes(), each(index.bytes(), index));
        say("id tables of persons and assets %,d bytes", index.idBytes());
        say("whole directory %,d bytes: %.1f a pair (goal: 200)", whole, each(whole, index));
        decide(world);
    }

    private static double each(long bytes, Live.IndexSize index) {
        return (double) bytes / index.pairs();
    }

    private static void decide(Worlds.World world) {
        Asks asks = new Asks(world.sampler().pairs());
        int[] next = {0};
        Alternation.Work work =
                times -> {
                    long yes = 0;
                    for (int i = 0; i < times; i++) {
                        int at = next[0]++ & (asks.size() - 1);
                        boolean allowed =
                                Asks.allowed(
                                        world.live(),
                                        asks.persons[at],
                                        asks.actions[at],
                                        asks.assets[at],
                                        NOW);
                        if (allowed) yes++;
                    }
                    return yes;
                };
        new Alternation(150, 11).add("decide", work).run().print();
    }

    /// Bytes in use once everything that nobody holds is gone.
    private static long heap() {
        for (int i = 0; i < 3; i++) System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
