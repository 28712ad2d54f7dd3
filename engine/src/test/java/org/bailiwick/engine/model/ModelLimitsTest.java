package org.bailiwick.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.decision.Question;
import org.junit.jupiter.api.Test;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Each limit: what just fits is read, one more is refused with its line.
class ModelLimitsTest {
    @Test
    void text() {
        String full = padded(ModelReader.TEXT_LENGTH_MAX);

        assertThat(ModelReader.read(full).name()).isEqualTo("small");
        assertThat(problems(full + "#"))
                .isEqualTo("line 1: the text has 262145 characters; shorten it to at most 262144");
    }

    @Test
    void line() {
        String full = "#".repeat(ModelReader.LINE_LENGTH_MAX);

        assertThat(ModelReader.read(SmallModel.TEXT + full).name()).isEqualTo("small");
        assertThat(problems(SmallModel.TEXT + full + "#"))
                .isEqualTo("line 26: the line has 5001 characters; shorten it to at most 5000");
    }

    @Test
    void kinds() {
        String kind = "kind k%d \"k\"\n  action a \"a\"\n  level l \"L\" : a\n";

        String full = SmallModel.TEXT + repeated(kind, AccessModel.KINDS_MAX - 1);
        AccessModel model = ModelReader.read(full);
        assertThat(model.kinds()).hasSize(AccessModel.KINDS_MAX);
        assertThat(model.kinds()).extracting(Kind::index).endsWith(62, 63);
        assertThat(problems(full + kind.formatted(99)))
                .isEqualTo("line 215: the model has more than 64 kinds; take some out");
    }

    @Test
    void actions() {
        String full = withActions(Kind.ACTIONS_MAX);
        Kind kind = ModelReader.read(full).kinds().getLast();

        assertThat(kind.all()).isEqualTo(-1L);
        assertThat(kind.bit("a63")).isEqualTo(1L << 63);
        assertThat(kind.level("l")).map(Level::mask).contains(-1L);
        assertThat(problems(withActions(Kind.ACTIONS_MAX + 1)))
                .isEqualTo(
                        "line 91: kind `k` has more than 64 actions; take some out or join some"
                                + " into one");
    }

    @Test
    void levels() {
        String level = "  level l%1$d \"L\" : a%1$d\n";
        String start = SmallModel.TEXT + "kind k \"k\"\n" + repeated("  action a%d \"a\"\n", 17);

        String full = start + "  level l \"L\" : a16\n" + repeated(level, Kind.LEVELS_MAX - 1);
        assertThat(problems(full))
                .as("only the action without a level is left")
                .startsWith("line 42: no level gives `a15`");
        assertThat(problems(full + level.formatted(15)))
                .isEqualTo("line 60: the kind has more than 16 levels; take some out");
        assertThat(Kind.LEVELS_MAX).isEqualTo(Levels.NAMES_MAX);
    }

    @Test
    void names() {
        String name = "n".repeat(ModelReader.NAME_LENGTH_MAX);

        AccessModel model = ModelReader.read(SmallModel.with("kind door", "kind " + name));
        assertThat(model.kind(name)).isPresent();
        assertThat(problems(SmallModel.with("kind door", "kind x" + name)))
                .isEqualTo(
                        "line 4: the name `x" + name + "` is too long; use at most 64 characters");
        assertThat(ModelReader.NAME_LENGTH_MAX).isEqualTo(Question.NAME_LENGTH_MAX);
    }

    @Test
    void labels() {
        String label = "l".repeat(ModelReader.LABEL_LENGTH_MAX);

        AccessModel model = ModelReader.read(SmallModel.with("\"Guest\"", "\"" + label + "\""));
        assertThat(model.kinds().getFirst().level("guest")).map(Level::label).contains(label);
        assertThat(problems(SmallModel.with("\"Guest\"", "\"x" + label + "\"")))
                .isEqualTo("line 8: the label of `guest` is too long; use at most 100 characters");
    }

    @Test
    void problemsToldAtOnce() {
        String text = SmallModel.TEXT + "what\n".repeat(ModelReader.PROBLEMS_MAX + 10);

        assertThat(ModelProblemsTest.problemsOf(text)).hasSize(ModelReader.PROBLEMS_MAX);
    }

    @Test
    void longWordsAreRepeatedInPart() {
        String word = "w".repeat(1_000);

        assertThat(problems(SmallModel.with("model small", "model " + word)))
                .startsWith("line 1: the name `" + "w".repeat(200) + "…` is too long");
    }

    private static String withActions(int count) {
        String names =
                IntStream.range(0, count).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
        return SmallModel.TEXT
                + "kind k \"k\"\n"
                + repeated("  action a%d \"a\"\n", count)
                + "  level l \"L\" : "
                + names;
    }

    private static String repeated(String lines, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> lines.formatted(i))
                .collect(Collectors.joining());
    }

    private static String padded(int length) {
        var text = new StringBuilder(SmallModel.TEXT);
        while (text.length() < length - 100) text.append("#".repeat(98)).append('\n');
        return text.append("#".repeat(length - text.length())).toString();
    }

    private static String problems(String text) {
        return String.join("\n", ModelProblemsTest.problemsOf(text));
    }
}
