package org.bailiwick.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A program that runs beside the demo, in a process of its own, and ends with it: when its input
/// ends, also where the demo was killed.
final class Companion implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 3;

    private final Process process;
    private final Thread reader;

    private Companion(Process process, Consumer<String> say) {
        this.process = process;
        reader = Thread.ofVirtual().start(() -> forward(process, say));
    }

    /// @param told what it finds in its environment
    /// @param say takes what it says, a line at a time
    static Companion start(Path jar, Map<String, String> told, Consumer<String> say) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command =
                List.of(
                        java.toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar.toString(),
                        "--until-input-ends");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(told);
        try {
            return new Companion(builder.start(), say);
        } catch (IOException failed) {
            throw new Trouble("`%s` cannot be started".formatted(jar), failed);
        }
    }

    private static void forward(Process process, Consumer<String> say) {
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            lines.lines().forEach(say);
        } catch (IOException | java.io.UncheckedIOException over) {
            System.Logger log = System.getLogger(Companion.class.getName());
            log.log(System.Logger.Level.DEBUG, "it says no more: {0}", over);
        }
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) process.destroy();
            reader.join();
        } catch (IOException over) {
            process.destroy();
        } catch (InterruptedException end) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
