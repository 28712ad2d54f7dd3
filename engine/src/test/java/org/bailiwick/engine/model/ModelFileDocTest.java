package org.bailiwick.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssetState;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Holds docs/model-file.md against the reader.
class ModelFileDocTest {
    private static final Path ROOT = Path.of(System.getProperty("bailiwick.root", ".."));

    private final String page = Files.readString(ROOT.resolve("docs/model-file.md"));

    ModelFileDocTest() throws IOException {}

    @Test
    void theExampleIsAModel() {
        AccessModel letting = ModelReader.read(example());
        Kind flat = letting.kind("flat").orElseThrow();
        long manager = flat.mask(List.of("manager"));

        assertThat(letting.name()).isEqualTo("letting");
        assertThat(manager).isEqualTo(flat.all() & ~flat.bit("flat.sell"));
        assertThat(flat.kept().get(AssetState.SUSPENDED.ordinal()))
                .isEqualTo(flat.bit("flat.view") | flat.bit("access.revoke"));
        assertThat(letting.kind("mailbox")).map(Kind::together).contains(true);
    }

    @Test
    void theTablesNameEveryLineAndEveryMark() {
        for (Shape shape : Shape.values()) assertThat(page).contains("| `" + shape.word());
        for (Mark mark : Mark.values()) assertThat(page).contains("| `" + mark.word() + "` |");
        for (String action : BusinessRules.ADMIN_NEEDS)
            assertThat(page).contains("`" + action + "`");
    }

    @Test
    void theLimitsAreTheLimits() {
        assertThat(page)
                .contains(
                        row("text", ModelReader.TEXT_LENGTH_MAX, " characters"),
                        row("line", ModelReader.LINE_LENGTH_MAX, " characters"),
                        row("kinds", AccessModel.KINDS_MAX, ""),
                        row("actions of a kind, or of the business", Kind.ACTIONS_MAX, ""),
                        row("levels of a kind", Kind.LEVELS_MAX, ""),
                        row("name", ModelReader.NAME_LENGTH_MAX, " characters"),
                        row("label", ModelReader.LABEL_LENGTH_MAX, " characters"),
                        row("mistakes told at once", ModelReader.PROBLEMS_MAX, ""));
    }

    private static String row(String what, int limit, String unit) {
        return String.format(Locale.ROOT, "| %s | %,d%s |", what, limit, unit);
    }

    private String example() {
        String fence = "```";
        return Arrays.stream(page.split(fence))
                .filter(block -> block.startsWith("model\n"))
                .map(block -> block.substring("model\n".length()))
                .findFirst()
                .orElseThrow();
    }
}
