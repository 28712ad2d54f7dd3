package org.bailiwick.server.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.BusinessSettings;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.SecondStep;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.command.AssignmentCommand;
import org.bailiwick.server.command.BusinessCommand;
import org.bailiwick.server.command.InstallationCommand;
import org.bailiwick.server.command.MemberCommand;
import org.bailiwick.server.command.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.LinkedBlockingQueue;

/// What is told of somebody adds up to what the lists answer, whatever is written and wherever the
/// clock goes.
@Timeout(60)
class WatchTest {
    @TempDir Path temp;

    private Scene scene;

    @BeforeEach
    void open() {
        scene = new Scene(temp);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private AssetId account() {
        return scene.accounts.getFirst();
    }

    @Test
    void whatIsWrittenIsToldByItself() throws InterruptedException {
        Heard heard = new Heard();
        try (Following following = scene.watch.follow(scene.lena, heard)) {
            assertThat(following.since().seq()).isEqualTo(scene.office.now().seq());
            scene.assign(scene.lena, account(), "analyst", Period.ALWAYS);
            RightsChange told = heard.first(1).getFirst();
            assertThat(told.person()).isEqualTo(scene.lena);
            assertThat(told.seq()).isEqualTo(scene.office.now().seq());
            assertThat(told.time()).isEqualTo(scene.now);
            RightsChange.Turn turn = told.turns().getFirst();
            assertThat(turn.thing()).isEqualTo(account());
            assertThat(turn.kind()).isEqualTo("ad_account");
            assertThat(turn.gained()).contains("campaign.view").doesNotContain("campaign.edit");
            assertThat(turn.lost()).isEmpty();
        }
    }

    @Test
    void oneLookServesEverybody() throws InterruptedException {
        Heard one = new Heard();
        Heard other = new Heard();
        try (Following first = scene.watch.follow(scene.lena, one);
                Following broken = scene.watch.follow(scene.lena, WatchTest::fail);
                Following second = scene.watch.follow(scene.lena, other)) {
            assertThat(first.since()).isSameAs(second.since());
            assertThat(broken.quiet()).isTrue();
            assertThat(scene.watch.followed()).isEqualTo(3);
            scene.assign(scene.lena, account(), "analyst", Period.ALWAYS);
            assertThat(one.first(1).getFirst()).isSameAs(other.first(1).getFirst());
        }
        assertThat(scene.watch.followed()).isZero();
        scene.assign(scene.lena, account(), "operator", Period.ALWAYS);
        scene.look(scene.lena);
        assertThat(one.changes()).as("after it was closed").hasSize(1);
    }

    private static void fail(RightsChange change) {
        throw new IllegalStateException("of the test: " + change.person());
    }

    /// Whoever comes later hears of nothing that was so when he came.
    @Test
    void whoeverJoinsHearsFromThenOn() {
        Heard early = new Heard();
        Heard late = new Heard();
        try (Following _ = scene.watch.follow(scene.lena, early)) {
            AssignmentId id = scene.assign(scene.lena, account(), "analyst", Period.ALWAYS);
            try (Following following = scene.watch.follow(scene.lena, late)) {
                assertThat(early.changes()).hasSize(1);
                assertThat(late.changes()).isEmpty();
                assertThat(following.since().seq()).isEqualTo(early.changes().getFirst().seq());
                scene.run(new AssignmentCommand.Unassign(id));
                scene.look(scene.lena);
                assertThat(late.changes()).hasSize(1);
                assertThat(late.changes().getFirst().turns().getFirst().lost())
                        .contains("campaign.view");
            }
        }
    }

    /// Random commands and a clock that goes on, jumps and is set back.
    @Test
    void whatIsToldAddsUpToTheLists() {
        Random chance = new Random(20_260_301);
        List<AssignmentId> given = new ArrayList<>();
        Map<PersonId, Heard> heard =
                new TreeMap<>(java.util.Comparator.comparing(Object::toString));
        for (PersonId each : List.of(scene.lena, scene.anna)) {
            heard.put(each, new Heard());
            scene.watch.follow(each, heard.get(each));
        }
        int told = 0;
        for (int i = 0; i < 400; i++) {
            PersonId person = chance.nextBoolean() ? scene.lena : scene.anna;
            try {
                act(chance, person, given);
            } catch (Refused refused) {
                assertThat(refused.refusal()).isNotNull();
            }
            for (var each : heard.entrySet()) {
                scene.look(each.getKey());
                assertThat(each.getValue().holds())
                        .as("step %d", i)
                        .isEqualTo(scene.lists(each.getKey()));
                told = Math.max(told, each.getValue().changes().size());
            }
        }
        assertThat(told).isGreaterThan(50);
    }

    private void act(Random chance, PersonId person, List<AssignmentId> given) {
        AssetId account = scene.accounts.get(chance.nextInt(scene.accounts.size()));
        Instant from = scene.now.plusSeconds(chance.nextInt(-200, 400));
        Period period = new Period(from, from.plusSeconds(1 + chance.nextInt(600)));
        String level = List.of("analyst", "operator", "admin").get(chance.nextInt(3));
        switch (chance.nextInt(9)) {
            case 0, 1, 2 -> given.add(scene.assign(person, account, level, period));
            case 3 -> given.add(scene.assign(person, account, level, Period.ALWAYS));
            case 4 -> {
                if (given.isEmpty()) return;
                Collections.shuffle(given, chance);
                scene.run(new AssignmentCommand.Unassign(given.removeLast()));
            }
            case 5 ->
                    scene.run(
                            new MemberCommand.SuspendMember(
                                    scene.member(person), Optional.empty()));
            case 6 -> scene.run(new MemberCommand.ReinstateMember(scene.member(person)));
            case 7 -> scene.now = scene.now.plusSeconds(chance.nextInt(900));
            default -> scene.now = scene.now.minusSeconds(chance.nextInt(300));
        }
    }

    /// Many instants that pass at once: the first are told by themselves, the rest together.
    @Test
    void aClockThatLeapsTellsEachInstantAndThenTheRest() {
        Heard heard = new Heard();
        Instant start = scene.now;
        try (Following _ = scene.watch.follow(scene.lena, heard)) {
            for (int i = 0; i < Watched.TURNS_MAX; i++) {
                Instant from = start.plusSeconds(100 + 10 * i);
                scene.assign(
                        scene.lena, account(), "analyst", new Period(from, from.plusSeconds(5)));
            }
            scene.look(scene.lena);
            scene.now = start.plusSeconds(100_000);
            scene.look(scene.lena);
        }
        List<Instant> times = heard.times();
        assertThat(times).hasSize(Watched.TURNS_MAX).isSorted();
        assertThat(times.getFirst()).isEqualTo(start.plusSeconds(100));
        assertThat(times.get(1)).isEqualTo(start.plusSeconds(105));
        assertThat(heard.holds()).isEmpty();
    }

    /// Bits mean something else in another model; names are told.
    @Test
    void anotherModelIsToldByNames() throws InterruptedException {
        scene.assign(scene.lena, account(), "operator", Period.ALWAYS);
        Heard heard = new Heard();
        try (Following _ = scene.watch.follow(scene.lena, heard)) {
            String text = scene.office.now().model().text();
            scene.run(
                    new InstallationCommand.AdoptModel(
                            text.replace("creative.edit", "creative.change")));
            RightsChange told = heard.first(1).getFirst();
            RightsChange.Turn turn = told.turns().getFirst();
            assertThat(turn.gained()).containsExactly("creative.change");
            assertThat(turn.lost()).containsExactly("creative.edit");
        }
    }

    /// Who is asked for a second step may do nothing with one; a program that says nothing may.
    @Test
    void howSomebodySignedInCounts() throws InterruptedException {
        scene.assign(scene.lena, account(), "analyst", Period.ALWAYS);
        Heard silent = new Heard();
        Heard one = new Heard();
        Heard two = new Heard();
        List<PersonId> her = List.of(scene.lena);
        try (Following _ = scene.watch.follow(scene.lena, silent);
                Following _ = scene.watch.follow(her, Proof.ONE_STEP, one);
                Following _ = scene.watch.follow(her, Proof.TWO_STEPS, two)) {
            askForASecondStep();
            scene.look(scene.lena);
            assertThat(one.changes()).as("it is announced first").isEmpty();
            scene.now = scene.now.plus(Duration.ofDays(15));
            RightsChange.Turn lost = one.first(1).getFirst().turns().getFirst();
            assertThat(lost.lost()).contains("campaign.view");
            scene.watch.follow(her, Proof.TWO_STEPS, _ -> {}).close();
            scene.look(scene.lena);
            assertThat(two.changes()).isEmpty();
            assertThat(silent.changes()).isEmpty();
        }
    }

    private void askForASecondStep() {
        BusinessSettings settings = new BusinessSettings(false, false, SecondStep.ALL, false);
        scene.run(new BusinessCommand.SetBusiness(scene.nordwind, settings));
    }

    @Test
    void newsNameWhatTheyTouch() throws InterruptedException {
        var queue = new LinkedBlockingQueue<News>();
        Runnable end = scene.watch.news(queue::add);
        AssignmentId id = scene.assign(scene.lena, account(), "analyst", Period.ALWAYS);
        News news = queue.take();
        assertThat(news.seq()).isEqualTo(scene.office.now().seq());
        assertThat(news.businesses()).isEqualTo(Set.<BusinessId>of(scene.nordwind));
        assertThat(news.persons()).isEqualTo(Set.of(scene.lena));
        assertThat(news.touches(id)).isTrue();
        assertThat(news.touches(account())).isTrue();
        assertThat(news.touches(scene.anna)).isFalse();
        end.run();
    }

    @Test
    void onlySoManyAreFollowed() {
        List<PersonId> many = new ArrayList<>();
        for (int i = 0; i < Watch.FOLLOWED_MAX; i++) many.add(scene.ids.person());
        try (Following _ = scene.watch.follow(many, Proof.SILENT, _ -> {})) {
            assertThat(scene.watch.followed()).isEqualTo(Watch.FOLLOWED_MAX);
            assertThatThrownBy(() -> scene.watch.follow(scene.lena, _ -> {}))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("close what is not needed");
        }
        scene.watch.follow(scene.lena, _ -> {}).close();
        assertThat(scene.watch.followed()).isZero();
    }

    @Test
    void whoeverFollowsIsToldThatItIsClosed() {
        Heard before = new Heard();
        Heard after = new Heard();
        scene.watch.follow(scene.lena, before);
        scene.watch.close();
        assertThat(before.isClosed()).isTrue();
        scene.watch.follow(scene.lena, after);
        assertThat(after.isClosed()).isTrue();
    }
}
