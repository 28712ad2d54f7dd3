package org.bailiwick.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssignmentChange.AssetAssigned;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.EntryCodec;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Snapshot;
import org.bailiwick.engine.model.Kind;
import org.bailiwick.engine.model.Models;
import org.bailiwick.server.Installation;
import org.bailiwick.server.journal.DataDir;
import org.bailiwick.server.verify.Following;
import org.bailiwick.server.verify.Verification;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/// Two hundred writers at once: no rule is broken, nothing refused is in the journal, and
/// everything acknowledged is.
class WritersTest {
    private static final int WRITERS = 200;
    private static final InstantSource CLOCK = () -> Instant.parse("2026-03-01T09:00:00Z");

    @TempDir private Path temporary;
    private final EntryCodec codec = new EntryCodec();

    /// What became of a submission.
    private sealed interface Outcome {
        record Carried(Done done) implements Outcome {}

        record Refusing(Refusal refusal) implements Outcome {}
    }

    @Test
    void noRuleIsBroken() {
        contests(1, 8);
    }

    @Test
    @Tag("long")
    void noRuleIsBrokenInManyRounds() {
        contests(1_000, 250);
    }

    private void contests(long firstSeed, int rounds) {
        long entries = 0;
        long refused = 0;
        try (Office office = Installation.write(new DataDir(temporary), Map.of(), CLOCK)) {
            for (long seed = firstSeed; seed < firstSeed + rounds; seed++) {
                Random chance = new Random(seed);
                Desk desk = office.desk().orElseThrow();
                Contest contest = new Contest(desk, new Ids(chance), chance, "round" + seed);
                long before = office.now().seq();
                var outcomes = race(desk, contest.submissions());
                String round = "seed " + seed;
                oneWinnerEach(round, contest, outcomes);
                rulesHold(round, contest, office.now());
                journalIsWhatWasAcknowledged(round, office, before, outcomes);
                entries += office.now().seq() - before;
                refused += outcomes.values().stream().filter(WritersTest::isRefused).count();
            }
            everythingFollowsFromTheJournal(office);
        }
        System.out.printf(
                "WritersTest: %d rounds of %d writers, %d entries, %d refused%n",
                rounds, WRITERS, entries, refused);
    }

    private static boolean isRefused(Outcome outcome) {
        return outcome instanceof Outcome.Refusing;
    }

    private static Map<Submission, Outcome> race(Desk desk, List<Submission> submissions) {
        assertThat(submissions.size()).isGreaterThanOrEqualTo(WRITERS);
        Map<Submission, Outcome> outcomes = new ConcurrentHashMap<>();
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> writers = new ArrayList<>();
        for (Submission submission : submissions) {
            Runnable writer =
                    () -> {
                        awaitQuietly(start);
                        outcomes.put(submission, carryOut(desk, submission));
                    };
            writers.add(Thread.ofVirtual().start(writer));
        }
        start.countDown();
        writers.forEach(WritersTest::joinQuietly);
        assertThat(outcomes.size()).isEqualTo(submissions.size());
        return outcomes;
    }

    private static Outcome carryOut(Desk desk, Submission submission) {
        try {
            return new Outcome.Carried(desk.carryOut(submission));
        } catch (Refused refused) {
            return new Outcome.Refusing(refused.refusal());
        }
    }

