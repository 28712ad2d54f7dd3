package org.bailiwick.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// What the launcher says where there is no JDK 25. It runs where it can find none: no `java` on
/// its path, no home, and folders of our own to look in.
class LauncherTest {
    private static final Path ROOT =
            Path.of(System.getProperty("bailiwick.root", "..")).toAbsolutePath().normalize();
    private static final Path SHELL = Path.of("/bin/sh");
    private static final String NONE =
            "bailiwick: no JDK 25 found: install one (any vendor), or set BAILIWICK_JAVA_HOME to"
                    + " the folder it is in.\n";

    @TempDir private Path temporary;
    private Path tools;
    private Path jdks;

    private record Ended(int status, String out, String err) {}

    @BeforeEach
    void prepare() throws IOException {
        assumeTrue(Files.isExecutable(SHELL), "no /bin/sh here");
        tools = Files.createDirectories(temporary.resolve("tools"));
        jdks = Files.createDirectories(temporary.resolve("jdks with a space"));
        for (String tool : List.of("dirname", "readlink")) {
            Path installed = Path.of("/usr/bin", tool);
            assumeTrue(Files.isExecutable(installed), "no " + installed + " here");
            program(tools.resolve(tool), "exec %s \"$@\"".formatted(installed));
        }
    }

    private Ended run(String... more) throws IOException, InterruptedException {
        Path out = temporary.resolve("out");
        Path err = temporary.resolve("err");
        ProcessBuilder launcher =
                new ProcessBuilder(
                                SHELL.toString(), ROOT.resolve("bailiwick").toString(), "--version")
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        launcher.environment().clear();
        launcher.environment().put("PATH", tools.toString());
        launcher.environment().put("HOME", temporary.toString());
        launcher.environment()
                .put("BAILIWICK_JAVA_DIRS", temporary.resolve("nothing") + ":" + jdks);
        for (int i = 0; i < more.length; i += 2) launcher.environment().put(more[i], more[i + 1]);
        Process process = launcher.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    /// What looks like a JDK from outside, and cannot run.
    private Path installed(String name, String version, String... programs) throws IOException {
        Path home = jdks.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"%s\"\n".formatted(version));
        for (String program : programs) {
            program(home.resolve("bin").resolve(program), "exit 3");
        }
        return home;
    }

    private static void program(Path file, String line) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void saysInOneSentenceWhatIsMissing() throws Exception {
        assertThat(run()).isEqualTo(new Ended(1, "", NONE));
    }

    @Test
    void takesNeitherAnOlderOneNorOneWithoutACompiler() throws Exception {
        installed("older", "17.0.15", "java", "javac");
        installed("newer", "250.0.1", "java", "javac");
        installed("no compiler", "25.0.3", "java");
        assertThat(run()).isEqualTo(new Ended(1, "", NONE));
        Path older = jdks.resolve("older");
        assertThat(run("JAVA_HOME", older.toString())).isEqualTo(new Ended(1, "", NONE));
    }

    @Test
    void saysWhatIsWrongWithTheOneThatIsNamed() throws Exception {
        Path older = installed("older", "17.0.15", "java", "javac");
        Ended ended = run("BAILIWICK_JAVA_HOME", older.toString());
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err())
                .startsWith("bailiwick: BAILIWICK_JAVA_HOME (" + older + ") is no JDK 25: point it")
                .hasLineCount(1);
    }
}
