package org.bailiwick.engine.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What `docs/scenarios.md` says is so.
class ScenarioDocsTest {
    private static final Pattern EXAMPLE = Pattern.compile("```scenario\n(.*?)```", Pattern.DOTALL);

    @Test
    void itsExamplesHold() throws IOException {
        List<String> examples =
                EXAMPLE.matcher(page()).results().map((MatchResult r) -> r.group(1)).toList();
        assertThat(examples).hasSizeGreaterThan(1);
        for (String example : examples) {
            Scenario scenario = ScenarioReader.read(example);
            assertThat(ScenarioRunner.run(scenario, ModelShelf.LIBRARY))
                    .as(scenario.title())
                    .isNotEmpty()
                    .allMatch(Outcome::holds);
        }
    }

    @Test
    void namesEveryWordThatTellsALine() throws IOException {
        String page = page();
        for (String word : Forms.words()) {
            assertThat(page).containsPattern("[`·] ?`?(\\w+ )?" + word + "[ :]");
        }
    }

    @Test
    void namesTheLimits() throws IOException {
        assertThat(page())
                .contains(
                        "%,d characters, a line %,d, a\n  name %d"
                                .formatted(
                                        ScenarioReader.TEXT_LENGTH_MAX,
                                        ScenarioReader.LINE_LENGTH_MAX,
                                        ScenarioReader.NAME_LENGTH_MAX));
    }

    private static String page() throws IOException {
        Path root = Path.of(System.getProperty("bailiwick.root", ".."));
        return Files.readString(root.resolve("docs/scenarios.md"));
    }
}
