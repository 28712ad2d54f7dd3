package org.bailiwick.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssignmentChange.AssetAssigned;
import org.bailiwick.engine.change.AssignmentChange.AssetUnassigned;
import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.server.command.AssignmentCommand.ReplaceAssignment;
import org.bailiwick.server.command.AssignmentCommand.SetAssignmentPeriod;
import org.bailiwick.server.command.UndoCommand.UndoEntry;
import org.junit.jupiter.api.Test;

import java.time.Instant;

/// Other levels take the place of those that somebody holds, for as long as before.
class ReplacedAssignmentTest extends AtTheDesk {
    private static final Levels ANALYST = Levels.of("analyst");
    private static final Instant END = Instant.parse("2026-04-01T00:00:00Z");
    private static final Period DAYS = new Period(Instant.parse("2026-02-01T00:00:00Z"), END);

    private final AssignmentId made = ids.assignment();

    private boolean edits(Instant when) {
        Target target = new Target.Asset("ad_account", world.nord);
        return Decider.allows(
                office.now(), Question.of(world.person("standard"), "campaign.edit", target, when));
    }

    private ReplaceAssignment lowered() {
        return new ReplaceAssignment(made, world.held, ANALYST);
    }

    private AssetAssigned analyst(Period period) {
        return new AssetAssigned(
                made, world.member("standard", world.nordwind), world.nord, ANALYST, period, false);
    }

    @Test
    void whatHasDatesEndsAndAnotherHasItsDates() {
        run(new SetAssignmentPeriod(world.held, DAYS));
        assertThat(edits(now)).isTrue();
        assertThat(by("admin", lowered()))
                .containsExactly(new AssetUnassigned(world.held), analyst(DAYS));
        assertThat(edits(now)).isFalse();
        assertThat(office.now().find(world.held)).isEmpty();
    }

    @Test
    void whatStandsIsReplaced() {
        assertThat(by("admin", lowered())).containsExactly(analyst(Period.ALWAYS));
        assertThat(edits(now)).isFalse();
    }

    @Test
    void oneOfManyLeavesTheOthers() {
        run(
                new AssignmentCommand.Assign(
                        ids.assignment(),
                        world.member("standard", world.nordwind),
                        world.nord,
                        Levels.of("operator"),
                        DAYS));
        by("admin", lowered());
        assertThat(edits(now)).isTrue();
        assertThat(edits(END)).isFalse();
    }

    @Test
    void itIsUndone() {
        run(new SetAssignmentPeriod(world.held, DAYS));
        UndoEntry undo = new UndoEntry(done("admin", lowered()).seq());
        by("admin", undo);
        assertThat(edits(now)).isTrue();
        assertThat(office.now().find(world.held).orElseThrow().period()).isEqualTo(DAYS);
        assertThat(office.now().find(made)).isEmpty();
    }

    @Test
    void whatIsOverOrNotSharedSoFarIsRefused() {
        run(new ShareCommand.SetCap(world.share, ANALYST));
        var partners =
                new ReplaceAssignment(ids.assignment(), world.partnersHeld, Levels.of("operator"));
        assertRefused("partner admin", partners, "assign less");
        run(new SetAssignmentPeriod(world.held, DAYS));
        now = END;
        assertRefused("admin", lowered(), "assign the asset anew");
        assertRefused("admin", new ReplaceAssignment(made, ids.assignment(), ANALYST), "NotFound");
    }
}
