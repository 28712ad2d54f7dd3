package org.bailiwick.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bailiwick.engine.change.AssetState;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

class ModelReaderTest {
    private final AccessModel model = ModelReader.read(SmallModel.TEXT);
    private final Kind door = model.kinds().getFirst();

    @Test
    void readsWhatIsSaid() {
        assertThat(model.name()).isEqualTo("small");
        assertThat(model.subjectType()).isEqualTo("person");
        assertThat(door.name()).isEqualTo("door");
        assertThat(door.label()).isEqualTo("door");
        assertThat(door.actions())
                .containsExactly(
                        new Action("door.open", "open the door"),
                        new Action("door.paint", "paint the door"),
                        new Action("access.grant", "give others the key"));
        assertThat(door.levels())
                .containsExactly(
                        new Level("guest", "Guest", 0b001), new Level("keeper", "Keeper", 0b111));
        assertThat(door.grants()).isEqualTo(0b100);
        assertThat(door.revokes()).isZero();
        assertThat(door.money()).isZero();
        assertThat(door.ownerOnly()).isZero();
        assertThat(door.together()).isFalse();
        assertThat(door.creator()).isFalse();
        assertThat(model.business().actions()).hasSize(10);
        assertThat(model.business().admin()).isEqualTo(0b00_1111_1111);
        assertThat(model.business().financeAnalyst()).isEqualTo(0b01_0000_0000);
        assertThat(model.business().financeManager()).isEqualTo(0b11_0000_0000);
    }

    @Test
    void readsMarksAndFlags() {
        Kind kind =
                only(
                        """
                          levels together
                          creator
                          action a "a" money
                          action b "b" grants revokes
                          action c.d "c" owner-only
                          level x "X" : a
                          level y "Y" : a b
                        """);

        assertThat(kind.together()).isTrue();
        assertThat(kind.creator()).isTrue();
        assertThat(kind.money()).isEqualTo(0b001);
        assertThat(kind.grants()).isEqualTo(0b010);
        assertThat(kind.revokes()).isEqualTo(0b010);
        assertThat(kind.ownerOnly()).isEqualTo(0b100);
    }

    @Test
    void keepsAllWhileActiveAndOtherwiseOnlyWhatIsNamed() {
        assertThat(door.kept().get(AssetState.ACTIVE.ordinal())).isEqualTo(0b111);
        assertThat(door.kept().get(AssetState.IN_REVIEW.ordinal())).isZero();
        assertThat(door.kept().get(AssetState.SUSPENDED.ordinal())).isZero();
        assertThat(door.kept().get(AssetState.CLOSED.ordinal())).isEqualTo(0b001);
        assertThat(Arrays.stream(AssetState.values()).map(s -> s.name().toLowerCase(Locale.ROOT)))
                .containsExactlyElementsOf(Kind.STATES);
    }

    @Test
    void addsUpSeveralIncludedLevels() {
        Kind kind =
                only(
                        """
                          action a "a"
                          action b "b"
                          level one "One" : a
                          level two "Two" : b
                          level both "Both" > one two
                        """);

        assertThat(kind.level("both")).map(Level::mask).contains(0b11L);
    }

    @Test
    void tellsLevelsApartOnlyWhereOneIsHeldAtATime() {
        Kind kind =
                only(
                        """
                          levels together
                          action a "a"
                          level one "One" : a
                          level two "Two" : a
                        """);

        assertThat(kind.levels()).extracting(Level::mask).containsExactly(1L, 1L);
    }

    @Test
    void readsNamesInAnyOrderOfLinesButForLevels() {
        Kind kind =
                only(
                        """
                          keeps closed : a
                          level one "One" : a
                          action a "a"
                        """);

        assertThat(kind.level("one")).map(Level::mask).contains(1L);
        assertThat(kind.kept().get(AssetState.CLOSED.ordinal())).isEqualTo(1);
    }

    @Test
    void keepsTheTextToTheByte() {
        String odd =
                "# a model\r\n\r\n"
                        + SmallModel.TEXT.replace("\n", "\r\n").replace("  action", "\taction")
                        + "   # the end";

        AccessModel read = ModelReader.read(odd);

        assertThat(read.text()).isEqualTo(odd);
        assertThat(read.kinds()).isEqualTo(model.kinds());
        assertThat(read.business()).isEqualTo(model.business());
        assertThat(ModelReader.read(read.text())).isEqualTo(read);
    }

    @Test
    void knowsACommentFromALabel() {
        String text = SmallModel.with("\"open the door\"", "\"open door #1\" # the first");

        assertThat(ModelReader.read(text).kinds().getFirst().actions().getFirst().label())
                .isEqualTo("open door #1");
    }

    @Test
    void calledAPersonUnlessItSaysElse() {
        assertThat(ModelReader.read(SmallModel.with("subject person\n", "")).subjectType())
                .isEqualTo("person");
        assertThat(
                        ModelReader.read(SmallModel.with("subject person", "subject user"))
                                .subjectType())
                .isEqualTo("user");
    }

    @Test
    void tellsEverythingAtOnceInTheOrderOfTheLines() {
        String text =
                SmallModel.with("  keeps closed : door.open", "  keeps open : door.shut")
                        .replace("model small", "model Small")
                        .replace("finance analyst :", "finance clerk :");

        assertThatThrownBy(() -> ModelReader.read(text))
                .isInstanceOfSatisfying(
                        ModelException.class,
                        e ->
                                assertThat(e.problems())
                                        .extracting(ModelException.Problem::line)
                                        .isEqualTo(List.of(1, 10, 10, 24)))
                .hasMessageContaining("line 1: ")
                .hasMessageContaining("\nline 24: ");
    }

    private static Kind only(String lines) {
        int start = SmallModel.TEXT.indexOf("  action door.open");
        int end = SmallModel.TEXT.indexOf("\nbusiness");
        String text = SmallModel.TEXT.substring(0, start) + lines + SmallModel.TEXT.substring(end);
        return ModelReader.read(text).kinds().getFirst();
    }
}
