package org.bailiwick.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.decision.reference.Histories;
import org.bailiwick.engine.decision.reference.TestModels;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Live;
import org.bailiwick.engine.model.Level;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/// What is worked out from masks is what carrying the plan out on a copy gives.
class OneAssignmentTest {
    private int compared;

    @Test
    void theShortcutGivesWhatThePlanGives() {
        for (long seed = 900; seed < 960; seed++) {
            List<Entry> history = Histories.history(seed, 120);
            Live live = Live.empty(TestModels.tiktok());
            live.fold(history);
            for (Question question : Histories.questions(history, seed, 400)) {
                compare(seed, live.now(), question);
            }
        }
        assertThat(compared).isGreaterThan(500);
    }

    private void compare(long seed, Directory directory, Question question) {
        Evaluation evaluation = Evaluation.of(directory, question);
        if (evaluation.allowed() || evaluation.stopped.isPresent()) return;
        for (Trail trail : evaluation.furthest()) {
            if (!(trail.way instanceof Way.Own(var business, _))) continue;
            for (Level level : Covering.levels(evaluation)) {
                Fixes.Aim aim = new Fixes.Aim(Optional.of(level), Finance.MANAGER);
                Optional<Fix.Steps> quick = OneAssignment.of(evaluation, trail, aim);
                if (quick.isEmpty()) continue;
                compared++;
                assertThat(quick)
                        .as("seed %d: %s", seed, question)
                        .isEqualTo(new Plan(evaluation, Optional.of(business), aim).make());
            }
        }
    }
}
