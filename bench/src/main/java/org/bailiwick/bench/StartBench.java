package org.bailiwick.bench;

import static org.bailiwick.bench.Alternation.say;

import com.sun.management.OperatingSystemMXBean;

import org.bailiwick.server.Installation;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.journal.DataDir;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.ToLongFunction;

/// Starting from a journal, beside reading its rows and doing nothing with them.
public final class StartBench {
    private StartBench() {}

    /// @param what `make DIR usual|small COUNT` writes a journal; `measure DIR ROUNDS` reads it by
    ///   turns in one process; `start DIR` and `rows DIR` do one of them once, in a process of its
    ///   own
    public static void main(String[] what) throws SQLException {
        DataDir dir = new DataDir(Path.of(what[1]));
        switch (what[0]) {
            case "make" -> make(dir, what[2], Integer.parseInt(what[3]));
            case "start" -> say("start %s", start(dir));
            case "rows" -> say("rows %s", rows(dir));
            default -> measure(dir, Integer.parseInt(what[2]));
        }
    }

    private static void make(DataDir dir, String mix, int count) {
        Layout layout = mix.equals("small") ? Layout.fiveByThree(count) : Layout.usual(count);
        Sampler sampler = new Sampler(0, 0);
        Stores.fill(dir, layout, sampler);
        say("%,d pairs written", sampler.seen());
    }

    private static void measure(DataDir dir, int rounds) throws SQLException {
        Took[] starts = new Took[rounds];
        Took[] rows = new Took[rounds];
        Alternation.sayLoad();
        for (int i = 0; i < rounds; i++) {
            starts[i] = start(dir);
            rows[i] = rows(dir);
            say(
                    "round %d: start %,d ms (processor %,d), rows %,d ms (processor %,d)",
                    i, starts[i].clock, starts[i].processor, rows[i].clock, rows[i].processor);
        }
        tell("clock", median(starts, Took::clock), median(rows, Took::clock));
        tell("processor", median(starts, Took::processor), median(rows, Took::processor));
    }

    private static long median(Took[] all, ToLongFunction<Took> of) {
        return Arrays.stream(all).mapToLong(of).sorted().toArray()[all.length / 2];
    }

    private static void tell(String what, long start, long rows) {
        say(
                "%s, medians: start %,d ms, rows %,d ms, ratio %.2f (goal: at most 3)",
                what, start, rows, (double) start / rows);
    }

    /// Milliseconds by the clock, and of the processor's time that all threads got.
    private record Took(long clock, long processor) {
        static Took since(long start, long used) {
            return new Took((System.nanoTime() - start) / 1_000_000, (used() - used) / 1_000_000);
        }

        static long used() {
            return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                    .getProcessCpuTime();
        }
    }

    /// Until the first question can be answered.
    private static Took start(DataDir dir) {
        long used = Took.used();
        long start = System.nanoTime();
        try (Office office = Installation.read(dir, Map.of())) {
            Took took = Took.since(start, used);
            if (office.now().seq() == 0) throw new IllegalStateException("nothing in " + dir);
            return took;
        }
    }

    /// Reads every row by plain JDBC.
    private static Took rows(DataDir dir) throws SQLException {
        long used = Took.used();
        long start = System.nanoTime();
        long bytes = 0;
        try (Connection connection = Stores.bare(dir);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT seq, bytes FROM entry ORDER BY seq")) {
            while (rows.next()) bytes += rows.getLong(1) + rows.getBytes(2).length;
        }
        if (bytes == 0) throw new IllegalStateException("nothing in " + dir);
        return Took.since(start, used);
    }
}
