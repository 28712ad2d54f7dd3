package org.bailiwick.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.server.console.MapRow.Cell;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// Ways are drawn so that no box covers another, and the many are cut.
class PictureTest {
    private static MapRow row(String who, String by, String on, String why) {
        return new MapRow(
                new Cell(who, who, "", ""),
                new Cell(who + "-role", "Standard", "", ""),
                new Cell(by, by, "", ""),
                new Cell(on, on, "", ""),
                "",
                why);
    }

    @Test
    void boxesOfTheSameAreOneAndNoneCoversAnother() {
        List<MapRow> rows = new ArrayList<>();
        List<String> on = List.of("a", "b", "b", "a");
        for (int i = 0; i < 12; i++) rows.add(row("p" + i / 3, "w" + i, on.get(i % 4), ""));
        Picture picture = Picture.of(rows);
        assertThat(picture.boxes()).hasSize(4 + 4 + 12 + 2);
        List<Picture.Box> boxes = picture.boxes();
        for (int i = 0; i < boxes.size(); i++) {
            Picture.Box one = boxes.get(i);
            assertThat(one.y()).isBetween(0, picture.height() - Picture.BOX_HEIGHT);
            for (Picture.Box other : boxes.subList(i + 1, boxes.size())) {
                if (one.x() != other.x()) continue;
                assertThat(Math.abs(one.y() - other.y())).isGreaterThan(Picture.BOX_HEIGHT);
            }
        }
        assertThat(picture.more()).isZero();
    }

    @Test
    void whatOpensNothingIsDeadAndSaysWhy() {
        Picture picture =
                Picture.of(
                        List.of(row("p", "w1", "a", ""), row("p", "w2", "b", "Share is paused")));
        assertThat(picture.boxes().stream().filter(Picture.Box::dead).map(Picture.Box::text))
                .containsExactly("w2", "b");
        assertThat(picture.boxes().stream().filter(Picture.Box::reason).map(Picture.Box::sub))
                .containsExactly("Share is paused");
        assertThat(picture.lines().stream().filter(Picture.Line::dead)).hasSize(2);
        assertThat(picture.lines().stream().filter(line -> !line.dead())).hasSize(3);
    }

    @Test
    void moreThanCanBeReadIsLeftToTheTable() {
        List<MapRow> rows = new ArrayList<>();
        for (int i = 0; i < Picture.DRAWN_MAX + 37; i++) rows.add(row("p", "w" + i, "a" + i, ""));
        Picture picture = Picture.of(rows);
        assertThat(picture.more()).isEqualTo(37);
        assertThat(picture.boxes()).hasSize(2 + 2 * Picture.DRAWN_MAX);
    }

    @Test
    void longNamesAreCutBetweenCharacters() {
        String name = "🦊".repeat(40);
        Picture picture = Picture.of(List.of(row(name, "w", "a", "")));
        String text = picture.boxes().getFirst().text();
        assertThat(text).endsWith("🦊…");
        assertThat(text.codePointCount(0, text.length())).isEqualTo(25);
    }
}
