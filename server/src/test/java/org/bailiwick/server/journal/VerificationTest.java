package org.bailiwick.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bailiwick.server.journal.Cast.ACME;
import static org.bailiwick.server.journal.Cast.NOVA;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.server.command.Chain;
import org.bailiwick.server.command.Checkpoint;
import org.bailiwick.server.command.Epoch;
import org.bailiwick.server.command.Stored;
import org.bailiwick.server.command.Tip;
import org.bailiwick.server.verify.Finding;
import org.bailiwick.server.verify.Findings;
import org.bailiwick.server.verify.Verification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Alters the file in every way that one can think of, at every entry.
class VerificationTest {
    private static final int ENTRIES = 7;
    private static final String REPLACE = "UPDATE entry SET bytes = ? WHERE seq = ?";

    private final Random chance = new Random(23);
    private final List<Stored> stored = new ArrayList<>();
    private DataDir dir;
    private Lane lane;
    private SqliteReader reader;
    private Checkpoint checkpoint;

    @BeforeEach
    void start(@TempDir Path temporary) throws SQLException {
        dir = new DataDir(temporary.resolve("data"));
        try (var journal = SqliteJournal.open(dir, chance)) {
            var chain = Cast.renames(journal.tip(), ACME, ENTRIES - 1);
            Cast.rename(chain, NOVA, "Nova");
            stored.addAll(chain.group());
            journal.append(stored, List.of());
            checkpoint = journal.end();
        }
        lane = Lane.toWrite(dir.database());
        try (var statement = lane.connection().createStatement()) {
            statement.execute("PRAGMA synchronous = OFF");
        }
        reader = SqliteReader.open(dir);
    }

    @AfterEach
    void stop() throws SQLException {
        lane.close();
        reader.close();
    }

    private Findings verify(Checkpoint... checkpoints) {
        return new Verification(reader, Histories::touched, List.of(checkpoints), chance).run();
    }

    /// Alters the file, verifies it, and puts it back.
    private Findings with(String sql, Object... values) throws SQLException {
        var backup = dump();
        execute(sql, values);
        var findings = verify();
        restore(backup);
        return findings;
    }

    @Test
    void findsNothingInWhatWasWritten() {
        var findings = verify(checkpoint);
        assertThat(findings.findings()).isEmpty();
        assertThat(findings.isEmpty()).isTrue();
        assertThat(findings.end()).isEqualTo(checkpoint);
    }

    @Test
    void findsEveryFlippedBit() throws SQLException {
        for (var one : stored) {
            for (int at = 0; at < one.bytes().length; at++) {
                byte[] flipped = one.bytes().clone();
                flipped[at] ^= (byte) (1 << chance.nextInt(8));
                var findings = with(REPLACE, flipped, seq(one));
                assertThat(findings.findings())
                        .as("byte %d of entry %d", at, seq(one))
                        .isNotEmpty();
                assertThat(findings.findings().getFirst().seq()).isBetween(seq(one), seq(one) + 1);
            }
        }
    }

    @Test
    void findsEveryShortenedEntry() throws SQLException {
        for (var one : stored) {
            byte[] cut = Arrays.copyOf(one.bytes(), one.bytes().length - 1);
            assertThat(with(REPLACE, cut, seq(one)).findings())
                    .first()
                    .isInstanceOf(Finding.Unreadable.class);
        }
    }

    @Test
    void findsEveryDroppedEntry() throws SQLException {
        for (long seq = 1; seq < ENTRIES; seq++) {
            assertThat(with("DELETE FROM entry WHERE seq = ?", seq).findings())
                    .contains(new Finding.Missing(seq, seq));
        }
        assertThat(with("DELETE FROM entry WHERE seq = ?", (long) ENTRIES).findings())
                .contains(new Finding.EndMissing(ENTRIES, ENTRIES - 1));
    }

