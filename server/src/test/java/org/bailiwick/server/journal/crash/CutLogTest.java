package org.bailiwick.server.journal.crash;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.server.command.Tip;
import org.bailiwick.server.journal.DataDir;
import org.bailiwick.server.journal.Histories;
import org.bailiwick.server.journal.SqliteJournal;
import org.bailiwick.server.verify.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/// Cuts the write-ahead log, as a power loss may leave it: what is whole comes back, the rest is as
/// if it had never been.
class CutLogTest {
    private static final int HEADER = 32;
    private static final int FRAME = 24 + 4_096;
    private static final int GROUPS = 6;
    private static final int OTHER_CUTS = 60;

    @TempDir private Path temporary;
    private final Random chance = new Random(31);
    private byte[] database = {};
    private byte[] log = {};

    /// Where the journal ended when the log was this long.
    private final NavigableMap<Integer, Tip> tips = new TreeMap<>();

    @BeforeEach
    void write() throws IOException {
        var dir = new DataDir(temporary.resolve("written"));
        SqliteJournal.open(dir, new SecureRandom()).close();
        try (var journal = SqliteJournal.open(dir, new SecureRandom())) {
            var file = dir.path().resolve("bailiwick.db-wal");
            tips.put(0, journal.tip());
            for (int group = 1; group <= GROUPS; group++) {
                Histories.append(journal, group);
                tips.put((int) Files.size(file), journal.tip());
            }
            database = Files.readAllBytes(dir.database());
            log = Files.readAllBytes(file);
        }
        assertThat(tips).hasSize(GROUPS + 1);
        assertThat((log.length - HEADER) % FRAME).isZero();
    }

    @Test
    void recoversToTheLastWholeGroup() throws IOException {
        for (int cut : cuts()) {
            var left = Arrays.copyOf(log, cut);
            assertThat(recovered(left)).as("cut at %d", cut).isEqualTo(tipAt(cut));
        }
    }

    @Test
    void recoversWhenTheRestIsZeros() throws IOException {
        for (int cut : cuts()) {
            if (chance.nextInt(4) > 0) continue;
            var left = Arrays.copyOf(Arrays.copyOf(log, cut), log.length);
            assertThat(recovered(left)).as("zeros from %d", cut).isIn(tipAt(cut), tipAt(cut + 64));
        }
    }

    /// Each boundary of a frame and its neighbours, and some more.
    private List<Integer> cuts() {
        var cuts = new TreeSet<Integer>();
        cuts.addAll(List.of(0, 1, 8, HEADER - 1));
        for (int boundary = HEADER; boundary <= log.length; boundary += FRAME) {
            for (int near : List.of(-1, 0, 1, 23, 24, 25)) cuts.add(boundary + near);
        }
        for (int i = 0; i < OTHER_CUTS; i++) cuts.add(chance.nextInt(log.length));
        return List.copyOf(cuts.headSet(log.length, true));
    }

    private Tip tipAt(int length) {
        return tips.floorEntry(length).getValue();
    }

    private Tip recovered(byte[] left) throws IOException {
        var dir = new DataDir(Files.createTempDirectory(temporary, "cut"));
        Files.write(dir.database(), database);
        Files.write(dir.path().resolve("bailiwick.db-wal"), left);
        try (var journal = SqliteJournal.open(dir, new SecureRandom())) {
            var verification =
                    new Verification(journal, Histories::touched, new ArrayList<>(), chance);
            assertThat(verification.run().findings()).isEmpty();
            var tip = journal.tip();
            Histories.append(journal, 2);
            return tip;
        }
    }
}
