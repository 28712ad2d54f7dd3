package org.bailiwick.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.model.ModelDiff.Difference;
import org.bailiwick.engine.model.ModelDiff.Difference.Added;
import org.bailiwick.engine.model.ModelDiff.Difference.Changed;
import org.bailiwick.engine.model.ModelDiff.Difference.Relabelled;
import org.bailiwick.engine.model.ModelDiff.Difference.Removed;
import org.bailiwick.engine.model.ModelDiff.Part;
import org.bailiwick.engine.model.ModelDiff.Place;
import org.junit.jupiter.api.Test;

import java.util.List;

class ModelDiffTest {
    @Test
    void seesNothingWhereOnlyCommentsAndTheOrderOfActionsDiffer() {
        String open = "  action door.open \"open the door\"\n";
        String paint = "  action door.paint \"paint the door\"\n";

        assertThat(differences(SmallModel.TEXT, SmallModel.TEXT + "# the end")).isEmpty();
        assertThat(differences(SmallModel.TEXT, SmallModel.with(open + paint, paint + open)))
                .isEmpty();
    }

    @Test
    void namesTheActionsThatALevelGainsAndLoses() {
        String after =
                SmallModel.with("> guest : door.paint access", ": door.paint access")
                        .replace("\"Guest\" : door.open", "\"Guest\" : door.open door.paint");

        assertThat(differences(SmallModel.TEXT, after))
                .containsExactly(
                        new Changed(door(Part.LEVEL, "guest"), List.of("door.paint"), List.of()),
                        new Changed(door(Part.LEVEL, "keeper"), List.of(), List.of("door.open")));
    }

    @Test
    void tellsALabelFromARight() {
        assertThat(
                        differences(
                                SmallModel.TEXT,
                                SmallModel.with("\"paint the door\"", "\"paint it\"")))
                .containsExactly(
                        new Relabelled(
                                door(Part.ACTION, "door.paint"), "paint the door", "paint it"));
    }

    @Test
    void namesMarksStatesAndFlags() {
        String after =
                SmallModel.with("key\" grants", "key\" grants revokes")
                        .replace(
                                "  keeps closed :",
                                "  creator\n  levels together\n  keeps suspended :");

        assertThat(differences(SmallModel.TEXT, after))
                .containsExactlyInAnyOrder(
                        new Added(door(Part.MARK, "revokes"), List.of("access.grant")),
                        new Added(door(Part.STATE, "suspended"), List.of("door.open")),
                        new Removed(door(Part.STATE, "closed"), List.of("door.open")),
                        new Added(door(Part.CREATOR, "creator"), List.of()),
                        new Added(door(Part.TOGETHER, "together"), List.of()));
    }

    @Test
    void namesKindsWithAllThatIsInThem() {
        String gate = "kind gate \"gate\"\n  action open \"open\"\n  level all \"All\" : open\n";
        String after = SmallModel.TEXT + gate;
        Place kind = new Place("gate", Part.KIND, "gate");
        Place action = new Place("gate", Part.ACTION, "open");
        Place level = new Place("gate", Part.LEVEL, "all");

        assertThat(differences(SmallModel.TEXT, after))
                .containsExactly(
                        new Added(kind, List.of()),
                        new Added(action, List.of()),
                        new Added(level, List.of("open")));
        assertThat(differences(after, SmallModel.TEXT))
                .containsExactly(
                        new Removed(kind, List.of()),
                        new Removed(action, List.of()),
                        new Removed(level, List.of("open")));
    }

    @Test
    void namesRolesAndTheModelItself() {
        String after =
                SmallModel.with(
                                "analyst : billing.view\n",
                                "analyst : billing.view billing.manage\n")
                        .replace("> analyst : billing.manage", ": billing.view billing.manage")
                        .replace("model small", "model tall")
                        .replace("subject person", "subject user");

        assertThat(differences(SmallModel.TEXT, after))
                .containsExactlyInAnyOrder(
                        new Removed(new Place("", Part.MODEL, "small"), List.of()),
                        new Added(new Place("", Part.MODEL, "tall"), List.of()),
                        new Removed(new Place("", Part.SUBJECT, "person"), List.of()),
                        new Added(new Place("", Part.SUBJECT, "user"), List.of()),
                        new Changed(
                                new Place("business", Part.FINANCE, "analyst"),
                                List.of("billing.manage"),
                                List.of()));
    }

    private static Place door(Part part, String name) {
        return new Place("door", part, name);
    }

    private static List<Difference> differences(String before, String after) {
        return ModelDiff.between(ModelReader.read(before), ModelReader.read(after)).differences();
    }
}
