package org.bailiwick.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bailiwick.server.command.JournalException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The example says what is so without it, the documentation names every setting, and what is wrong
/// is refused by its line.
class SettingsTest {
    private static final Path ROOT = Path.of(System.getProperty("bailiwick.root", ".."));
    private static final Pattern LINE = Pattern.compile("#([A-Za-z]+) = (.*?)( {2,}#.*| #.*)?");

    @TempDir Path temp;

    static List<Setting> all() {
        return Setting.ALL;
    }

    private static Map<String, String> example() throws IOException {
        Map<String, String> said = new LinkedHashMap<>();
        for (String line : Files.readAllLines(ROOT.resolve("packaging/settings.example"))) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) said.put(matcher.group(1), matcher.group(2).strip());
        }
        return said;
    }

    @Test
    void theExampleNamesEverySettingWithItsUsualValue() throws IOException {
        Map<String, String> said = example();
        assertThat(said.keySet())
                .containsExactlyElementsOf(Setting.ALL.stream().map(Setting::name).toList());
        for (Setting each : Setting.ALL) {
            if (each.usual().isEmpty()) continue;
            assertThat(said.get(each.name())).as(each.name()).isEqualTo(each.usual());
        }
    }

    @Test
    void theExampleCanBeReadAsItIsAndWithEverythingSet() throws IOException {
        Path file = temp.resolve("settings");
        Files.copy(ROOT.resolve("packaging/settings.example"), file);
        SettingsFile plain = SettingsFile.read(file);
        SettingsFile none = SettingsFile.read(temp.resolve("missing"));
        assertThat(plain.limits()).isEqualTo(none.limits());
        assertThat(plain.reach()).isEqualTo(none.reach());
        assertThat(plain.mail(Map.of())).isEqualTo(none.mail(Map.of()));
        String lines =
                example().entrySet().stream()
                        .map(e -> e.getKey() + " = " + e.getValue())
                        .collect(Collectors.joining("\n"));
        Files.writeString(file, lines);
        SettingsFile set = SettingsFile.read(file);
        assertThat(set.limits()).isEqualTo(none.limits());
        assertThat(set.reach().port()).isEqualTo(none.reach().port());
        assertThat(set.reach().address()).isEqualTo(none.reach().address());
        assertThat(set.reach().proxies()).isEqualTo(none.reach().proxies());
        assertThat(set.reach().tls().orElseThrow().key()).isEqualTo(temp.resolve("key.pem"));
        assertThat(set.mail(Map.of()).carries()).isTrue();
    }

    @Test
    void theDocumentationNamesEverySettingAndNoOther() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/operating.md"));
        int from = page.indexOf("## Settings");
        String section = page.substring(from, page.indexOf("\n## ", from));
        String named =
                section.lines()
                        .filter(l -> l.startsWith("| `"))
                        .map(l -> l.substring(1, l.indexOf(" |", 2)))
                        .collect(Collectors.joining(" "));
        List<String> names =
                Pattern.compile("`([a-z][A-Za-z]+)`")
                        .matcher(named)
                        .results()
                        .map(r -> r.group(1))
                        .toList();
        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(
                        Setting.ALL.stream().map(Setting::name).toList());
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatIsWrongIsRefusedByItsLine(Setting setting) throws IOException {
        String wrong =
                switch (setting.form()) {
                    case Setting.Whole n -> Integer.toString(n.most()) + "1";
                    case Setting.Choice _ -> "perhaps";
                    case Setting.Literal _ -> "localhost";
                    case Setting.Url _ -> "access.example";
                    case Setting.Nets _ -> "10.0.0.0/99";
                    case Setting.Text _ -> "";
                };
        Path file = temp.resolve("settings");
        Files.writeString(file, "# ours\n" + setting.name() + " = " + wrong + "\n");
        assertThatThrownBy(() -> SettingsFile.read(file))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining(wrong.isEmpty() ? "name = value" : setting.name());
    }

    @Test
    void whatIsNoSettingIsRefusedByItsLine() throws IOException {
        Path file = temp.resolve("settings");
        Files.writeString(file, "adminMax = 5\n");
        assertThatThrownBy(() -> SettingsFile.read(file))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("line 1")
                .hasMessageContaining("`adminMax`");
    }

    @Test
    void othersAreLetInOverTlsOrAProxyOnly() throws IOException {
        Path file = temp.resolve("settings");
        Files.writeString(file, "listen = 0.0.0.0\n");
        assertThatThrownBy(() -> SettingsFile.read(file).reach())
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("tlsCertificate");
        Files.writeString(file, "listen = 0.0.0.0\ntrustedProxies = 10.0.0.1\n");
        assertThat(SettingsFile.read(file).reach().address().isAnyLocalAddress()).isTrue();
        Files.writeString(file, "tlsKey = key.pem\n");
        assertThatThrownBy(() -> SettingsFile.read(file).reach()).hasMessageContaining("name both");
    }
}