    @Test
    void findsEveryDroppedEntryWhenTheOthersAreMovedUp() throws SQLException {
        for (long dropped = 1; dropped < ENTRIES; dropped++) {
            var backup = dump();
            execute("DELETE FROM entry WHERE seq = ?", dropped);
            for (long seq = dropped + 1; seq <= ENTRIES; seq++) {
                execute("UPDATE entry SET seq = seq - 1 WHERE seq = ?", seq);
            }
            assertThat(verify().findings())
                    .contains(new Finding.OutOfPlace(dropped, dropped + 1))
                    .contains(new Finding.ChainBroken(dropped));
            restore(backup);
        }
    }

    @Test
    void findsEveryTwoSwappedEntries() throws SQLException {
        for (long one = 1; one < ENTRIES; one++) {
            for (long other = one + 1; other <= ENTRIES; other++) {
                var backup = dump();
                execute(REPLACE, stored.get((int) other - 1).bytes(), one);
                execute(REPLACE, stored.get((int) one - 1).bytes(), other);
                var findings = verify();
                restore(backup);
                assertThat(findings.findings())
                        .contains(new Finding.OutOfPlace(one, other))
                        .contains(new Finding.OutOfPlace(other, one));
            }
        }
    }

    @Test
    void findsEveryInsertedEntry() throws SQLException {
        for (int place = 1; place <= ENTRIES; place++) {
            var backup = dump();
            for (long seq = ENTRIES; seq >= place; seq--) {
                execute("UPDATE entry SET seq = seq + 1 WHERE seq = ?", seq);
            }
            var forged = forged(place);
            execute("INSERT INTO entry VALUES (?, ?)", (long) place, forged.bytes());
            assertThat(verify().findings()).as("inserted at %d", place).isNotEmpty();
            restore(backup);
        }
    }

    @Test
    void findsAnEntryAddedBehindTheEnd() throws SQLException {
        var forged = forged(ENTRIES + 1);
        assertThat(with("INSERT INTO entry VALUES (?, ?)", seq(forged), forged.bytes()).findings())
                .containsExactly(new Finding.EndAdded(ENTRIES + 1));
        assertThat(with("INSERT INTO touched VALUES (zeroblob(16), 99)").findings())
                .containsExactly(new Finding.EndAdded(99));
    }

    /// A well-formed entry at this place that follows from the one before it.
    private Stored forged(int place) {
        var before = place == 1 ? Hash.ZERO : stored.get(place - 2).hash();
        var tip = new Tip(checkpoint.epoch(), place - 1, Cast.NOON, before);
        var chain = new Chain(tip, Cast.CODEC);
        Cast.rename(chain, ACME, "forged");
        return chain.group().getFirst();
    }

    @Test
    void findsEveryTouchDroppedAddedOrAltered() throws SQLException {
        for (long seq = 1; seq <= ENTRIES; seq++) {
            var expected = List.of(new Finding.RecordDiffers(seq));
            assertThat(with("DELETE FROM touched WHERE seq = ?", seq).findings())
                    .isEqualTo(expected);
            assertThat(with("INSERT INTO touched VALUES (zeroblob(16), ?)", seq).findings())
                    .isEqualTo(expected);
            assertThat(
                            with("UPDATE touched SET thing = zeroblob(16) WHERE seq = ?", seq)
                                    .findings())
                    .isEqualTo(expected);
        }
        assertThat(with("UPDATE touched SET seq = 0 WHERE seq = 3").findings())
                .containsExactly(new Finding.RecordDiffers(0), new Finding.RecordDiffers(3));
    }

    @Test
    void findsAnAlteredEnd() throws SQLException {
        assertThat(with("UPDATE ending SET hash = zeroblob(32)").findings())
                .containsExactly(new Finding.EndAltered(ENTRIES));
        assertThat(with("UPDATE ending SET seq = 9").findings())
                .containsExactly(new Finding.EndMissing(9, ENTRIES));
        assertThat(with("UPDATE ending SET hash = x'00'").findings())
                .hasExactlyElementsOfTypes(Finding.StoreDamaged.class);
    }

