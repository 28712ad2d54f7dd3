package org.bailiwick.engine.decision.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Decision;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Reader;
import org.bailiwick.engine.decision.Sight;
import org.bailiwick.engine.decision.Subject;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.decision.View;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// What an admin is told of a member, and what another reader would be told, depends on nothing
/// that goes on in businesses that are not his: neither the answer nor its explanation.
class ImaginedTest {
    @Test
    void whatGoesOnElsewhereIsNotImagined() {
        check(1, 60, 150);
    }

    @Test
    @Tag("long")
    void whatGoesOnElsewhereIsNotImaginedInManyHistories() {
        check(20_000, 500, 200);
    }

    /// Whoever gives access to one asset could tell by the answer whether a disabled member had
    /// access to it through another business.
    @Test
    void whatADisabledMemberHoldsElsewhereIsNotImagined() {
        check(20_019, 1, 200);
    }

    private static void check(long firstSeed, int histories, int questions) {
        int compared = 0;
        for (long seed = firstSeed; seed < firstSeed + histories; seed++) {
            MarkedHistory history = new MarkedHistory(seed);
            Directory directory = history.directory();
            List<Business> businesses = new ArrayList<>();
            directory.eachBusiness(businesses::add);
            SplittableRandom chance = new SplittableRandom(seed);
            for (Question question : history.questions(questions)) {
                if (!(question.subject() instanceof Subject.Known(var person))) continue;
                Business elsewhere = businesses.get(chance.nextInt(businesses.size()));
                List<Change> changes =
                        InterferenceTest.inside(directory, elsewhere, question, chance);
                if (changes.isEmpty()) continue;
                Directory other = directory.after(changes, directory.time());
                for (Business own : businesses) {
                    if (own == elsewhere || !within(question, own)) continue;
                    compared +=
                            compare(
                                    directory,
                                    other,
                                    elsewhere,
                                    question.in(own.id()),
                                    own,
                                    person);
                }
            }
        }
        assertThat(compared).as("answers compared").isGreaterThan(histories * 20);
    }

    /// Of what somebody may do in another business nothing is asked.
    private static boolean within(Question question, Business own) {
        return !(question.target() instanceof Target.Business(var id)) || id.equals(own.id());
    }

    private static int compare(
            Directory one,
            Directory other,
            Business elsewhere,
            Question question,
            Business own,
            PersonId person) {
        int compared = 0;
        for (Member admin : one.admins(own)) {
            PersonId reader = one.person(admin).id();
            Sight sight = Sight.of(one, question.context().now(), new Reader.Person(reader));
            boolean asks = sight.businesses().contains(own.id());
            boolean his =
                    one.memberships(one.person(admin)).stream()
                            .anyMatch(m -> one.business(m) == elsewhere);
            if (his || !asks || !sight.belongs(person, own.id())) continue;
            Decision first = Decider.decide(one, question);
            Decision second = Decider.decide(other, question);
            assertThat(second.allowed()).as(question.toString()).isEqualTo(first.allowed());
            if (!(first instanceof Decision.Denied was)) continue;
            if (!(second instanceof Decision.Denied is)) continue;
            for (Reader.As as : Reader.As.values()) {
                Reader.Imagined imagined = new Reader.Imagined(own.id(), as, person);
                assertThat(View.as(other, is, new Reader.Person(reader), imagined))
                        .as("%s as %s: %s", reader, as, question)
                        .isEqualTo(View.as(one, was, new Reader.Person(reader), imagined));
                compared++;
            }
        }
        return compared;
    }
}
