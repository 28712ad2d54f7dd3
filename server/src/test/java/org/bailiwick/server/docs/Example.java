package org.bailiwick.server.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// One fenced block of a page.
///
/// @param line where it starts, counted from 1
/// @param language what stands behind the fence
record Example(Path page, int line, String language, List<String> lines) {
    private static final String FENCE = "```";
    private static final Pattern PROGRAM = Pattern.compile("(?:#|//) ([a-z]+\\.(?:mjs|py))");
    private static final String PROMPT = "$ ";

    Example {
        lines = List.copyOf(lines);
    }

    /// What is typed, and what the page shows below it.
    ///
    /// @param line where it is typed, counted from 1
    record Step(int line, String command, List<String> shown) {
        Step {
            shown = List.copyOf(shown);
        }
    }

    static List<Example> of(Path page) throws IOException {
        List<Example> examples = new ArrayList<>();
        List<String> lines = Files.readAllLines(page);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith(FENCE)) continue;
            int end = i + 1;
            while (!lines.get(end).equals(FENCE)) end++;
            String language = lines.get(i).substring(FENCE.length());
            examples.add(new Example(page, i + 1, language, lines.subList(i + 1, end)));
            i = end;
        }
        return examples;
    }

    /// The name under which a reader keeps it, where it is a program: its first line says it.
    Optional<String> program() {
        if (!List.of("javascript", "python").contains(language)) return Optional.empty();
        var named = PROGRAM.matcher(lines.isEmpty() ? "" : lines.getFirst());
        return named.matches() ? Optional.of(named.group(1)) : Optional.empty();
    }

    /// Whether it says itself that it is not run, and why.
    boolean notRun() {
        return !lines.isEmpty() && lines.getFirst().matches("# not run: .{10,}");
    }

    /// What lies between two prompts; what is typed goes on where a line ends with `\` or inside
    /// quotes.
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            if (lines.get(at).isBlank()) {
                at++;
                continue;
            }
            if (!lines.get(at).startsWith(PROMPT)) {
                throw new AssertionError(this + ": `" + lines.get(at) + "` is below no command");
            }
            int typedAt = at;
            StringBuilder typed = new StringBuilder(lines.get(at++).substring(PROMPT.length()));
            while (goesOn(typed)) typed.append('\n').append(lines.get(at++));
            List<String> shown = new ArrayList<>();
            while (at < lines.size() && !lines.get(at).startsWith(PROMPT)) {
                shown.add(lines.get(at++));
            }
            while (!shown.isEmpty() && shown.getLast().isBlank()) shown.removeLast();
            steps.add(new Step(line + 1 + typedAt, typed.toString(), shown));
        }
        return steps;
    }

    private static boolean goesOn(CharSequence typed) {
        boolean inQuotes = typed.chars().filter(c -> c == '\'').count() % 2 == 1;
        return inQuotes || typed.charAt(typed.length() - 1) == '\\';
    }

    @Override
    public String toString() {
        return page.getFileName() + ":" + line;
    }
}
