package org.bailiwick.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssignmentChange.AssignmentPeriodSet;
import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.reference.Histories;
import org.bailiwick.engine.decision.reference.NaiveReference;
import org.bailiwick.engine.decision.reference.NaiveReference.Verdict;
import org.bailiwick.engine.decision.reference.Shrinker;
import org.bailiwick.engine.decision.reference.Story;
import org.bailiwick.engine.decision.reference.TestModels;
import org.bailiwick.engine.decision.reference.World;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Live;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.directory.Quick;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The engine against the naive reference, over random histories.
class AgreementTest {
    private static final int COMMANDS = 120;
    private static final int QUESTIONS = 500;

    @Test
    void aHundredThousandRandomQuestionsAreAnsweredAlike() {
        agree(1, 200);
    }

    @Test
    @Tag("long")
    void aMillionRandomQuestionsAreAnsweredAlike() {
        agree(10_000, 2_000);
    }

    /// Seed 10572 of the million: what was assigned while nothing was shared is nothing, and
    /// without dates it replaces nothing either.
    @Test
    void whatHangsOnNothingReplacesNothing() {
        Shared shared = new Shared();
        AssignmentId early = shared.assign("operator", Period.until(World.day(3)));
        shared.world.partners(shared.owner, shared.partner);
        shared.share();
        shared.assign("admin", Period.ALWAYS);
        shared.stands(early);
        shared.settings();
    }

    /// Seed 10211 of the million: sharing again ends the share before, and what hung on it.
    @Test
    void whatHungOnAnEarlierShareReplacesNothing() {
        Shared shared = new Shared();
        shared.world.partners(shared.owner, shared.partner);
        shared.share();
        AssignmentId early = shared.assign("operator", Period.until(World.day(3)));
        shared.share();
        shared.assign("admin", Period.ALWAYS);
        shared.stands(early);
        shared.settings();
    }

    /// A pixel of one business, and a member of another one.
    private static final class Shared {
        private final World world = new World();
        private final BusinessId owner = world.business();
        private final BusinessId partner = world.business();
        private final AssetId pixel = world.asset("pixel", owner);
        private final PersonId person = world.person();
        private final MemberId member = world.member(person, partner);

        private void share() {
            world.share(pixel, partner, "admin");
        }

        private AssignmentId assign(String level, Period period) {
            return world.assign(member, pixel, level, period);
        }

        private void stands(AssignmentId assignment) {
            world.write(new AssignmentPeriodSet(assignment, Period.ALWAYS));
        }

        /// An admin's action is open to the member, says each.
        private void settings() {
            Target target = new Target.Asset("pixel", pixel);
            Question question =
                    Question.of(person, "pixel.settings", target, world.context().now());
            Verdict verdict = world.ask(question);
            assertThat(verdict.allowed()).isTrue();
            assertThat(agrees(verdict, live(world.entries()).now(), question)).isTrue();
        }
    }

    private static void agree(long firstSeed, int histories) {
        for (long seed = firstSeed; seed < firstSeed + histories; seed++) {
            List<Entry> history = Histories.history(seed, COMMANDS);
            NaiveReference naive = NaiveReference.of(history, TestModels::read);
            Live live = live(history);
            for (Question question : Histories.questions(history, seed, QUESTIONS)) {
                Verdict expected = naive.answer(question);
                if (!agrees(expected, live.now(), question)) report(seed, history, question);
            }
            if (seed % 10 == 0) lists(seed, history, naive, live.now());
        }
    }

    private static Live live(List<Entry> history) {
        Live live = Live.empty(TestModels.tiktok());
        for (Entry entry : history) live.fold(List.of(entry));
        return live;
    }

    private static boolean agrees(Verdict expected, Directory directory, Question question) {
        Decision decision = Decider.decide(directory, question);
        if (decision.allowed() != expected.allowed()) return false;
        if (quick(directory, question) == (expected.allowed() ? Quick.NO : Quick.YES)) return false;
        return switch (decision) {
            case Decision.Allowed _ -> true;
            case Decision.Denied denied -> expected.deniesWith(denied.explanation().code());
        };
    }

    /// The index is asked only where nothing in the context could say otherwise.
    private static Quick quick(Directory directory, Question question) {
        Question.Context c = question.context();
        boolean plain =
                c.business().isEmpty()
                        && c.account().isEmpty()
                        && c.proof() == Question.Proof.SILENT;
        return plain
                        && question.subject() instanceof Subject.Known(var person)
                        && question.target() instanceof Target.Asset(var kind, var asset)
                ? directory.quickly(person, question.action(), kind, asset)
                : Quick.UNSURE;
    }

    private static void report(long seed, List<Entry> history, Question question) {
        Difference first = Difference.of(history, question);
        List<Entry> small = Shrinker.shrink(history, e -> Difference.of(e, question).equals(first));
        fail(Story.of(seed, small, question, first.expected(), first.actual()));
    }

    /// What each said; a shrunk history must show the very same difference.
    private record Difference(String expected, String actual) {
        static Difference of(List<Entry> entries, Question question) {
            Verdict expected = NaiveReference.of(entries, TestModels::read).answer(question);
            Directory directory = live(entries).now();
            String said =
                    switch (Decider.decide(directory, question)) {
                        case Decision.Allowed _ -> "allow";
                        case Decision.Denied denied -> "deny " + denied.explanation().code();
                    };
            Quick index = quick(directory, question);
            return new Difference(expected.toString(), said + ", the index says " + index);
        }
    }

    /// Both lists say the same as the reference and as each other.
    private static void lists(
            long seed, List<Entry> history, NaiveReference naive, Directory directory) {
        Question.Context context = Question.Context.at(directory.time());
        directory.eachAsset(asset -> {
            Set<PersonId> who = who(directory, asset, context);
            directory.eachPerson(person -> {
                Subject subject = new Subject.Known(person.id());
                long expected = naive.mask(subject, asset.id(), context);
                long mask = Masks.of(directory, person, asset, context);
                assertThat(mask)
                        .as("seed %d, %s on %s", seed, person.id(), asset.id())
                        .isEqualTo(expected);
                assertThat(who.contains(person.id())).isEqualTo(mask != 0);
                assertThat(what(directory, person, asset, context)).isEqualTo(mask);
            });
        });
        assertThat(history).isNotEmpty();
    }

    private static Set<PersonId> who(Directory directory, Asset asset, Question.Context context) {
        return Lists.whoCan(directory, asset, context).stream()
                .map(w -> w.person().id())
                .collect(Collectors.toSet());
    }

    private static long what(
            Directory directory, Person person, Asset asset, Question.Context context) {
        return Lists.whatCan(directory, person, context).stream()
                .filter(w -> w.asset().id().equals(asset.id()))
                .mapToLong(Lists.WhatCan::mask)
                .findFirst()
                .orElse(0);
    }
}
