package org.bailiwick.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bailiwick.server.journal.Cast.ACME;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.KeyId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.server.command.Beside;
import org.bailiwick.server.command.Checkpoint;
import org.bailiwick.server.command.JournalException;
import org.bailiwick.server.command.JournalException.Trouble;
import org.bailiwick.server.command.KeptAnswer;
import org.bailiwick.server.seal.Address;
import org.bailiwick.server.seal.MasterKey;
import org.bailiwick.server.seal.Subject;
import org.bailiwick.server.verify.Verification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

class BackupTest {
    private static final PersonId ANA = new PersonId(1, 2);
    private static final Address ANAS = Address.parse("ana@acme.example");
    private static final KeyId SHOP_KEY = new KeyId(3, 4);
    private static final Hash SECRET = Hash.of(new byte[] {1});

    private final SecureRandom chance = new SecureRandom();
    @TempDir private Path temporary;
    private SqliteJournal journal;
    private Sealed name;

    private DataDir dir(String name) {
        return new DataDir(temporary.resolve(name));
    }

    private Vault vault(String dir, Map<String, String> environment) {
        return new Vault(dir(dir), environment, chance);
    }

    private SqliteBackups backups(String dir) {
        return new SqliteBackups(dir(dir), vault(dir, Map.of()), chance);
    }

    private Path file() {
        return temporary.resolve("copy.bailiwick");
    }

    @BeforeEach
    void start() {
        journal = SqliteJournal.open(dir("data"), chance);
        var sealing = vault("data", Map.of()).forWriting(journal).on(journal.keyRing());
        name = sealing.seal(ANA, "Ana");
        sealing.idOf(ANAS, new Ids(chance));
        journal.append(List.of(), Beside.of(sealing));
        Cast.append(journal, new Beside.SecretStored(SHOP_KEY, SECRET));
        var answer = new KeptAnswer(SECRET, "done");
        Cast.append(journal, new Beside.AnswerKept("ana", "1", answer, Cast.NOON));
        Cast.append(journal, ACME, 20);
    }

    @AfterEach
    void stop() {
        journal.close();
    }

    @Test
    void bringsEverythingBackUnderANewEpoch() {
        var made = backups("data").backup(file());
        assertThat(made.end()).isEqualTo(journal.end());
        assertThat(made.holdsMasterKey()).isTrue();
        var end = backups("new").restore(file());

        try (var restored = SqliteJournal.open(dir("new"), chance)) {
            assertThat(restored.end()).isEqualTo(end);
            assertThat(end.epoch()).isNotEqualTo(made.end().epoch());
            assertThat(end.hash()).isEqualTo(made.end().hash());
            assertThat(JournalContract.read(restored, 1))
                    .isEqualTo(JournalContract.read(journal, 1));
            assertThat(verify(restored, made.end())).isEmpty();
            assertThat(restored.findSecret(SECRET)).contains(SHOP_KEY);
            assertThat(restored.findAnswer("ana", "1")).isPresent();

            var sealer = vault("new", Map.of()).forWriting(restored);
            assertThat(sealer.open(name, restored.keyRing())).contains("Ana");
            assertThat(restored.keyRing().findAddress(sealer.blind(ANAS))).isPresent();
            Cast.append(restored, ACME, 1);
        }
    }

    private List<?> verify(SqliteJournal restored, Checkpoint checkpoint) {
        return new Verification(restored, Histories::touched, List.of(checkpoint), chance)
                .run()
                .findings();
    }

    @Test
    void keepsTheKeysApart() throws IOException {
        var made = backups("data").backup(file());
        var key = journal.keyRing().findKey(Subject.of(ANA)).orElseThrow();
        var secret = Files.readString(dir("data").masterKey()).strip();

        assertThat(latin(made.file())).doesNotContain(latin(key.bytes())).doesNotContain(secret);
        assertThat(latin(made.keys())).contains(latin(key.bytes())).contains(secret);
        assertThat(Files.getPosixFilePermissions(made.keys())).hasSize(2);
        assertThat(Files.getPosixFilePermissions(made.file())).hasSize(2);
    }

