package org.bailiwick.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bailiwick.server.journal.Cast.ACME;
import static org.bailiwick.server.journal.Cast.NOVA;

import org.bailiwick.server.command.JournalException;
import org.bailiwick.server.command.JournalException.Trouble;
import org.bailiwick.server.command.Line;
import org.bailiwick.server.verify.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Files that are not what we wrote.
class DamageTest {
    private static final int FLIPS = 1_500;

    @TempDir private Path temporary;
    private final long seed = System.nanoTime();
    private final Random chance = new Random(seed);
    private DataDir dir;
    private List<Line> written = List.of();

    @BeforeEach
    void write() {
        dir = new DataDir(temporary.resolve("data"));
        try (var journal = SqliteJournal.open(dir, chance)) {
            for (int i = 0; i < 20; i++) {
                Cast.append(journal, ACME, 5);
                Cast.append(journal, NOVA, 5);
            }
            written = JournalContract.read(journal, 1);
        }
    }

    @Test
    void refusesAFileOfANewerVersion() throws SQLException {
        change("PRAGMA user_version = 2");
        assertRefused(
                Trouble.NEWER,
                "`%s` was written by a newer version of Bailiwick: use that one",
                dir.database());
    }

    @Test
    void refusesANewerEntry() throws SQLException {
        change("UPDATE entry SET bytes = x'7f00' WHERE seq = 200");
        assertThatThrownBy(() -> SqliteJournal.open(dir, chance))
                .hasMessage(
                        "`%s` was written by a newer version of Bailiwick: use that one",
                        dir.database());
    }

    @Test
    void refusesToContinueWhatWasAltered() throws SQLException {
        change("DELETE FROM entry WHERE seq = 200");
        assertThatThrownBy(() -> SqliteJournal.open(dir, chance))
                .hasMessage(
                        "`%s` does not end as it was written: run `bailiwick verify`, then use an"
                                + " earlier backup",
                        dir.database());
        try (var reader = SqliteReader.open(dir)) {
            assertThat(reader.tip().seq()).isEqualTo(199);
        }
    }

    @Test
    void refusesFilesOfOthers() throws SQLException, IOException {
        var sentence = "`%s` is damaged or no file of Bailiwick: use an earlier backup";
        change("PRAGMA application_id = 7");
        assertRefused(Trouble.DAMAGED, sentence, dir.database());
        Files.writeString(
                dir.database(), "a text, and not a short one, but no database".repeat(99));
        assertRefused(Trouble.DAMAGED, sentence, dir.database());
    }

    @Test
    void refusesADirectoryWithoutAJournalToRead() throws IOException {
        Files.delete(dir.database());
        assertThatThrownBy(() -> SqliteReader.open(dir))
                .hasMessage(
                        "no installation in `%s`: start one with `bailiwick serve`, or name its"
                                + " directory with --data",
                        dir.path());
        Files.createFile(dir.database());
        assertThatThrownBy(() -> SqliteReader.open(dir))
                .hasMessage(
                        "`%s` is empty or of an older version: start it once with `bailiwick"
                                + " serve`",
                        dir.database());
        SqliteJournal.open(dir, chance).close();
        SqliteReader.open(dir).close();
    }

    private void assertRefused(Trouble trouble, String sentence, Object... values) {
        List<Runnable> openings =
                List.of(
                        () -> SqliteJournal.open(dir, chance).close(),
                        () -> SqliteReader.open(dir).close());
        for (var opening : openings) {
            assertThatThrownBy(opening::run)
                    .hasMessage(sentence, values)
                    .isInstanceOfSatisfying(
                            JournalException.class,
                            e -> assertThat(e.trouble()).isEqualTo(trouble));
        }
    }

    private void change(String sql) throws SQLException {
        try (var lane = Lane.toWrite(dir.database())) {
            lane.run(List.of(sql));
        }
    }

    /// Wherever a byte of the file is altered: it is refused, or found, or nothing that was written
    /// reads otherwise.
    @Test
    void noticesWhereverTheFileIsAltered() throws IOException {
        byte[] whole = Files.readAllBytes(dir.database());
        int noticed = 0;
        for (int i = 0; i < FLIPS; i++) {
            int at = chance.nextInt(whole.length);
            byte[] altered = whole.clone();
            altered[at] ^= (byte) (1 + chance.nextInt(255));
            Files.write(dir.database(), altered);
            if (isNoticed()) noticed++;
            else assertThat(lines()).as("byte %d, seed %d", at, seed).isEqualTo(written);
        }
        assertThat(noticed).isGreaterThan(FLIPS / 4);
    }

    @Test
    void noticesWhereverTheFileIsCut() throws IOException {
        byte[] whole = Files.readAllBytes(dir.database());
        for (int i = 0; i < FLIPS / 10; i++) {
            int length = chance.nextInt(1, whole.length);
            Files.write(dir.database(), Arrays.copyOf(whole, length));
            if (isNoticed()) continue;
            assertThat(lines()).as("cut at %d, seed %d", length, seed).isEqualTo(written);
        }
    }

    private boolean isNoticed() {
        try (var reader = SqliteReader.open(dir)) {
            var verification =
                    new Verification(reader, Histories::touched, new ArrayList<>(), chance);
            return !verification.run().isEmpty();
        } catch (JournalException refused) {
            return true;
        }
    }

    private List<Line> lines() {
        try (var reader = SqliteReader.open(dir)) {
            return JournalContract.read(reader, 1);
        }
    }
}
