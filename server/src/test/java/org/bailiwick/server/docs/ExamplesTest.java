package org.bailiwick.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Types everything that the pages show, and holds the answers against what they show below it.
class ExamplesTest {
    private static final Path ROOT = Path.of(System.getProperty("bailiwick.root", ".."));
    private static final String CONSOLE = "console";
    private static final String RECORDING = "jsonl";

    /// What looks like something to be typed or sent.
    private static final Pattern TYPED =
            Pattern.compile("(?m)^(\\$ |\\./|bailiwick |curl |[A-Z_]+=|[{\\[]|GET |POST )");

    @TempDir private Path temporary;

    @TestFactory
    Stream<DynamicTest> everyExampleAnswersAsItShows() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path page : pages()) {
            List<Example> examples =
                    Example.of(page).stream()
                            .filter(e -> e.language().equals(CONSOLE) && !e.notRun())
                            .toList();
            if (examples.isEmpty()) continue;
            String name = ROOT.relativize(page).toString();
            tests.add(DynamicTest.dynamicTest(name, () -> run(name, examples)));
        }
        assertThat(tests).hasSizeGreaterThan(4);
        return tests.stream();
    }

    @Test
    void everyRecordingIsUnderstood() throws Exception {
        int found = 0;
        for (Path page : pages()) {
            for (Example example : Example.of(page)) {
                if (!example.language().equals(RECORDING)) continue;
                Path folder = Files.createDirectories(temporary.resolve("recording" + found++));
                Files.write(folder.resolve("shown.jsonl"), example.lines());
                try (Session session = new Session(ROOT, folder)) {
                    String told = session.type("./bailiwick import tiktok shown.jsonl");
                    assertThat(told).as("%s", example).startsWith("1 lines read");
                    assertThat(told).as("%s", example).doesNotContain("left out");
                }
            }
        }
        assertThat(found).isPositive();
    }

    /// Nothing that can be typed is passed over in silence.
    @Test
    void everyBlockIsRunOrSaysThatItIsNot() throws IOException {
        List<String> silent = new ArrayList<>();
        for (Path page : pages()) {
            for (Example example : Example.of(page)) {
                if (!spokenFor(example)) silent.add(example + " " + example.language());
            }
        }
        assertThat(silent).isEmpty();
    }

    private static boolean spokenFor(Example example) {
        String page = String.valueOf(example.page().getFileName());
        return switch (example.language()) {
            case CONSOLE, RECORDING -> true;
            case "scenario" -> page.equals("scenarios.md"); // ScenarioDocsTest runs them
            case "model" -> page.equals("model-file.md"); // ModelFileDocTest reads them
            case "text" -> !TYPED.matcher(String.join("\n", example.lines())).find();
            // Kept under their names, and run by a console block of the page.
            case "javascript", "python" ->
                    example.program().filter(n -> runs(example, n)).isPresent();
            default -> example.notRun();
        };
    }

    private static boolean runs(Example program, String name) {
        try {
            return Example.of(program.page()).stream()
                    .filter(e -> e.language().equals(CONSOLE) && !e.notRun())
                    .flatMap(e -> e.steps().stream())
                    .anyMatch(step -> step.command().contains(" " + name + " "));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void run(String name, List<Example> examples) throws Exception {
        Path folder = Files.createDirectories(temporary.resolve(name.replace('/', '-')));
        for (Example each : Example.of(ROOT.resolve(name))) {
            if (each.program().isEmpty()) continue;
            Files.write(folder.resolve(each.program().get()), each.lines());
        }
        try (Session session = new Session(ROOT, folder)) {
            for (Example example : examples) {
                for (Example.Step step : example.steps()) {
                    check(name + ":" + step.line(), step, session.type(step.command()));
                }
            }
        }
    }

    private static void check(String where, Example.Step step, String answered) {
        boolean json = step.command().startsWith("curl ") && !goesOn(step);
        boolean same =
                json
                        ? Shown.json(step.shown(), answered)
                        : Shown.lines(step.shown(), answered.lines().toList());
        assertThat(same).as("%s%n$ %s%n%s", where, step.command(), answered).isTrue();
    }

    /// What goes on is no JSON.
    private static boolean goesOn(Example.Step step) {
        return step.command().startsWith("curl -sN ");
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"));
                Stream<Path> examples = Files.walk(ROOT.resolve("examples"))) {
            return Stream.of(top, docs, examples)
                    .flatMap(all -> all)
                    .filter(f -> f.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }
}
