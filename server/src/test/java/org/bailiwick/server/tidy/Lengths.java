package org.bailiwick.server.tidy;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A file is one thing, a method fits on a screen.
public final class Lengths {

    private static final int FILE_LINES_MAX = 300;
    private static final int METHOD_LINES_MAX = 50;

    private Lengths() {}

    public static List<String> ofFile(Source source) {
        var lines = source.text().lines().count();
        if (lines <= FILE_LINES_MAX) return List.of();
        return List.of(
                source.at(
                        FILE_LINES_MAX + 1,
                        "the file has %d lines, at most %d: split it by the things it is about"
                                .formatted(lines, FILE_LINES_MAX)));
    }

    /// Methods of the program; a test may tell a long story.
    public static List<String> ofMethods(Source source) {
        if (!source.isMain()) return List.of();
        return source.parsed((unit, lines) -> {
            var scanner = new LongMethods(source, lines);
            scanner.scan(unit, null);
            return scanner.breaches;
        });
    }

    private static final class LongMethods extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final Source source;
        private final Source.Lines lines;
        private final List<String> breaches = new ArrayList<>();

        private LongMethods(Source source, Source.Lines lines) {
            this.source = source;
            this.lines = lines;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            var length = lines.last(method) - lines.first(method) + 1;
            if (length > METHOD_LINES_MAX) {
                breaches.add(
                        source.at(
                                lines.first(method),
                                "%s has %d lines, at most %d: give its steps names of their own"
                                        .formatted(method.getName(), length, METHOD_LINES_MAX)));
            }
            return super.visitMethod(method, null);
        }
    }
}
