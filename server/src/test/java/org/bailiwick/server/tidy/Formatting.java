package org.bailiwick.server.tidy;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/// google-java-format, AOSP style: four spaces, a hundred columns. Imports stand in one block,
/// sorted.
public final class Formatting {

    private static final Formatter FORMATTER =
            new Formatter(
                    JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.AOSP).build());

    private static final String HOW_TO_FIX =
            "not formatted: run the command in TidyTest that has -Dtidy.fix=true";

    private Formatting() {}

    /// What is not formatted; with `fixing` it is formatted on the spot instead.
    public static List<String> breaches(Source source, boolean fixing) {
        try {
            var formatted = FORMATTER.formatSourceAndFixImports(source.text());
            if (formatted.equals(source.text())) return List.of();
            if (fixing) {
                Files.writeString(source.path(), formatted);
                return List.of();
            }
            return List.of(source.at(firstDifference(source.text(), formatted), HOW_TO_FIX));
        } catch (FormatterException e) {
            return List.of(source.at(1, "cannot be parsed by the formatter: " + e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int firstDifference(String is, String shouldBe) {
        var these = is.lines().toList();
        var those = shouldBe.lines().toList();
        int line = 0;
        while (line < these.size()
                && line < those.size()
                && these.get(line).equals(those.get(line))) line++;
        return line + 1;
    }
}
