package org.bailiwick.engine.decision.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.EntryCodec;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.decision.Code;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.reference.NaiveReference.Verdict;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Random histories are worth something only while they get into every corner.
class HistoriesTest {
    private static final int HISTORIES = 200;
    private static final int COMMANDS = 120;
    private static final int QUESTIONS = 100;

    @Test
    void theSameSeedMakesTheSameHistoryAndTheSameQuestions() {
        List<Entry> once = Histories.history(7, COMMANDS);
        List<Entry> again = Histories.history(7, COMMANDS);
        assertThat(again).isEqualTo(once).hasSize(COMMANDS);
        assertThat(Histories.questions(again, 3, 50)).isEqualTo(Histories.questions(once, 3, 50));
        assertThat(Histories.history(8, COMMANDS)).isNotEqualTo(once);
    }

    @Test
    void entriesFollowOneAnother() {
        EntryCodec codec = new EntryCodec();
        List<Entry> history = Histories.history(1, COMMANDS);
        for (int i = 1; i < history.size(); i++) {
            Entry before = history.get(i - 1);
            Entry entry = history.get(i);
            assertThat(entry.seq()).isEqualTo(before.seq() + 1);
            assertThat(entry.time()).isAfterOrEqualTo(before.time());
            assertThat(entry.previous()).isEqualTo(Hash.ofEntry(codec.encode(before)));
        }
    }

    @Test
    void shortHistoriesCanBeAskedAboutToo() {
        for (int commands = 1; commands < 40; commands++) {
            List<Entry> history = Histories.history(commands, commands);
            NaiveReference reference = NaiveReference.of(history, TestModels::read);
            Histories.questions(history, 1, 20).forEach(reference::answer);
            assertThat(history).hasSize(commands);
        }
    }

    @Test
    void everyCodeAndAllowIsReachedOften() {
        int allowed = 0;
        int open = 0;
        Map<Code, Integer> denied = new EnumMap<>(Code.class);
        for (int seed = 0; seed < HISTORIES; seed++) {
            List<Entry> history = Histories.history(seed, COMMANDS);
            NaiveReference reference = NaiveReference.of(history, TestModels::read);
            for (Question question : Histories.questions(history, seed, QUESTIONS)) {
                Verdict verdict = reference.answer(question);
                if (verdict.allowed()) allowed++;
                if (verdict.codes().size() > 1) open++;
                for (Code code : verdict.codes()) denied.merge(code, 1, Integer::sum);
            }
        }
        String told = "allowed %d, open headlines %d, %s".formatted(allowed, open, denied);
        assertThat(allowed).as(told).isGreaterThan(HISTORIES * QUESTIONS / 25);
        assertThat(open).as(told).isGreaterThan(20);
        for (Code code : Code.values()) {
            assertThat(denied.getOrDefault(code, 0)).as(code + " of " + told).isGreaterThan(50);
        }
    }

    @Test
    void everyChangeThatADecisionDependsOnHappens() {
        Set<String> seen = new TreeSet<>();
        for (int seed = 0; seed < HISTORIES; seed++) {
            for (Entry entry : Histories.history(seed, COMMANDS)) {
                for (Change change : entry.changes()) seen.add(change.getClass().getSimpleName());
            }
        }
        List<String> missing = new ArrayList<>();
        collect(Change.class, missing);
        missing.removeAll(seen);
        assertThat(missing)
                .containsExactlyInAnyOrder(
                        "AliasDropped",
                        "OfferDropped",
                        "SeatsSet",
                        "InvitationLabelled",
                        "MemberLabelSet");
    }

    private static void collect(Class<?> type, List<String> leaves) {
        if (!type.isSealed()) leaves.add(type.getSimpleName());
        else for (Class<?> sub : type.getPermittedSubclasses()) collect(sub, leaves);
    }
}
