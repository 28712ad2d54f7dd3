package org.bailiwick.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bailiwick.server.Main;
import org.bailiwick.server.cli.Terminal;
import org.junit.jupiter.api.Assumptions;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a reader does who types everything that one page shows, in a folder of his own.
///
/// The command line runs in this process. The port 8080 is any free one here.
final class Session implements AutoCloseable {
    private static final Instant TODAY = Instant.parse("2026-11-21T12:00:00Z");
    private static final InstantSource CLOCK = () -> TODAY;
    private static final Pattern ASSIGNMENT = Pattern.compile("([A-Z_]+)=(.*)");
    private static final Pattern PORT = Pattern.compile("http://localhost:([0-9]+)");
    private static final Pattern FIRST = Pattern.compile("first, token .+\n");
    private static final String USUAL = "http://localhost:8080";
    private static final Set<String> SERVERS = Set.of("demo", "serve");
    private static final Set<String> WITHOUT_DATA = Set.of("demo", "scenario");
    private static final Set<String> WRITING_FILES = Set.of("backup", "restore");

    private final Path checkout;
    private final Path folder;
    private final Map<String, String> variables = new HashMap<>();
    private final Masks masks = new Masks();
    private final Curl curl = new Curl();
    private Optional<Background> server = Optional.empty();
    private int status;

    private record Background(Thread thread, String address) {}

    Session(Path checkout, Path folder) {
        this.checkout = checkout.toAbsolutePath().normalize();
        this.folder = folder.toAbsolutePath();
    }

    /// The exit status of what ran last.
    int status() {
        return status;
    }

    /// @return what the terminal shows then
    String type(String command) throws IOException, InterruptedException {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        var assignment = ASSIGNMENT.matcher(command);
        if (assignment.matches()) {
            variables.put(
                    assignment.group(1), String.join(" ", words(assignment.group(2), screen)));
        } else {
            run(words(command, screen), screen, screen);
        }
        String text = screen.toString(UTF_8);
        masks.note(text);
        return told(text);
    }

    private List<String> words(String text, OutputStream screen) {
        String here = server.isEmpty() ? text : text.replace(USUAL, server.get().address());
        return Words.of(here, name -> value(name, screen)).stream().map(masks::unmask).toList();
    }

    private String value(String name, OutputStream screen) {
        if (name.equals("?")) return Integer.toString(status);
        if (!name.startsWith("(")) {
            assertThat(variables).as("variables set").containsKey(name);
            return variables.getOrDefault(name, "");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            run(words(name.substring(1, name.length() - 1), screen), out, screen);
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
        return out.toString(UTF_8).strip();
    }

    private void run(List<String> words, OutputStream out, OutputStream err)
            throws IOException, InterruptedException {
        int into = words.indexOf(">");
        if (into >= 0) {
            try (OutputStream file = Files.newOutputStream(folder.resolve(words.get(into + 1)))) {
                run(words.subList(0, into), file, err);
            }
            return;
        }
        switch (words.getFirst()) {
            case "bailiwick", "./bailiwick" -> bailiwick(words.subList(1, words.size()), out, err);
            case "curl" -> out.write(curl.send(words.subList(1, words.size())).getBytes(UTF_8));
            case "echo" ->
                    out.write(String.join(" ", words.subList(1, words.size())).getBytes(UTF_8));
            case "node", "python3" -> program(words, out, err);
            default -> throw new AssertionError("nothing here runs `" + words.getFirst() + "`");
        }
    }

    /// A program in another language, in the reader's folder.
    private void program(List<String> words, OutputStream out, OutputStream err)
            throws IOException, InterruptedException {
        Assumptions.assumeTrue(installed(words.getFirst()), words.getFirst() + " is not installed");
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        Process process =
                new ProcessBuilder(words)
                        .directory(folder.toFile())
                        .redirectError(errors.toFile())
                        .start();
        process.getInputStream().transferTo(out);
        status = process.waitFor();
        Files.copy(errors, err);
    }

    static boolean installed(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    private void bailiwick(List<String> words, OutputStream out, OutputStream err)
            throws InterruptedException {
        String verb = words.getFirst();
        String[] arguments = placed(words).toArray(String[]::new);
        Terminal terminal =
                new Terminal(
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(err, true, UTF_8),
                        InputStream.nullInputStream(),
                        false);
        if (SERVERS.contains(verb)) {
            start(terminal, (ByteArrayOutputStream) out, arguments);
        } else {
            status = Main.run(terminal, Map.of(), CLOCK, arguments);
        }
    }

    /// Files of the checkout are read there; everything else is in the reader's folder.
    private List<String> placed(List<String> words) {
        List<String> placed = new ArrayList<>();
        String verb = words.getFirst();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String before = i == 0 ? "" : words.get(i - 1);
            boolean own =
                    before.equals("--data")
                            || WRITING_FILES.contains(before)
                            || (i > 0 && Files.exists(folder.resolve(word)));
            if (before.equals("--port")) placed.add("0");
            else if (own) placed.add(folder + "/" + word);
            else if (word.contains("/") && Files.exists(checkout.resolve(word))) {
                placed.add(checkout + "/" + word);
            } else placed.add(word);
        }
        if (SERVERS.contains(verb) && !words.contains("--port")) {
            placed.addAll(List.of("--port", "0"));
        }
        boolean elsewhere = words.contains("--data") || words.contains("--server");
        if (!elsewhere && !WITHOUT_DATA.contains(verb)) {
            placed.addAll(List.of("--data", folder + "/./bailiwick-data"));
        }
        return placed;
    }

    private void start(Terminal terminal, ByteArrayOutputStream screen, String... arguments)
            throws InterruptedException {
        stop();
        Thread thread =
                Thread.ofPlatform()
                        .start(() -> status = Main.run(terminal, Map.of(), CLOCK, arguments));
        var port = PORT.matcher("");
        while (!port.reset(screen.toString(UTF_8)).find() || !said(screen, arguments[0])) {
            assertThat(thread.isAlive()).as(screen.toString(UTF_8)).isTrue();
            thread.join(10);
        }
        server = Optional.of(new Background(thread, port.group()));
    }

    private static boolean said(ByteArrayOutputStream screen, String verb) {
        String text = screen.toString(UTF_8);
        return verb.equals("demo") ? text.endsWith("away.\n") : FIRST.matcher(text).find();
    }

    /// What is shown, with the names that a reader sees.
    private String told(String text) {
        String there = server.isEmpty() ? text : text.replace(server.get().address(), USUAL);
        return there.replace(folder + "/", "").replace(checkout + "/", "").stripTrailing();
    }

    private void stop() {
        if (server.isEmpty()) return;
        Thread thread = server.get().thread();
        server = Optional.empty();
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
