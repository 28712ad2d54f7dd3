package org.bailiwick.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Holds the documentation against what is there.
class DocsTest {
    private static final Path ROOT = Path.of(System.getProperty("bailiwick.root", ".."));
    private static final List<String> SOURCES =
            List.of("engine/src/main/java", "server/src/main/java");

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    /// `| name | value | where | …`
    private static final Pattern LIMIT =
            Pattern.compile("(?m)^\\| `(\\w+)` \\| ([^|]+) \\| `(\\w+/\\w+)` \\|");

    private static final Pattern AMOUNT =
            Pattern.compile("([0-9_]+)L?(?: << ([0-9]+))?|Duration\\.of(\\w+)\\((\\d+)\\)");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            for (MatchResult link : all(LINK, Files.readString(page))) {
                if (!leads(page, link.group(1))) broken.add(page + ": " + link.group(1));
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyLimitIsAsItIsTold() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<MatchResult> rows = all(LIMIT, Files.readString(ROOT.resolve("docs/operating.md")));
        for (MatchResult row : rows) {
            String is = amount(row.group(1), Files.readString(source(row.group(3))));
            if (!is.equals(row.group(2))) {
                wrong.add("%s in %s is %s".formatted(row.group(1), row.group(3), is));
            }
        }
        assertThat(rows).hasSizeGreaterThan(40);
        assertThat(wrong).isEmpty();
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"));
                Stream<Path> examples = Files.walk(ROOT.resolve("examples"))) {
            Stream.of(top, docs, examples)
                    .flatMap(all -> all)
                    .filter(f -> f.toString().endsWith(".md"))
                    .forEach(pages::add);
        }
        assertThat(pages).hasSizeGreaterThan(5);
        return pages;
    }

    private static boolean leads(Path page, String link) throws IOException {
        if (link.contains(":")) return true;
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
        if (!Files.exists(target)) return false;
        return parts.length == 1 || anchors(Files.readString(target)).contains(parts[1]);
    }

    private static List<String> anchors(String page) {
        return all(HEADING, page).stream()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
                .map(text -> text.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .toList();
    }

    private static Path source(String name) throws IOException {
        for (String root : SOURCES) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(root))) {
                var found = files.filter(f -> f.endsWith(name + ".java")).findFirst();
                if (found.isPresent()) return found.get();
            }
        }
        throw new AssertionError("no source `" + name + "`");
    }

    /// As the documentation writes it: `1,000`, `90 days`.
    private static String amount(String name, String source) {
        var constant = Pattern.compile("\\b" + name + " = ([^;]+);").matcher(source);
        var amount = AMOUNT.matcher(constant.find() ? constant.group(1) : ofRecord(name, source));
        if (!amount.matches()) return "nowhere, or no plain number";
        if (amount.group(3) != null) {
            return amount.group(4) + " " + amount.group(3).toLowerCase(Locale.ROOT);
        }
        long number = Long.parseLong(amount.group(1).replace("_", ""));
        int shift = amount.group(2) == null ? 0 : Integer.parseInt(amount.group(2));
        return String.format(Locale.ROOT, "%,d", number << shift);
    }

    /// What a record's DEFAULT has at the place of this component.
    private static String ofRecord(String name, String source) {
        List<String> names =
                all(Pattern.compile("int (\\w+Max)"), source).stream()
                        .map(component -> component.group(1))
                        .toList();
        var made = Pattern.compile("DEFAULT = new \\w+\\(([^)]+)\\)").matcher(source);
        if (!names.contains(name) || !made.find()) return "";
        return made.group(1).split(",\\s*", -1)[names.indexOf(name)];
    }

    private static List<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }
}
