package org.bailiwick.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bailiwick.server.journal.Cast.ACME;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.server.command.Beside;
import org.bailiwick.server.command.Journal;
import org.bailiwick.server.command.JournalException;
import org.bailiwick.server.seal.Subject;
import org.bailiwick.server.seal.WrappedKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

class SqliteJournalTest extends JournalContract {
    @TempDir private Path temporary;

    @Override
    Journal open() {
        return SqliteJournal.open(dir("data"), Cast.chance());
    }

    private DataDir dir(String name) {
        return new DataDir(temporary.resolve(name));
    }

    @Test
    void endsWhereItEndedWhenItIsOpenedAgain() {
        var dir = dir("again");
        var journal = SqliteJournal.open(dir, Cast.chance());
        Cast.append(journal, ACME, 3);
        var tip = journal.tip();
        journal.close();

        try (var again = SqliteJournal.open(dir, Cast.chance())) {
            assertThat(again.tip()).isEqualTo(tip);
            Cast.append(again, ACME, 1);
            assertThat(again.tip().seq()).isEqualTo(4);
        }
    }

    @Test
    void isReadWhileItIsWritten() {
        var dir = dir("beside");
        try (var journal = SqliteJournal.open(dir, Cast.chance());
                var reader = SqliteReader.open(dir)) {
            Cast.append(journal, ACME, 2);
            assertThat(read(reader, 1)).isEqualTo(read(journal, 1)).hasSize(2);
            Cast.append(journal, ACME, 1);
            assertThat(reader.tip()).isEqualTo(journal.tip());
        }
    }

    @Test
    void writesAllOrNothing() {
        var dir = dir("whole");
        var key = new Beside.SealingKeyAdded(new WrappedKey(new Subject(1, 1), new byte[] {1}));
        try (var journal = SqliteJournal.open(dir, Cast.chance())) {
            var group = Cast.renames(journal.tip(), ACME, 2).group();
            var twice = List.<Beside>of(key, key);
            assertThatThrownBy(() -> journal.append(group, twice))
                    .isInstanceOf(JournalException.class);
            assertThat(journal.tip().hash()).isEqualTo(Hash.ZERO);
            assertThat(read(journal, 1)).isEmpty();
            assertThat(journal.keyRing().findKey(new Subject(1, 1))).isEmpty();

            journal.append(group, List.of(key));
            assertThat(read(journal, 1)).hasSize(2);
        }
    }

    @Test
    void goesOnAfterAFailure() {
        var dir = dir("on");
        var key = new Beside.SealingKeyAdded(new WrappedKey(new Subject(1, 1), new byte[] {1}));
        try (var journal = SqliteJournal.open(dir, Cast.chance())) {
            for (int i = 1; i <= 3; i++) {
                Cast.append(journal, ACME, 2);
                var group = Cast.renames(journal.tip(), ACME, 2).group();
                assertThatThrownBy(() -> journal.append(group, List.of(key, key)))
                        .isInstanceOf(JournalException.class);
                assertThat(read(journal, 1)).hasSize(2 * i);
            }
        }
    }

    @Test
    void isItsOwnersAlone() throws IOException {
        var dir = dir("mine");
        Files.createDirectory(dir.path());
        try (var journal = SqliteJournal.open(dir, Cast.chance())) {
            Cast.append(journal, ACME, 1);
            try (var files = Files.list(dir.path())) {
                for (var file : files.filter(f -> !f.equals(dir.lock())).toList()) {
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .as(file.toString())
                            .isEqualTo("rw-------");
                }
            }
        }
    }

    @Test
    void refusesAFileAsItsDirectory() throws IOException {
        var dir = dir("file");
        Files.createFile(dir.path());
        assertThatThrownBy(() -> SqliteJournal.open(dir, Cast.chance()))
                .hasMessage("`%s` is a file: name a directory with --data", dir.path());
    }
}
