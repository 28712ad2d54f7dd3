package org.bailiwick.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The demo as anybody starts it, in a process of its own: Bailiwick, and the ads manager in front
/// of it.
final class Demo implements AutoCloseable {
    static final String PASSWORD = "nine green apples";

    private static final int START_SECONDS = 120;
    private static final int END_SECONDS = 8;

    private final Process process;
    private final List<String> said = new ArrayList<>();
    private final CountDownLatch ready = new CountDownLatch(2);

    private Demo(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::listen);
    }

    static Demo start() {
        String ads = root().resolve("examples/ads-manager/target/ads-manager.jar").toString();
        ProcessBuilder program =
                program("demo", "--port", "0", "--ads-manager", ads, "--ads-manager-port", "0");
        try {
            Demo demo = new Demo(program.redirectErrorStream(true).start());
            if (demo.ready.await(START_SECONDS, TimeUnit.SECONDS)) return demo;
            demo.close();
            throw new IllegalStateException("the demo has not started: " + demo.all());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(end);
        }
    }

    private static Path root() {
        return Path.of(System.getProperty("bailiwick.root", ".."));
    }

    /// The program as it is packaged, told these words.
    static ProcessBuilder program(String... words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Short lives: what is compiled for long ones would take the time of the tests.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-jar");
        command.add(root().resolve("server/target/bailiwick.jar").toString());
        command.addAll(List.of(words));
        return new ProcessBuilder(command);
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                hear(line);
            }
        } catch (IOException over) {
            hear("it says no more: " + over.getMessage());
        }
    }

    private synchronized void hear(String line) {
        said.add(line);
        if (line.startsWith("Ctrl-C")) ready.countDown();
        if (line.contains("ads manager answers on ")) ready.countDown();
    }

    private synchronized String all() {
        return String.join("\n", said);
    }

    /// Where Bailiwick answers.
    String url() {
        return address("Bailiwick answers on ");
    }

    /// Where the ads manager answers.
    String ads() {
        return address("ads manager answers on ");
    }

    /// The path of the agency's access link.
    String link() {
        return find("/links/")
                .map(line -> line.substring(line.indexOf("/links/")).strip())
                .orElseThrow();
    }

    /// The operator's key.
    String key() {
        return after("key: ");
    }

    private String address(String about) {
        return find(about)
                .map(line -> line.substring(line.indexOf("http://")).split("[\\s,]", 2)[0])
                .orElseThrow(() -> new IllegalStateException("no `" + about + "` in " + all()));
    }

    private String after(String start) {
        return find(start).map(line -> line.substring(start.length()).strip()).orElseThrow();
    }

    private synchronized Optional<String> find(String text) {
        return said.stream().filter(line -> line.contains(text)).findFirst();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (process.waitFor(END_SECONDS, TimeUnit.SECONDS)) return;
            process.destroyForcibly();
            throw new IllegalStateException("the demo does not end when it is asked to");
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
