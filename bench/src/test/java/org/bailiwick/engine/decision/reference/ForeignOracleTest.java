package org.bailiwick.engine.decision.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Live;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;

/// The engine against engines that others wrote, over the random histories of the naive reference.
/// They are given its plain rows, not our answers, and the rules in their own words.
class ForeignOracleTest {
    private static final int COMMANDS = 120;
    private static final int QUESTIONS = 150;

    private int allowed;
    private int asked;

    @Test
    void agreeOnOneHistory() {
        agree(20_000);
    }

    @Test
    @Tag("long")
    void agreeOnManyHistories() {
        for (long seed = 20_000; seed < 20_250; seed++) agree(seed);
        System.out.printf("%,d questions, %,d allowed, all alike%n", asked, allowed);
        assertThat(allowed).isGreaterThan(asked / 20);
    }

    private void agree(long seed) {
        List<Entry> history = Histories.history(seed, COMMANDS);
        Facts facts = new Facts(TestModels::read);
        history.forEach(facts::add);
        ForeignEngine cedar = new CedarOracle(facts);
        ForeignEngine casbin = new CasbinOracle(facts);
        Live live = Live.empty(TestModels.tiktok());
        live.fold(history);
        Directory today = live.now();
        for (Question question : Histories.questions(history, seed, QUESTIONS)) {
            boolean ours = Decider.allows(today, question);
            assertThat(cedar.allows(question)).as("Cedar, %d: %s", seed, question).isEqualTo(ours);
            assertThat(casbin.allows(question))
                    .as("jCasbin, %d: %s", seed, question)
                    .isEqualTo(ours);
            asked++;
            if (ours) allowed++;
        }
    }
}
