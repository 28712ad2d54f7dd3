package org.bailiwick.ads.pages;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What pages say has its German.
class WordsTest {
    private static final Pattern SAID =
            Pattern.compile(
                    "(?:words|words\\(\\))\\s*\\.of\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"[\\s+]*)+)");

    @Test
    void everythingThatIsSaidHasItsGerman() throws IOException {
        int found = 0;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher said = SAID.matcher(Files.readString(file, UTF_8));
                while (said.find()) {
                    String english = said.group(1).strip().replaceAll("\"\\s*\\+?\\s*\"?", "");
                    assertThat(Words.paired(english)).as(english).isTrue();
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThan(60);
    }

    @Test
    void theFirstOfOursThatIsAskedForIsTaken() {
        for (String german : List.of("de", "de-AT,en;q=0.5", "fr, de;q=0.8, en;q=0.2")) {
            assertThat(Words.in(german).language()).as(german).isEqualTo("de");
        }
        for (String english : List.of("", "en-GB, de;q=0.9", "fr", "*", "\"")) {
            assertThat(Words.in(english).language()).as(english).isEqualTo("en");
        }
        assertThat(Words.in("de").euros(123_456)).isEqualTo("1.234,56 €");
        assertThat(Words.in("en").euros(123_456)).isEqualTo("€1,234.56");
    }
}
