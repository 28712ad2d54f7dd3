package org.bailiwick.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bailiwick.server.cli.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The unit for systemd and the file for an image name what there is. No image is built here.
class PackagingTest {
    private static final Path ROOT =
            Path.of(System.getProperty("bailiwick.root", "..")).toAbsolutePath().normalize();
    private static final String PLACE = "/opt/bailiwick/";

    @TempDir Path temp;

    private static String read(String name) throws IOException {
        return Files.readString(ROOT.resolve("packaging").resolve(name));
    }

    /// What `serve` takes.
    private static void assertTyped(List<String> words) {
        assertThat(words.getFirst()).isEqualTo("serve");
        var said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, UTF_8);
        Terminal terminal = new Terminal(out, out, InputStream.nullInputStream(), false);
        Main.run(terminal, Map.of(), Instant::now, "serve", "--help");
        for (String word : words) {
            if (word.startsWith("--")) assertThat(said.toString(UTF_8)).contains(word + "=");
        }
    }

    @Test
    void theUnitStartsWhatThereIs() throws IOException {
        String unit = read("bailiwick.service");
        String line =
                unit.lines().filter(l -> l.startsWith("ExecStart=")).findFirst().orElseThrow();
        List<String> words = List.of(line.substring("ExecStart=".length()).split(" ", -1));
        assertThat(words.getFirst()).isEqualTo(PLACE + "bailiwick");
        assertThat(ROOT.resolve("bailiwick")).isExecutable();
        assertTyped(words.subList(1, words.size()));
        assertThat(unit).contains("NoNewPrivileges=yes", "ProtectSystem=strict", "User=bailiwick");
        assertPathsExist(unit);
    }

    /// With the program where it stands here; where there is systemd.
    @Test
    void systemdUnderstandsTheUnit() throws Exception {
        Path analyze = Path.of("/usr/bin/systemd-analyze");
        assumeTrue(Files.isExecutable(analyze), "SKIPPED: there is no systemd-analyze here");
        Path unit = temp.resolve("bailiwick.service");
        Files.writeString(
                unit,
                read("bailiwick.service")
                        .replace(PLACE, ROOT + "/")
                        .replaceAll("(?m)^(User|Group)=.*$", "$1=root"));
        Process process =
                new ProcessBuilder(analyze.toString(), "verify", "--man=no", unit.toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        assertThat(said.lines().filter(l -> l.contains("bailiwick.service"))).isEmpty();
    }

    @Test
    void theImageRunsAsNobodyWhatThereIs() throws IOException {
        String file = read("Containerfile");
        String command = file.lines().filter(l -> l.startsWith("CMD ")).findFirst().orElseThrow();
        var words = JsonMapper.shared().readTree(command.substring("CMD ".length()));
        assertTyped(words.valueStream().map(w -> w.asString()).toList());
        assertThat(file)
                .contains("ENTRYPOINT [\"" + PLACE + "bailiwick\"]", "\nUSER 10001:10001\n");
        assertThat(file.lastIndexOf("\nUSER ")).isGreaterThan(file.lastIndexOf("\nRUN "));
        assertPathsExist(file);
    }

    /// What is named of our own files is there.
    private static void assertPathsExist(String text) {
        var named =
                Pattern.compile("(?:/opt/bailiwick/|packaging/|docs/)[A-Za-z0-9._/-]+")
                        .matcher(text)
                        .results()
                        .map(r -> r.group().replace(PLACE, ""))
                        .toList();
        assertThat(named).isNotEmpty().allSatisfy(n -> assertThat(ROOT.resolve(n)).exists());
    }
}
