package org.bailiwick.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.bailiwick.engine.model.ModelException.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Each thing that can be wrong with a model, with its line and its sentence.
class ModelProblemsTest {
    /// The small model with some lines replaced by others, and what is then said of it.
    record Spoiled(String lines, String others, List<String> problems) {
        static Spoiled of(String block) {
            List<String> problems = block.lines().filter(l -> l.startsWith("line ")).toList();
            return new Spoiled(after("-", block), after("+", block), problems);
        }

        private static String after(String sign, String block) {
            return block.lines()
                    .filter(line -> line.startsWith(sign))
                    .map(line -> line.equals(sign) ? "" : line.substring(2))
                    .collect(Collectors.joining("\n"));
        }

        @Override
        public String toString() {
            return problems.getFirst();
        }
    }

    static Stream<Spoiled> problems() throws IOException {
        try (InputStream in = ModelProblemsTest.class.getResourceAsStream("problems.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n\n")).skip(1).map(Spoiled::of);
        }
    }

    @ParameterizedTest
    @MethodSource
    void problems(Spoiled spoiled) {
        assertThat(problemsOf(SmallModel.with(spoiled.lines(), spoiled.others())))
                .isEqualTo(spoiled.problems());
    }

    @Test
    void invisibleCharactersAreRefusedAndJoinersAreNot() {
        assertThat(problemsOf(SmallModel.with("\"door\"", "\"d\u200bo\u00ador\"")))
                .containsExactly(
                        "line 4: the line holds the invisible character U+200B; take it out");
        assertThat(problemsOf(SmallModel.with("\"door\"", "\"do\ror\"")))
                .containsExactly(
                        "line 4: the line holds the invisible character U+000D; take it out");
        assertThat(problemsOf("\ufeff" + SmallModel.TEXT))
                .contains("line 1: the line holds the invisible character U+FEFF; take it out");
        assertThat(problemsOf(SmallModel.with("\"door\"", "\"\ud800\"")))
                .containsExactly(
                        "line 4: the line holds the invisible character U+D800; take it out");
        String persian =
                SmallModel.with("\"door\"", "\"\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645\"");
        assertThat(ModelReader.read(persian).kinds()).hasSize(1);
    }

    @Test
    void percentSignsInATextAreOnlyText() {
        assertThat(problemsOf(SmallModel.with("keeps closed", "keeps %s%n%d")))
                .containsExactly(
                        "line 10: `%s%n%d` is no state that can keep a part of the actions; name"
                                + " one of `in_review`, `suspended`, `closed`");
    }

    @Test
    void anEmptyTextIsNoModel() {
        assertThat(problemsOf("# soon\n"))
                .containsExactly(
                        "line 1: the model has no name yet; start the text with a line like `model"
                                + " tiktok`",
                        "line 1: the model has no kind of asset; add a line like `kind ad_account"
                                + " \"ad account\"`",
                        "line 1: the model does not say what can be done in a business; add the"
                                + " line `business` and what belongs under it");
        assertThat(problemsOf("")).hasSize(3).allMatch(p -> p.startsWith("line 1: "));
        assertThat(problemsOf("\n# soon")).hasSize(3).allMatch(p -> p.startsWith("line 2: "));
    }

    @Test
    void anUnreadableHeadLineHidesWhatStandsUnderIt() {
        assertThat(
                        problemsOf(
                                SmallModel.with("kind door \"door\"", "kind door")
                                        .replace("> guest", "> none")))
                .hasSize(1);
        assertThat(
                        problemsOf(
                                SmallModel.with("\nbusiness\n", "\nbusiness center\n")
                                        .replace("role admin", "role other")))
                .hasSize(1);
    }

    static List<String> problemsOf(String text) {
        ModelException refused =
                catchThrowableOfType(ModelException.class, () -> ModelReader.read(text));
        assertThat(refused).as("the model was taken").isNotNull();
        return refused.problems().stream().map(Problem::toString).toList();
    }
}
