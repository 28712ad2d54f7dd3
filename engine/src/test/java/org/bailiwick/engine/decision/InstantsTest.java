package org.bailiwick.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.decision.reference.Histories;
import org.bailiwick.engine.decision.reference.TestModels;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Live;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.model.Action;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Between now and the next instant nothing changes for somebody by time alone, over random
/// histories: neither on any asset nor in any business.
class InstantsTest {
    private static final Duration LONG = Duration.ofDays(4_000);
    private int turns;
    private int changes;

    @Test
    void nothingChangesBeforeTheNextInstant() {
        for (long seed = 7_000; seed < 7_100; seed++) {
            Live live = Live.empty(TestModels.tiktok());
            for (Entry entry : Histories.history(seed, 100)) live.fold(List.of(entry));
            Directory directory = live.now();
            directory.eachPerson(person -> follow(directory, person));
        }
        assertThat(turns).isGreaterThan(300);
        assertThat(changes).as("turns at which something changed").isGreaterThan(50);
    }

    private void follow(Directory directory, Person person) {
        Instant now = directory.time().minus(LONG);
        List<Object> known = answers(directory, person, now);
        while (true) {
            Optional<Instant> next = Instants.next(directory, person, now);
            Instant last = next.orElse(now.plus(LONG)).minusMillis(1);
            assertThat(answers(directory, person, last))
                    .as("%s just before %s", person.id(), next)
                    .isEqualTo(known);
            if (next.isEmpty()) return;
            turns++;
            assertThat(next.get()).isAfter(now);
            now = next.get();
            List<Object> there = answers(directory, person, now);
            if (!there.equals(known)) changes++;
            known = there;
        }
    }

    /// Everything that he may do.
    private static List<Object> answers(Directory directory, Person person, Instant at) {
        List<Object> all = new ArrayList<>();
        Question.Context context = Question.Context.at(at);
        directory.eachAsset(asset -> all.add(Masks.of(directory, person, asset, context)));
        directory.eachBusiness(business -> {
            for (Action action : directory.model().business().actions()) {
                BusinessId id = business.id();
                Target target = new Target.Business(id);
                all.add(
                        Decider.allows(
                                directory, Question.of(person.id(), action.name(), target, at)));
            }
        });
        return all;
    }
}
