package org.bailiwick.server.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The texts in quotes that stand in the sources of the server; those put together with `+` as one.
final class SourceTexts {
    private static final Path SOURCES =
            Path.of(
                    System.getProperty("bailiwick.root", ".."),
                    "server/src/main/java/org/bailiwick/server");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    private SourceTexts() {}

    /// All of them.
    static List<String> all() {
        return sources("").stream().flatMap(source -> texts(source).stream()).toList();
    }

    /// Those that are given to such calls, of one package or of all.
    ///
    /// @param calls up to the opening bracket
    static List<String> givenTo(String folder, Pattern calls) {
        List<String> all = new ArrayList<>();
        for (String source : sources(folder)) {
            calls.matcher(source)
                    .results()
                    .forEach(c -> all.addAll(texts(source.substring(c.end(), end(source, c)))));
        }
        return all;
    }

    /// Those of a package that are like this.
    static List<String> matching(String folder, Pattern text) {
        return sources(folder).stream()
                .flatMap(source -> texts(source).stream())
                .filter(each -> text.matcher(each).matches())
                .toList();
    }

    private static List<String> sources(String folder) {
        try (Stream<Path> files = Files.walk(SOURCES.resolve(folder))) {
            List<String> all = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                all.add(Files.readString(file));
            }
            return all;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> texts(String source) {
        List<String> texts = new ArrayList<>();
        Matcher literal = LITERAL.matcher(source);
        int last = -1;
        while (literal.find()) {
            boolean goesOn =
                    last >= 0 && source.substring(last, literal.start()).matches("\\s*\\+\\s*");
            String before = goesOn ? texts.removeLast() : "";
            texts.add(before + literal.group(1));
            last = literal.end();
        }
        return texts;
    }

    private static int end(String source, MatchResult call) {
        int depth = 1;
        boolean text = false;
        for (int i = call.end(); i < source.length(); i++) {
            char c = source.charAt(i);
            if (text && c == '\\') i++;
            else if (c == '"') text = !text;
            else if (!text && c == '(') depth++;
            else if (!text && c == ')' && --depth == 0) return i;
        }
        throw new AssertionError("a call without an end");
    }
}
