package org.bailiwick.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bailiwick.server.Installation;
import org.bailiwick.server.command.JournalException;
import org.bailiwick.server.command.Limits;
import org.bailiwick.server.journal.DataDir;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

class SettingsFileTest {
    @TempDir Path temp;

    private Path file() {
        return temp.resolve("settings");
    }

    @Test
    void withoutAFileEverythingIsAsItComes() {
        assertThat(SettingsFile.limits(file())).isEqualTo(Limits.DEFAULT);
    }

    @Test
    void everyLimitCanBeSet() throws IOException {
        Files.writeString(
                file(),
                """
                # ours
                adminsMax = 50
                othersMax=10000   # a large one

                groupPairsMax = 3
                nameMax = 4
                datedMax = 5
                addressesMax = 6
                """);
        assertThat(SettingsFile.limits(file())).isEqualTo(new Limits(50, 10_000, 3, 4, 5, 6));
    }

    @ParameterizedTest
    @CsvSource({
        "admins = 5, `admins`",
        "adminsMax, line 1",
        "adminsMax = many, line 1",
        "adminsMax = 0, between 1 and",
        "adminsMax = 1000001, between 1 and",
        "'adminsMax = 1\nadminsMax = 2', once more",
    })
    void whatIsNotUnderstoodIsRefused(String text, String said) throws IOException {
        Files.writeString(file(), text);
        assertThatThrownBy(() -> SettingsFile.limits(file()))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining(said);
    }

    @Test
    void anInstallationIsOpenedWithThem() throws IOException {
        Files.writeString(file(), "adminsMax = 7\n");
        DataDir dir = new DataDir(temp);
        try (var office = Installation.write(dir, Map.of(), () -> Instant.EPOCH)) {
            assertThat(office.limits().adminsMax()).isEqualTo(7);
        }
        try (var office = Installation.read(dir, Map.of())) {
            assertThat(office.limits().adminsMax()).isEqualTo(7);
        }
    }
}
