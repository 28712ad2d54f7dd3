package org.bailiwick.server.tidy;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/// One Java file of the checkout.
///
/// @param module the folder of the module it belongs to
/// @param name its path from the root, as messages show it
public record Source(Path path, String module, String name, String text) {

    /// The Java files below the `src` of each module, the examples too.
    public static List<Source> allUnder(Path root) {
        return Stream.concat(modulesIn(root), modulesIn(root.resolve("examples")))
                .flatMap(module -> javaFilesIn(root, module))
                .toList();
    }

    private static Stream<Path> modulesIn(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries
                    .filter(entry -> Files.isRegularFile(entry.resolve("pom.xml")))
                    .filter(module -> Files.isDirectory(module.resolve("src")))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Source> javaFilesIn(Path root, Path module) {
        try (Stream<Path> files = Files.walk(module.resolve("src"))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(file -> read(root, module, file))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source read(Path root, Path module, Path file) {
        try {
            return new Source(
                    file,
                    root.relativize(module).toString(),
                    root.relativize(file).toString(),
                    Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isMain() {
        return name.contains("/src/main/");
    }

    public boolean isPackageInfo() {
        return path.endsWith("package-info.java");
    }

    /// Says what is wrong where, and what to do.
    String at(long line, String what) {
        return "%s:%d: %s".formatted(name, line, what);
    }

    /// Hands the parsed file to a visitor that wants to know lines.
    <R> R parsed(Reading<R> reading) {
        try (var files =
                ToolProvider.getSystemJavaCompiler()
                        .getStandardFileManager(null, Locale.ROOT, null)) {
            var compiler = ToolProvider.getSystemJavaCompiler();
            var task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    ignored -> {},
                                    List.of("-proc:none"),
                                    null,
                                    files.getJavaFileObjects(path));
            var unit = task.parse().iterator().next();
            return reading.of(unit, new Lines(unit, Trees.instance(task)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a check does with a parsed file.
    interface Reading<R> {
        R of(CompilationUnitTree unit, Lines lines);
    }

    /// Where things stand in a parsed file.
    record Lines(CompilationUnitTree unit, Trees trees) {

        long first(Tree tree) {
            return line(trees.getSourcePositions().getStartPosition(unit, tree));
        }

        long last(Tree tree) {
            return line(trees.getSourcePositions().getEndPosition(unit, tree));
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
