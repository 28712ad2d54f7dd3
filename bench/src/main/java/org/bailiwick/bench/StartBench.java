package org.bailiwick.bench;

import static org.bailiwick.bench.Alternation.say;

import com.sun.management.OperatingSystemMXBean;

import org.bailiwick.server.Installation;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.journal.DataDir;
import org.bailiwick.server.journal.SnapshotFile;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/// Starting from a journal, beside reading its rows and doing nothing with them; and from a
/// snapshot, beside reading that file.
public final class StartBench {
    private StartBench() {}

    /// @param what `make DIR usual|small COUNT` writes a journal; `measure DIR ROUNDS` reads it by
    ///   turns in one process; `start DIR` and `rows DIR` do one of them once, in a process of its
    ///   own; `start` uses a snapshot where there is one, and `measure` leaves one behind
    public static void main(String[] what) throws SQLException, IOException {
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

    private static void measure(DataDir dir, int rounds) throws SQLException, IOException {
        Map<String, List<Took>> all = new LinkedHashMap<>();
        Alternation.sayLoad();
        for (int i = 0; i < rounds; i++) {
            Files.deleteIfExists(dir.snapshot());
            note(all, "start without snapshot", start(dir));
            note(all, "rows", rows(dir));
            snapshot(dir);
            note(all, "start with snapshot", start(dir));
            note(all, "file", file(dir));
        }
        say("snapshot of %,d bytes", Files.size(dir.snapshot()));
        all.forEach((name, took) ->
                say(
                        "%-24s medians: clock %,d ms, processor %,d ms",
                        name, median(took, Took::clock), median(took, Took::processor)));
        tell(all, "start without snapshot", "rows");
        tell(all, "start with snapshot", "file");
    }

    private static void note(Map<String, List<Took>> all, String name, Took took) {
        all.computeIfAbsent(name, _ -> new ArrayList<>()).add(took);
    }

    private static long median(List<Took> all, ToLongFunction<Took> of) {
        return all.stream().mapToLong(of).sorted().toArray()[all.size() / 2];
    }

    private static void tell(Map<String, List<Took>> all, String one, String other) {
        List<Took> ours = all.getOrDefault(one, List.of());
        List<Took> floor = all.getOrDefault(other, List.of());
        say(
                "%s: clock %.1f, processor %.1f times the %s (goal: at most 3)",
                one,
                (double) median(ours, Took::clock) / median(floor, Took::clock),
                (double) median(ours, Took::processor) / median(floor, Took::processor),
                other);
    }

    private static void snapshot(DataDir dir) {
        try (Office office = Installation.read(dir, Map.of())) {
            new SnapshotFile(dir).keep(office.now(), office.journal().end());
        }
    }

    /// Reads the snapshot's bytes.
    private static Took file(DataDir dir) throws IOException {
        long used = Took.used();
        long start = System.nanoTime();
        ByteBuffer room = ByteBuffer.allocate(1 << 16);
        try (FileChannel in = FileChannel.open(dir.snapshot(), StandardOpenOption.READ)) {
            while (in.read(room.clear()) > 0) room.flip();
        }
        return Took.since(start, used);
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
