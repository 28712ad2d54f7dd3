package org.bailiwick.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.engine.decision.reference.Histories;
import org.bailiwick.engine.decision.reference.TestModels;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Person;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Whoever is not touched by what happened may do the same before and after it, over random
/// histories: by single entries and by several at a time.
class ConcernTest {
    private int changed;
    private int spared;

    @Test
    void whoeverIsNotTouchedMayDoTheSame() {
        for (long seed = 9_000; seed < 9_020; seed++) follow(Histories.history(seed, 120), 1);
        for (long seed = 9_100; seed < 9_112; seed++) follow(Histories.history(seed, 120), 7);
        assertThat(changed).as("whose rights changed").isGreaterThan(500);
        assertThat(spared).as("who was not asked about").isGreaterThan(5_000);
    }

    private void follow(List<Entry> history, int together) {
        Directory before = Directory.empty(TestModels.tiktok());
        for (int from = 0; from < history.size(); from += together) {
            List<Change> changes = new ArrayList<>();
            Directory after = before;
            int until = Math.min(history.size(), from + together);
            for (Entry entry : history.subList(from, until)) {
                after = after.after(entry);
                changes.addAll(entry.changes());
            }
            compare(before, after, changes);
            before = after;
        }
    }

    private void compare(Directory before, Directory after, List<Change> changes) {
        Concern concern = Concern.of(before, after, changes);
        Instant at = after.time();
        after.eachPerson(person -> {
            boolean same = true;
            for (Proof proof : Proof.values()) {
                same &=
                        answers(before, person, proof, at)
                                .equals(answers(after, person, proof, at));
            }
            if (!same) changed++;
            if (concern.touches(person.id())) return;
            spared++;
            assertThat(same).as("%s after %s", person.id(), changes).isTrue();
        });
    }

    /// Everything that he may do, by the names of things.
    private static List<String> answers(
            Directory directory, Person known, Proof proof, Instant at) {
        List<String> all = new ArrayList<>();
        Question.Context context = Masks.plain(at, proof);
        directory
                .find(known.id())
                .ifPresent(person -> {
                    for (var can : Lists.whatCan(directory, person, context)) {
                        all.add(can.asset().id() + " " + can.mask());
                    }
                    for (var can : Lists.businesses(directory, person, context)) {
                        all.add(can.business().id() + " " + can.mask());
                    }
                });
        return all;
    }
}
