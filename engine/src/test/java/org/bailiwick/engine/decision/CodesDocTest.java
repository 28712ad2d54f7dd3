package org.bailiwick.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `docs/codes.md` has a section for every code, and each says all four things.
class CodesDocTest {
    private static final Path DOC =
            Path.of(System.getProperty("bailiwick.root", ".."), "docs/codes.md");

    /// No answer to a question, but what an invitation is refused with.
    private static final String INVITATIONS_ONLY = "DOMAIN_NOT_ALLOWED";

    private static final List<String> PARTS =
            List.of("**Means.**", "**Where.**", "**Confirm.**", "**If this fails.**");

    @Test
    void everyCodeHasASectionInTheOrderOfTheCodes() throws IOException {
        List<String> codes = new ArrayList<>();
        for (Code code : Code.values()) codes.add(code.name());
        codes.add(INVITATIONS_ONLY);
        assertThat(sections().keySet()).containsExactlyElementsOf(codes);
    }

    @Test
    void everySectionSaysAllFourThings() throws IOException {
        sections()
                .forEach((code, lines) -> {
                    List<String> parts =
                            lines.stream()
                                    .filter(line -> line.startsWith("**"))
                                    .map(CodesDocTest::part)
                                    .toList();
                    assertThat(parts).as(code).isEqualTo(PARTS);
                });
    }

    private static String part(String line) {
        return line.substring(0, line.indexOf("**", 2) + 2);
    }

    private static Map<String, List<String>> sections() throws IOException {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(DOC)) {
            if (line.startsWith("## ")) {
                lines = new ArrayList<>();
                sections.put(line.substring(3), lines);
            } else {
                lines.add(line);
            }
        }
        return sections;
    }
}