    @Test
    void findsACutTailAgainstACheckpoint() throws SQLException {
        var tail = stored.get(ENTRIES - 3);
        execute("DELETE FROM entry WHERE seq > ?", seq(tail));
        execute("DELETE FROM touched WHERE seq > ?", seq(tail));
        execute("UPDATE ending SET seq = ?, hash = ?", seq(tail), tail.hash().bytes());

        assertThat(verify().findings()).isEmpty();
        assertThat(verify(checkpoint).findings())
                .containsExactly(new Finding.CheckpointBeyond(ENTRIES, ENTRIES - 2));
    }

    @Test
    void findsARewrittenHistoryAgainstACheckpoint() throws SQLException {
        var chain = Cast.renames(Tip.empty(checkpoint.epoch()), ACME, ENTRIES - 1);
        Cast.rename(chain, NOVA, "Super Nova");
        var forged = chain.group().getLast();
        execute(REPLACE, forged.bytes(), seq(forged));
        execute("UPDATE ending SET hash = ?", (Object) forged.hash().bytes());

        assertThat(verify().findings()).isEmpty();
        assertThat(verify(checkpoint).findings())
                .containsExactly(new Finding.CheckpointDiffers(ENTRIES));
    }

    @Test
    void findsAnEntryThatCannotFollow() {
        Verification.Touched strict =
                entry -> {
                    if (entry.seq() == 3) throw new IllegalStateException("no such business");
                    return Histories.touched(entry);
                };
        var findings = new Verification(reader, strict, List.of(), chance).run().findings();
        assertThat(findings.stream().map(Finding::sentence))
                .containsExactly("entry 3 cannot follow from those before it: no such business");
    }

    @Test
    void countsMoreThanItLists() throws SQLException {
        try (var journal = new MemoryJournal(Epoch.draw(chance))) {
            Cast.append(journal, ACME, 300);
            var findings = new Verification(journal, _ -> Set.of(), List.of(), chance).run();
            assertThat(findings.count()).isEqualTo(300);
            assertThat(findings.findings()).hasSize(Findings.LISTED_MAX);
        }
    }

    @Test
    void checkpointIsReadAsItIsWritten() {
        assertThat(Checkpoint.find(checkpoint.toString())).contains(checkpoint);
        assertThat(Checkpoint.find(checkpoint + "0")).isEmpty();
        assertThat(Checkpoint.find("")).isEmpty();
    }

    private static long seq(Stored one) {
        return one.entry().seq();
    }

    private record Row(String sql, List<Object> values) {}

    private List<Row> dump() throws SQLException {
        var rows = new ArrayList<Row>();
        for (String table : List.of("entry", "touched", "ending")) {
            rows.add(new Row("DELETE FROM " + table, List.of()));
            try (var statement = lane.connection().createStatement();
                    var all = statement.executeQuery("SELECT * FROM " + table)) {
                int columns = all.getMetaData().getColumnCount();
                var marks = "?" + ", ?".repeat(columns - 1);
                while (all.next()) {
                    var values = new ArrayList<Object>();
                    for (int i = 1; i <= columns; i++) values.add(all.getObject(i));
                    rows.add(new Row("INSERT INTO " + table + " VALUES (" + marks + ")", values));
                }
            }
        }
        return rows;
    }

    private void restore(List<Row> rows) throws SQLException {
        lane.connection().setAutoCommit(false);
        for (var row : rows) execute(row.sql, row.values.toArray());
        lane.connection().setAutoCommit(true);
        assertThat(verify(checkpoint).findings()).isEmpty();
    }

    private void execute(String sql, Object... values) throws SQLException {
        var statement = lane.prepared(sql);
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
        statement.executeUpdate();
    }
}
