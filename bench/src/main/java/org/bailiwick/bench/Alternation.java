package org.bailiwick.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Measures several things by turns in one run, so that what else the machine does meets all of
/// them alike, and gives the median of each.
final class Alternation {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<Partner> partners = new ArrayList<>();
    private final long sliceNanos;
    private final int rounds;

    /// What is measured.
    interface Work {
        /// Does it so many times; the result keeps it from being left out.
        long run(int times);
    }

    /// The medians, in the order in which the partners were added, in nanoseconds for one: by the
    /// clock, and of the processor's time that the measuring thread got.
    record Result(List<String> names, double[] medians, double[] busy) {
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return names.hashCode();
        }

        /// How many times the second one the first is, by the processor's time, which says more on
        /// a machine that does other things too.
        double ratio(int one, int other) {
            return busy[one] / busy[other];
        }

        void print() {
            for (int i = 0; i < medians.length; i++) {
                say(
                        "%-28s processor %,12.1f ns   clock %,12.1f ns",
                        names.get(i), busy[i], medians[i]);
            }
        }
    }

    private static final class Partner {
        final String name;
        final Work work;
        final double[] nanos;
        final double[] busy;
        int times = 1;
        long sink;

        Partner(String name, Work work, int rounds) {
            this.name = name;
            this.work = work;
            nanos = new double[rounds];
            busy = new double[rounds];
        }

        double slice() {
            long start = System.nanoTime();
            sink += work.run(times);
            return (double) (System.nanoTime() - start) / times;
        }

        void slice(int round) {
            long used = THREADS.getCurrentThreadCpuTime();
            nanos[round] = slice();
            busy[round] = (double) (THREADS.getCurrentThreadCpuTime() - used) / times;
        }
    }

    Alternation(int sliceMillis, int rounds) {
        sliceNanos = sliceMillis * 1_000_000L;
        this.rounds = rounds;
    }

    Alternation add(String name, Work work) {
        partners.add(new Partner(name, work, rounds));
        return this;
    }

    Result run() {
        for (int i = 0; i < 4; i++) for (Partner partner : partners) warmUp(partner);
        for (int round = 0; round < rounds; round++) {
            for (Partner partner : partners) partner.slice(round);
        }
        long sink = partners.stream().mapToLong(p -> p.sink).sum();
        if (sink == Long.MIN_VALUE) say("%d", sink);
        for (Partner partner : partners) {
            Arrays.sort(partner.nanos);
            Arrays.sort(partner.busy);
        }
        return new Result(
                partners.stream().map(p -> p.name).toList(),
                partners.stream().mapToDouble(p -> p.nanos[rounds / 2]).toArray(),
                partners.stream().mapToDouble(p -> p.busy[rounds / 2]).toArray());
    }

    /// Runs a slice's time, and finds out how many make one slice.
    private void warmUp(Partner partner) {
        long end = System.nanoTime() + sliceNanos;
        double each = partner.slice();
        while (System.nanoTime() < end) {
            each = partner.slice();
            partner.times = (int) Math.clamp(sliceNanos / 8.0 / each, 1, 100_000_000);
        }
        partner.times = (int) Math.clamp(sliceNanos / each, 1, 100_000_000);
    }

    @SuppressWarnings("AnnotateFormatMethod") // its library is needed for nothing else
    static void say(String form, Object... values) {
        System.out.println(String.format(Locale.ROOT, form, values));
    }

    /// What else the machine does.
    static void sayLoad() {
        say(
                "load average %.1f on %d cores",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
    }
}
