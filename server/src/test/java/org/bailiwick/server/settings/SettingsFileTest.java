package org.bailiwick.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bailiwick.server.Installation;
import org.bailiwick.server.command.JournalException;
import org.bailiwick.server.command.Limits;
import org.bailiwick.server.journal.DataDir;
import org.bailiwick.server.outward.Networks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.URI;
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
    void mailCanBeSet() throws IOException {
        assertThat(SettingsFile.read(file()).mail(Map.of()))
                .extracting(MailServer::carries)
                .isEqualTo(false);
        Files.writeString(
                file(),
                """
                mailHost = mail.example   # ours
                mailPort = 465
                mailSecurity = tls
                mailUser = access
                mailPassword = not#a comment
                mailFrom = access@nordwind.example
                mailName = Nordwind, access
                mailLanguage = de
                pagesUrl = https://pages.example
                """);
        SettingsFile read = SettingsFile.read(file());
        MailServer mail = read.mail(Map.of());
        assertThat(mail)
                .isEqualTo(
                        new MailServer(
                                "mail.example",
                                465,
                                MailServer.Security.TLS,
                                "access",
                                "not#a comment",
                                "access@nordwind.example",
                                "Nordwind, access",
                                "de"));
        assertThat(mail.toString()).doesNotContain("comment");
        assertThat(read.pages()).contains(URI.create("https://pages.example"));
        assertThat(read.mail(Map.of("BAILIWICK_MAIL_PASSWORD", "another")).password())
                .isEqualTo("another");
    }

    @Test
    void whatMayBeReachedCanBeSet() throws IOException {
        assertThat(SettingsFile.read(file()).outside()).isEqualTo(Outside.DEFAULT);
        Files.writeString(file(), "outwardNetworks = 10.0.0.0/8 ::1\noutwardHttp = true\n");
        assertThat(SettingsFile.read(file()).outside())
                .isEqualTo(new Outside(Networks.parse("10.0.0.0/8 ::1"), true));
    }

    @ParameterizedTest
    @CsvSource({
        "'mailHost = mail.example', mailFrom",
        "'mailHost = mail.example\nmailFrom = a@b.example\nmailSecurity = none', this machine",
        "'mailSecurity = ssl', starttls",
        "'mailPort = 70000', 65",
        "'mailPort = x', line 1",
        "'mailUser =', line 1",
        "'outwardHttp = yes', true",
    })
    void whatIsNoWayOutIsRefused(String text, String said) throws IOException {
        Files.writeString(file(), text);
        assertThatThrownBy(
                        () -> {
                            SettingsFile read = SettingsFile.read(file());
                            read.mail(Map.of());
                            read.outside();
                        })
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
