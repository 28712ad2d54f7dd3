package org.bailiwick.engine.scenario;

import org.bailiwick.engine.model.AccessModel;
import org.bailiwick.engine.model.Models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where the texts of access models are found by their names.
@FunctionalInterface
public interface ModelShelf {
    Optional<String> text(String name);

    /// Those that come with the library.
    ModelShelf LIBRARY = name -> Models.named(name).map(AccessModel::text);

    /// Those of the library, and files in this folder.
    static ModelShelf beside(Path folder) {
        return name -> LIBRARY.text(name).or(() -> file(folder, name));
    }

    private static Optional<String> file(Path folder, String name) {
        Path root = folder.toAbsolutePath().normalize();
        Path file = root.resolve(name).normalize();
        if (!file.startsWith(root) || !Files.isRegularFile(file)) return Optional.empty();
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
