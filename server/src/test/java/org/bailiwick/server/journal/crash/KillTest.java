package org.bailiwick.server.journal.crash;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Actor;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.EntryCodec;
import org.bailiwick.server.journal.DataDir;
import org.bailiwick.server.journal.Histories;
import org.bailiwick.server.journal.SqliteJournal;
import org.bailiwick.server.verify.Verification;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// Kills a process in the middle of writing, again and again: what it acknowledged is there, and
/// nothing is there in halves.
class KillTest {
    private static final int WRITERS = 8;
    private static final int KILLS_PER_JOURNAL = 50;
    private static final int KILLED_AFTER_MILLIS_MAX = 200;

    private final long seed = System.nanoTime();
    private final Random chance = new Random(seed);
    @TempDir private Path temporary;

    /// What one line of the child says.
    private record Acknowledged(long seq, String name, int changes) {
        private static Acknowledged read(String line) {
            var words = line.split(" ", -1);
            return new Acknowledged(Long.parseLong(words[0]), words[1], Integer.parseInt(words[2]));
        }
    }

    @Test
    void losesNothingInFiftyKills() throws Exception {
        kill(50);
    }

    @Test
    @Tag("long")
    void losesNothingInAThousandKills() throws Exception {
        kill(1_000);
    }

    private void kill(int kills) throws Exception {
        System.out.println("KillTest: seed " + seed);
        long entries = 0;
        for (int life = 0; life < kills; life += KILLS_PER_JOURNAL) {
            entries += killOneJournal(new DataDir(temporary.resolve("data" + life)));
        }
        System.out.printf("KillTest: %d kills, %d entries%n", kills, entries);
    }

    private long killOneJournal(DataDir dir) throws Exception {
        long seen = 0;
        var next = child(dir);
        for (int round = 1; round <= KILLS_PER_JOURNAL; round++) {
            var child = next;
            next = child(dir);
            var acknowledged = acknowledgedUntilKilled(child);
            assertThat(acknowledged).as("round %d, seed %d", round, seed).isNotEmpty();
            seen = check(dir, seen, acknowledged);
        }
        next.destroyForcibly();
        return seen;
    }

    private Process child(DataDir dir) throws IOException {
        return ChildJvm.start(
                List.of(),
                temporary,
                CrashWriter.class,
                dir.path().toString(),
                Integer.toString(WRITERS));
    }

    private List<Acknowledged> acknowledgedUntilKilled(Process child) throws Exception {
        var lines = new ArrayList<Acknowledged>();
        try (var go = child.getOutputStream();
                var out =
                        new BufferedReader(
                                new InputStreamReader(
                                        child.getInputStream(), StandardCharsets.US_ASCII))) {
            go.write('\n');
            go.flush();
            var first = out.readLine();
            if (first == null) return lines;
            lines.add(Acknowledged.read(first));
            var killer = Thread.ofPlatform().start(() -> killSoon(child));
            var text = new StringBuilder();
            for (int c = out.read(); c >= 0; c = out.read()) text.append((char) c);
            killer.join();
            text.substring(0, text.lastIndexOf("\n") + 1)
                    .lines()
                    .map(Acknowledged::read)
                    .forEach(lines::add);
        }
        child.waitFor(10, TimeUnit.SECONDS);
        return lines;
    }

    private void killSoon(Process child) {
        try {
            TimeUnit.MICROSECONDS.sleep(chance.nextInt(KILLED_AFTER_MILLIS_MAX * 1_000));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        // Of the process itself it would close our end of its output.
        child.toHandle().destroyForcibly();
    }

    private static long check(DataDir dir, long seen, List<Acknowledged> acknowledged) {
        try (var journal = SqliteJournal.open(dir, new Random(1))) {
            var entries = entriesAfter(journal, seen);
            for (var one : acknowledged) {
                assertThat(one.seq()).isGreaterThan(seen).isLessThanOrEqualTo(journal.tip().seq());
                var entry = entries.get((int) (one.seq() - seen - 1));
                assertThat(nameOf(entry)).isEqualTo(one.name());
                assertThat(entry.changes()).hasSize(one.changes());
            }
            for (var entry : entries) assertWhole(journal, entry);
            var findings = new Verification(journal, Histories::touched, List.of(), new Random(1));
            assertThat(findings.run().findings()).isEmpty();
            return journal.tip().seq();
        }
    }

    private static List<Entry> entriesAfter(SqliteJournal journal, long seen) {
        var codec = new EntryCodec();
        var entries = new ArrayList<Entry>();
        journal.read(seen + 1, line -> entries.add(codec.decode(line.bytes())));
        return entries;
    }

    private static String nameOf(Entry entry) {
        return ((Actor.Source) entry.actor()).name();
    }

    /// The entry, its changes and what stands beside it came together.
    private static void assertWhole(SqliteJournal journal, Entry entry) {
        var name = nameOf(entry);
        int number = Integer.parseInt(name.substring(name.lastIndexOf('-') + 1));
        assertThat(entry.changes()).hasSize(1 + number % CrashWriter.CHANGES_MAX);
        assertThat(journal.findAnswer("crash", name)).as(name).isPresent();
    }
}
