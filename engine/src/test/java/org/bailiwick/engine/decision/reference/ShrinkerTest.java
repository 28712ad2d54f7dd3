package org.bailiwick.engine.decision.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bailiwick.engine.change.Require.require;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Target;
import org.junit.jupiter.api.Test;

import java.util.List;

class ShrinkerTest {
    @Test
    void whatIsLeftOfARandomHistoryIsWhatAnAllowedQuestionNeeds() {
        List<Entry> history = Histories.history(11, 120);
        Question question =
                Histories.questions(history, 11, 1_000).stream()
                        .filter(q -> isAllowed(history, q))
                        .filter(q -> q.target() instanceof Target.Asset)
                        .findFirst()
                        .orElseThrow();
        List<Entry> left = Shrinker.shrink(history, entries -> isAllowed(entries, question));
        assertThat(isAllowed(left, question)).isTrue();
        assertThat(left).hasSizeLessThan(15);
        assertThat(Chain.relinked(left)).isEqualTo(left);
        for (Entry entry : left) {
            List<Entry> fewer = left.stream().filter(e -> !e.equals(entry)).toList();
            assertThatThrownBy(() -> require(isAllowed(fewer, question), "still allowed"))
                    .isInstanceOf(RuntimeException.class);
        }
    }

    private static boolean isAllowed(List<Entry> entries, Question question) {
        return NaiveReference.of(entries, TestModels::read).answer(question).allowed();
    }

    @Test
    void aStoryNamesThingsInTheOrderInWhichTheyAppear() {
        World world = new World();
        BusinessId acme = world.business();
        PersonId ana = world.person();
        AssetId shoes = world.asset("ad_account", acme);
        world.assign(world.member(ana, acme), shoes, "operator");
        Target target = new Target.Asset("ad_account", shoes);
        Question question = Question.of(ana, "report.view", target, World.day(0));
        String story = Story.of(42, world.entries(), question, "allow", "deny");
        assertThat(story)
                .contains("seed 42", "owner=Business[business=business-1]", "period=always")
                .contains("AssetAssigned[assignment=assignment-1, member=member-1, asset=asset-1")
                .contains("question", "person=person-1", "expected  allow", "actual    deny");
        assertThat(story.lines()).hasSize(1 + 6 + 1 + 2);
    }
}
