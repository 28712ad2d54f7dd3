package org.bailiwick.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bailiwick.server.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/// The program that runs beside the demo: told what it needs, heard, and ended with the demo.
@Timeout(300)
class CompanionTest {
    private static final String ASKED = "COMPANION_TEST";

    @TempDir private Path folder;

    /// Says what it was told, and ends when its input does.
    static final class Told {
        private Told() {}

        public static void main(String[] arguments) throws IOException {
            System.out.println(arguments[0] + " " + System.getenv(ASKED));
            System.out.flush();
            int read = 0;
            while (read >= 0) read = System.in.read();
            System.out.println("ended");
            System.out.flush();
        }
    }

    private Path jar() throws IOException {
        Path jar = folder.resolve("told.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Told.class.getName());
        String file = Told.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream bytes = CompanionTest.class.getResourceAsStream("/" + file)) {
            if (bytes == null) throw new IOException("no class " + file);
            out.putNextEntry(new JarEntry(file));
            bytes.transferTo(out);
        }
        return jar;
    }

    @Test
    void isToldHeardAndEnded() throws Exception {
        BlockingQueue<String> said = new LinkedBlockingQueue<>();
        try (Companion companion = Companion.start(jar(), Map.of(ASKED, "everything"), said::add)) {
            assertThat(companion).isNotNull();
            assertThat(said.take()).isEqualTo("--until-input-ends everything");
            assertThat(said).as("it goes on").isEmpty();
        }
        assertThat(said).as("closing waits for its last word").containsExactly("ended");
    }

    @Test
    void theDemoGoesOnWithoutTheFile() {
        List<String> lines = demo("--ads-manager", folder.resolve("missing.jar").toString());
        assertThat(lines)
                .contains(
                        "No ads manager is started: there is no file "
                                + folder.resolve("missing.jar"))
                .anyMatch(line -> line.startsWith("Bailiwick answers on http://localhost:"));
    }

    @Test
    void theDemoSaysNothingOfItWhereNoneIsNamed() {
        assertThat(demo()).noneMatch(line -> line.contains("ads manager"));
    }

    private static List<String> demo(String... more) {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        Terminal terminal =
                new Terminal(
                        new PrintStream(screen, true, UTF_8),
                        new PrintStream(screen, true, UTF_8),
                        InputStream.nullInputStream(),
                        false);
        List<String> words =
                new CopyOnWriteArrayList<>(List.of("demo", "--port", "0", "--rehearse"));
        words.addAll(List.of(more));
        int status =
                Main.run(terminal, Map.of(), InstantSource.system(), words.toArray(String[]::new));
        assertThat(status).isZero();
        return screen.toString(UTF_8).lines().toList();
    }
}
