package org.bailiwick.engine.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The files in `scenarios/`.
public final class ScenarioFiles {
    private static final Path FOLDER =
            Path.of(System.getProperty("bailiwick.root", "..")).resolve("scenarios");

    /// Finds the models that a scenario of the folder adopts.
    public static final ModelShelf MODELS = ModelShelf.beside(FOLDER);

    private ScenarioFiles() {}

    public static List<Path> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Scenario read(Path file) {
        try {
            return ScenarioReader.read(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
