package org.bailiwick.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.server.command.Beside;
import org.bailiwick.server.command.JournalException;
import org.bailiwick.server.seal.MasterKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;

class VaultTest {
    private static final PersonId ANA = new PersonId(1, 2);

    private final SecureRandom chance = new SecureRandom();
    @TempDir private Path temporary;

    private DataDir dir() {
        return new DataDir(temporary.resolve("data"));
    }

    private Vault vault(Map<String, String> environment) {
        return new Vault(dir(), environment, chance);
    }

    @Test
    void makesAKeyForItsOwnerAlone() throws IOException {
        try (var journal = SqliteJournal.open(dir(), chance)) {
            vault(Map.of()).forWriting(journal);
        }
        var permissions = Files.getPosixFilePermissions(dir().masterKey());
        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
        assertThat(Files.getPosixFilePermissions(dir().path()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void opensLaterAndElsewhereWhatWasSealed() {
        try (var journal = SqliteJournal.open(dir(), chance)) {
            var sealing = vault(Map.of()).forWriting(journal).on(journal.keyRing());
            var name = sealing.seal(ANA, "Ana");
            journal.append(List.of(), Beside.of(sealing));
            assertThat(vault(Map.of()).forWriting(journal).open(name, journal.keyRing()))
                    .contains("Ana");
            try (var reader = SqliteReader.open(dir())) {
                assertThat(vault(Map.of()).forReading(reader).open(name, reader.keyRing()))
                        .contains("Ana");
            }
        }
    }

    @Test
    void takesTheKeyFromTheEnvironment() {
        var environment = Map.of(Vault.VARIABLE, MasterKey.draw(chance).secretText());
        try (var journal = SqliteJournal.open(dir(), chance)) {
            vault(environment).forWriting(journal);
            assertThat(dir().masterKey()).doesNotExist();
            assertThatThrownBy(() -> vault(Map.of()).forWriting(journal))
                    .isInstanceOf(JournalException.class)
                    .hasMessage(
                            "the master key is missing: put it back as `%s`, or name it in"
                                    + " BAILIWICK_MASTER_KEY",
                            dir().masterKey());
        }
    }

    @Test
    void refusesAnotherKey() throws IOException {
        try (var journal = SqliteJournal.open(dir(), chance)) {
            vault(Map.of()).forWriting(journal);
            Files.writeString(dir().masterKey(), MasterKey.draw(chance).secretText());
            assertThatThrownBy(() -> vault(Map.of()).forReading(journal))
                    .isInstanceOf(JournalException.class)
                    .hasMessage(
                            "the master key in `%s` is not the one that sealed the data here: put"
                                    + " the right one there",
                            dir().masterKey());
            Files.writeString(dir().masterKey(), "secret");
            assertThatThrownBy(() -> vault(Map.of()).forWriting(journal))
                    .hasMessage(
                            "the master key in `%s` is not 64 hexadecimal digits",
                            dir().masterKey());
        }
    }
}