    private static void awaitQuietly(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private static void joinQuietly(Thread writer) {
        try {
            writer.join();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private static List<Done> carried(List<Submission> some, Map<Submission, Outcome> outcomes) {
        List<Done> carried = new ArrayList<>();
        for (Submission submission : some) {
            if (outcomes.get(submission) instanceof Outcome.Carried(var done)) carried.add(done);
        }
        return carried;
    }

    private static void oneWinnerEach(
            String round, Contest contest, Map<Submission, Outcome> outcomes) {
        for (Contest.Single single : contest.singles()) {
            List<Done> winners = carried(single.submissions(), outcomes);
            assertThat(winners.size()).as("%s %s", round, single.what()).isLessThanOrEqualTo(1);
            if (!single.what().equals("basis")) {
                assertThat(winners).as("%s %s", round, single.what()).hasSize(1);
            }
        }
        List<Done> once = carried(contest.sameOnce, outcomes);
        assertThat(once.stream().map(Done::seq).distinct()).as(round).hasSize(1);
        assertThat(once.stream().filter(done -> !done.again())).as(round).hasSize(1);
        for (Submission submission : contest.sameOnce) {
            if (outcomes.get(submission) instanceof Outcome.Refusing(var refusal)) {
                assertThat(refusal).as(round).isInstanceOf(Refusal.KeyReused.class);
            }
        }
    }

    private static void rulesHold(String round, Contest contest, Directory today) {
        var nordwind = today.find(contest.nordwind).orElseThrow();
        for (var business : List.of(contest.nordwind, contest.agency, contest.duo, contest.trio)) {
            var its = today.find(business).orElseThrow();
            if (its.closed()) continue;
            assertThat(LastAdmin.holds(today, its, today.time())).as(round).isTrue();
        }
        assertThat(today.admins(nordwind).size())
                .as(round)
                .isLessThanOrEqualTo(Limits.DEFAULT.adminsMax());
        var nord = today.find(contest.nord).orElseThrow();
        for (Member member : today.listing().members(nordwind)) {
            assertThat(
                            today.listing().assignments(member).stream()
                                    .filter(a -> today.asset(a).id().equals(nord.id()))
                                    .filter(a -> a.standing()))
                    .as(round)
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    private void journalIsWhatWasAcknowledged(
            String round, Office office, long before, Map<Submission, Outcome> outcomes) {
        Map<Long, Entry> entries = new TreeMap<>();
        office.journal()
                .read(
                        before + 1,
                        line -> {
                            entries.put(line.seq(), codec.decode(line.bytes()));
                            return true;
                        });
        Map<Long, Entry> unclaimed = new TreeMap<>(entries);
        outcomes.forEach((submission, outcome) -> {
            if (!(outcome instanceof Outcome.Carried(var done)) || done.again()) return;
            assertThat(unclaimed).as(round).containsKey(done.seq());
            Entry entry = Optional.ofNullable(unclaimed.remove(done.seq())).orElseThrow();
            assertThat(entry.command()).as(round).isEqualTo(submission.command().name());
            assertThat(entry.changes()).as(round).isEqualTo(done.changes());
        });
        assertThat(unclaimed).as(round).isEmpty();
    }

    private void everythingFollowsFromTheJournal(Office office) {
        var verification =
                new Verification(office.journal(), new Following(), List.of(), new Random(1));
        assertThat(verification.run().findings()).isEmpty();
        Directory[] replayed = {Directory.empty(Models.tiktok())};
        office.journal()
                .read(
                        1,
                        line -> {
                            Entry entry = codec.decode(line.bytes());
                            capsHold(replayed[0], entry);
                            replayed[0] = replayed[0].after(entry);
                            return true;
                        });
        assertThat(bytes(replayed[0])).isEqualTo(bytes(office.now()));
    }

    /// Everything there is, written down.
    private static byte[] bytes(Directory directory) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Snapshot.write(directory, Snapshot.Head.of("", Hash.ZERO, directory), out);
        return out.toByteArray();
    }

    /// Nothing was assigned through a share beyond the cap that it had at that moment.
    private static void capsHold(Directory today, Entry entry) {
        for (var change : entry.changes()) {
            if (!(change instanceof AssetAssigned assigned)) continue;
            var member = today.find(assigned.member()).orElseThrow();
            var asset = today.find(assigned.asset()).orElseThrow();
            var share = today.share(asset, today.business(member));
            if (share.isEmpty()) continue;
            Kind kind = today.kind(asset.kind()).orElseThrow();
            long beyond =
                    kind.mask(assigned.levels().names()) & ~kind.mask(share.get().cap().names());
            assertThat(beyond).as("entry %d", entry.seq()).isZero();
        }
    }
}
