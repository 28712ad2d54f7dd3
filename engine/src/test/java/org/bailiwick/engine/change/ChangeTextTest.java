package org.bailiwick.engine.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

class ChangeTextTest {
    /// Fields that are told under other names than their own; the hash of a secret not at all.
    private static final Set<String> OTHERWISE =
            Set.of(
                    "settings",
                    "seats",
                    "levels",
                    "text",
                    "secret",
                    "terms",
                    "page",
                    "safety",
                    "standIn");

    private final AnyChange any = new AnyChange(new Random(11));

    @Test
    void aChangeAsWords() {
        Change change =
                new AssignmentChange.AssetAssigned(
                        new AssignmentId(0, 1),
                        new MemberId(0, 2),
                        new AssetId(0, 3),
                        Levels.of("post", "live"),
                        Period.ALWAYS,
                        false);

        assertThat(ChangeText.type(change)).isEqualTo("asset-assigned");
        assertThat(ChangeText.fields(change))
                .containsExactly(
                        Map.entry("assignment", "as_00000000000000000000000001"),
                        Map.entry("member", "m_00000000000000000000000002"),
                        Map.entry("asset", "a_00000000000000000000000003"),
                        Map.entry("levels", "live+post"),
                        Map.entry("period", "always"),
                        Map.entry("assumed", "false"));
    }

    @Test
    void everyTypeHasItsOwnNameInKebabCase() {
        for (Change change : any.ofEveryType()) {
            String name = change.getClass().getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1");
            assertThat(ChangeText.type(change)).isEqualTo(name.toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void everyFieldIsToldUnderItsName() throws ReflectiveOperationException {
        for (Change change : any.ofEveryType()) {
            List<String> told = ChangeText.fields(change).stream().map(Map.Entry::getKey).toList();
            for (RecordComponent component : change.getClass().getRecordComponents()) {
                boolean absent = Optional.empty().equals(component.getAccessor().invoke(change));
                if (absent || OTHERWISE.contains(component.getName())) continue;
                assertThat(told).as(change.toString()).contains(component.getName());
            }
        }
    }

    @Test
    void sealedTextStaysSealed() {
        Change change =
                new PersonChange.PersonRegistered(
                        new PersonId(0, 1), new Sealed(new byte[] {'A', 'n', 'a'}));

        assertThat(ChangeText.line(change))
                .isEqualTo("person-registered person=p_00000000000000000000000001 name=sealed");
    }

    @Test
    void aLineStaysOneLine() {
        Change change =
                new AssetChange.AssetRenamed(
                        new AssetId(0, 1), "a \"b\" \\ \n\u0000\u2028\u202e state=closed");

        assertThat(ChangeText.line(change))
                .isEqualTo(
                        "asset-renamed asset=a_00000000000000000000000001"
                                + " name=\"a \\\"b\\\" \\\\ \\u000a\\u0000\\u2028\\u202e"
                                + " state=closed\"");
    }
}
