package org.bailiwick.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.command.JournalException;
import org.bailiwick.server.session.Authenticator;
import org.bailiwick.server.session.Identity;
import org.bailiwick.server.session.Link;
import org.bailiwick.server.session.Passkey;
import org.bailiwick.server.session.Profile;
import org.bailiwick.server.session.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a backup carries of people.
class PeopleBackupTest {
    private static final PersonId LENA = new PersonId(1, 2);
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final Hash ONE = Hash.of(new byte[] {1});

    private static final Passkey PASSKEY =
            new Passkey("id", LENA, "phone", "made", "client", 7, false, NOW, NOW);
    private static final Identity IDENTITY = new Identity(ONE, "acme", LENA, NOW);
    private static final Profile PROFILE = new Profile(Optional.of("de"), Optional.empty());

    @TempDir private Path temporary;

    private final SecureRandom chance = new SecureRandom();
    private SqliteJournal journal;
    private SqlitePeople people;

    private DataDir dir(String name) {
        return new DataDir(temporary.resolve(name));
    }

    private SqliteBackups backups(String name) {
        return new SqliteBackups(dir(name), new Vault(dir(name), Map.of(), chance), chance);
    }

    @BeforeEach
    void start() {
        journal = SqliteJournal.open(dir("data"), chance);
        new Vault(dir("data"), Map.of(), chance).forWriting(journal);
        people = SqlitePeople.open(dir("data"));
        people.password(LENA, "stored");
        people.authenticator(LENA, new Authenticator(new Sealed(new byte[] {1, 2}), true));
        people.recoveryCodes(LENA, List.of(ONE));
        people.profile(LENA, PROFILE);
        people.identities().add(IDENTITY);
        people.passkeys().add(PASSKEY);
        people.add(
                new Session(
                        "s_1",
                        ONE,
                        Hash.ZERO,
                        LENA,
                        "a browser",
                        Proof.ONE_STEP,
                        NOW,
                        NOW,
                        NOW,
                        Optional.empty()));
        people.add(new Link(ONE, Link.Purpose.RESET, LENA, Hash.ZERO, "", NOW));
    }

    @AfterEach
    void stop() {
        people.close();
        journal.close();
    }

    @Test
    void bringsBackWithWhatPeopleSignInAndNotWhereTheyAre() {
        Path file = temporary.resolve("copy");
        backups("data").backup(file);
        backups("new").restore(file);
        try (SqlitePeople again = SqlitePeople.open(dir("new"))) {
            assertThat(again.credential(LENA)).isEqualTo(people.credential(LENA));
            assertThat(again.recoveryCodesLeft(LENA)).isEqualTo(1);
            assertThat(again.profile(LENA)).isEqualTo(PROFILE);
            assertThat(again.identities().of(LENA)).containsExactly(IDENTITY);
            assertThat(again.passkeys().of(LENA)).containsExactly(PASSKEY);
            assertThat(again.session(ONE)).isEmpty();
            assertThat(again.link(ONE)).isEmpty();
            assertThat(again.useRecoveryCode(LENA, ONE)).isTrue();
        }
        assertThat(SqlitePeople.finding(dir("new"))).isEmpty();
    }

    @Test
    void isKeptWithTheKeysAndOverwritesNobody() throws IOException {
        Path file = temporary.resolve("copy");
        var made = backups("data").backup(file);
        assertThat(text(made.file())).doesNotContain("stored");
        assertThat(text(made.keys())).contains("stored");
        backups("bare").restoreWithoutKeys(file);
        assertThat(dir("bare").path().resolve("people.db")).doesNotExist();
        Files.createDirectories(dir("other").path());
        SqlitePeople.open(dir("other")).close();
        assertThatThrownBy(() -> backups("other").restore(file))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("people.db");
        assertThat(dir("other").database()).doesNotExist();
    }

    @Test
    void aBackupWithoutPeopleIsRestored() {
        SqliteJournal.open(dir("none"), chance).close();
        Path file = temporary.resolve("copy");
        backups("none").backup(file);
        backups("new").restore(file);
        assertThat(dir("new").path().resolve("people.db")).doesNotExist();
        assertThat(SqlitePeople.finding(dir("new"))).isEmpty();
    }

    @Test
    void damageIsFound() throws IOException {
        assertThat(SqlitePeople.finding(dir("data"))).isEmpty();
        people.close();
        Path file = dir("data").path().resolve("people.db");
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 4_096, Math.min(bytes.length, 20_480), (byte) 7);
        Files.write(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);
        assertThat(SqlitePeople.finding(dir("data")).orElseThrow()).contains("not whole");
        Files.createDirectories(dir("fresh").path());
        people = SqlitePeople.open(dir("fresh"));
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
