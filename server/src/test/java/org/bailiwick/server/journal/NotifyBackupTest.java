package org.bailiwick.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.server.Installation;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.notify.Hook;
import org.bailiwick.server.notify.HookCursor;
import org.bailiwick.server.notify.HookSecrets;
import org.bailiwick.server.notify.NoticeKind;
import org.bailiwick.server.notify.Wishes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a backup carries of what is told outside.
class NotifyBackupTest {
    private static final PersonId LENA = new PersonId(1, 2);
    private static final Wishes WISHES =
            new Wishes(Map.of(NoticeKind.ACCESS, NoticeKind.Wish.NEVER), 5);
    private static final Hook HOOK =
            new Hook(
                    "wh_0",
                    Optional.empty(),
                    new Hook.Settings(
                            URI.create("https://a.example/"), List.of("share.made"), true),
                    "gone",
                    new HookSecrets(new byte[] {1}, new byte[] {2}, Instant.ofEpochMilli(9)),
                    new Hook.By("operator", Instant.EPOCH, "p_1", Instant.ofEpochMilli(3)),
                    new HookCursor(
                            "0000000000000", 7, 1, 2, Instant.ofEpochMilli(5), Instant.EPOCH));

    @TempDir private Path temporary;

    private final SecureRandom chance = new SecureRandom();

    private DataDir dir(String name) {
        return new DataDir(temporary.resolve(name));
    }

    private SqliteBackups backups(String name) {
        return new SqliteBackups(dir(name), new Vault(dir(name), Map.of(), chance), chance);
    }

    private void back(String name) {
        Path copy = temporary.resolve(name + ".bailiwick");
        backups("here").backup(copy);
        backups(name).restore(copy);
    }

    /// Webhooks go on in the restored installation, and what people want to be told is known there.
    @Test
    void whatLastsIsRestored() {
        try (Office office = Installation.write(dir("here"), Map.of(), () -> Instant.EPOCH);
                SqliteNotices notices = SqliteNotices.open(dir("here"))) {
            assertThat(office.now().seq()).isPositive();
            notices.hooks().put(HOOK);
            notices.notices().wishes(LENA, WISHES);
            notices.notices().mark("x.1");
            back("there");
        }
        try (SqliteNotices notices = SqliteNotices.open(dir("there"))) {
            assertThat(notices.hooks().hooks()).containsExactly(HOOK);
            assertThat(notices.notices().wishes(LENA)).isEqualTo(WISHES);
            assertThat(notices.notices().mark()).isEmpty();
        }
    }

    /// A backup that was made before there was anything like it is restored all the same.
    @Test
    void thereMayBeNone() {
        try (Office office = Installation.write(dir("here"), Map.of(), () -> Instant.EPOCH)) {
            assertThat(office.now().seq()).isPositive();
            back("there");
        }
        assertThat(Files.exists(dir("there").path().resolve("notify.db"))).isFalse();
    }

    @Test
    void damageIsFound() throws IOException {
        dir("here").create();
        SqliteNotices.open(dir("here")).close();
        assertThat(SqliteNotices.finding(dir("here"))).isEmpty();
        Path file = dir("here").path().resolve("notify.db");
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 2_000; i < bytes.length; i++) bytes[i] ^= (byte) (i % 7);
        Files.write(file, bytes);
        assertThat(SqliteNotices.finding(dir("here"))).isPresent();
    }
}