    private static String latin(Path file) throws IOException {
        return latin(Files.readAllBytes(file));
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void copiesOneMomentWhileTheJournalIsWritten() throws InterruptedException {
        var stop = new AtomicBoolean();
        var writer =
                Thread.ofPlatform()
                        .start(() -> {
                            while (!stop.get()) Cast.append(journal, ACME, 5);
                        });
        for (int round = 0; round < 10; round++) {
            var made = backups("data").backup(temporary.resolve("copy" + round));
            assertThat(made.end().seq() % 5).isZero();
            backups("new" + round).restore(made.file());
            try (var restored = SqliteJournal.open(dir("new" + round), chance)) {
                assertThat(verify(restored, made.end())).isEmpty();
            }
        }
        stop.set(true);
        writer.join();
    }

    @Test
    void restoresWithoutTheKeysAllButWhatIsPersonal() throws IOException {
        var made = backups("data").backup(file());
        Files.delete(made.keys());
        assertTrouble(
                () -> backups("new").restore(file()),
                Trouble.MISSING,
                "the keys `%s` are missing: put them there, or restore without them",
                made.keys());

        backups("new").restoreWithoutKeys(file());
        try (var restored = SqliteJournal.open(dir("new"), chance)) {
            assertThat(restored.tip().seq()).isEqualTo(20);
            var sealer = vault("new", Map.of()).forWriting(restored);
            assertThat(sealer.open(name, restored.keyRing())).isEmpty();
        }
    }

    @Test
    void leavesAMasterKeyOfTheEnvironmentThere() {
        var environment = Map.of(Vault.VARIABLE, MasterKey.draw(chance).secretText());
        try (var other = SqliteJournal.open(dir("other"), chance)) {
            vault("other", environment).forWriting(other);
            var made =
                    new SqliteBackups(dir("other"), vault("other", environment), chance)
                            .backup(file());
            assertThat(made.holdsMasterKey()).isFalse();
        }
        assertTrouble(
                () -> backups("new").restore(file()),
                Trouble.WRONG_KEY,
                "the master key is missing: put it back as `%s`, or name it in"
                        + " BAILIWICK_MASTER_KEY",
                dir("new").masterKey());
        assertThat(dir("new").database()).doesNotExist();
        new SqliteBackups(dir("new"), vault("new", environment), chance).restore(file());
        assertThat(dir("new").masterKey()).doesNotExist();
    }

    @Test
    void overwritesNothing() throws IOException {
        var made = backups("data").backup(file());
        assertTrouble(
                () -> backups("data").backup(file()),
                Trouble.OCCUPIED,
                "`%s` is there already: name another place",
                file());
        assertTrouble(
                () -> backups("data").restore(file()),
                Trouble.OCCUPIED,
                "`%s` is there already: name another place",
                dir("data").database());
        Files.delete(made.file());
        assertTrouble(
                () -> backups("data").backup(file()),
                Trouble.OCCUPIED,
                "`%s` is there already: name another place",
                made.keys());
    }

    @Test
    void startsOverWhereAnEarlierOneWasKilled() throws IOException {
        Files.writeString(temporary.resolve("copy.bailiwick.part"), "half");
        Files.writeString(temporary.resolve("copy.bailiwick.keys.part"), "half");
        backups("data").backup(file());
        dir("new").create();
        Files.writeString(dir("new").path().resolve("bailiwick.db.part"), "half");
        Files.writeString(dir("new").path().resolve("bailiwick.db.part-wal"), "half");
        backups("new").restore(file());
        try (var restored = SqliteReader.open(dir("new"));
                var left = Files.list(temporary)) {
            assertThat(restored.tip().seq()).isEqualTo(20);
            assertThat(left).noneMatch(path -> path.toString().contains(".part"));
        }
    }

    @Test
    void refusesWhatIsNoBackup() throws IOException {
        assertTrouble(
                () -> backups("new").restore(file()),
                Trouble.MISSING,
                "there is no backup `%s`",
                file());
        Files.writeString(file(), "no backup, but a text that is long enough for a heading");
        Files.writeString(SqliteBackups.keysOf(file()), "");
        assertTrouble(
                () -> backups("new").restore(file()),
                Trouble.DAMAGED,
                "`%s` is damaged or no file of Bailiwick: use an earlier backup",
                file());
        assertThat(dir("new").database()).doesNotExist();
        assertTrouble(
                () -> backups("none").backup(temporary.resolve("other")),
                Trouble.MISSING,
                "no installation in `%s`: start one with `bailiwick serve`, or name its directory"
                        + " with --data",
                dir("none").path());
        assertTrouble(
                () -> backups("data").backup(temporary.resolve("no/such/copy")),
                Trouble.FAILED,
                "`%s` cannot be written: check that its directory is there, may be written and has"
                        + " room",
                temporary.resolve("no/such/copy"));
    }

    private static void assertTrouble(
            ThrowingCallable call, Trouble trouble, String sentence, Object... values) {
        assertThatThrownBy(call)
                .hasMessage(sentence, values)
                .isInstanceOfSatisfying(
                        JournalException.class, e -> assertThat(e.trouble()).isEqualTo(trouble));
    }
}
