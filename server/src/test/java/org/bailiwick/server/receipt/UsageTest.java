package org.bailiwick.server.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.KeyId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.RequestId;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.model.Models;
import org.bailiwick.server.journal.DataDir;
import org.bailiwick.server.journal.SqliteUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// What was used is kept in a file, and an answer never waits for that.
class UsageTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final BusinessId NORDWIND = new BusinessId(0, 1);
    private static final BusinessId FREMD = new BusinessId(0, 2);
    private static final PersonId LENA = new PersonId(0, 3);
    private static final AssetId NORD = new AssetId(0, 4);

    private static MoneyRead read(BusinessId business, Instant at) {
        KeyId key = new KeyId(0, 5);
        return new MoneyRead(0, at, business, LENA, "billing.view", Optional.of(NORD), key);
    }

    private static UsageStore.Sought everything(BusinessId business) {
        return new UsageStore.Sought(
                business,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Instant.ofEpochMilli(Long.MAX_VALUE));
    }

    /// Each store, closed and opened again where it can be, says the same.
    @Test
    void itIsThereAfterARestart(@TempDir Path temp) {
        DataDir dir = new DataDir(temp);
        MemoryUsage memory = new MemoryUsage(NOW);
        try (SqliteUsage file = SqliteUsage.open(dir, NOW)) {
            for (UsageStore each : List.of(memory, file)) fill(each);
        }
        try (SqliteUsage file = SqliteUsage.open(dir, NOW.plusSeconds(99))) {
            for (UsageStore each : List.of(memory, file)) {
                assertThat(each.since()).isEqualTo(NOW);
                List<MoneyRead> reads = each.reads(everything(NORDWIND), Long.MAX_VALUE, 10);
                assertThat(reads)
                        .extracting(MoneyRead::at)
                        .containsExactly(NOW.plusSeconds(2), NOW);
                long newest = reads.getFirst().number();
                assertThat(each.reads(everything(NORDWIND), newest, 10)).hasSize(1);
                assertThat(each.used(NORD, NORDWIND)).contains(NOW.plusSeconds(5));
                assertThat(each.used(NORD, LENA)).contains(NOW.plusSeconds(5));
                assertThat(each.used(NORD, FREMD)).isEmpty();
                each.drop(NOW.plusSeconds(1), 100);
                assertThat(each.reads(everything(NORDWIND), Long.MAX_VALUE, 10)).hasSize(1);
            }
        }
    }

    private static void fill(UsageStore store) {
        store.add(
                List.of(
                        read(NORDWIND, NOW),
                        read(FREMD, NOW.plusSeconds(1)),
                        read(NORDWIND, NOW.plusSeconds(2))),
                List.of(
                        new Use(NORD, NORDWIND, LENA, NOW.plusSeconds(5)),
                        new Use(NORD, NORDWIND, LENA, NOW)));
    }

    /// A disk that does not answer holds up nobody: what is too much is lost, and counted.
    @Test
    void noAnswerWaitsForTheDisk() {
        CountDownLatch stuck = new CountDownLatch(1);
        UsageStore slow = new SlowUsage(stuck);
        Directory today = Directory.empty(Models.tiktok());
        Question billing = Question.of(LENA, "billing.view", new Target.Business(NORDWIND), NOW);
        Question viewing =
                Question.of(LENA, "campaign.view", new Target.Asset("ad_account", NORD), NOW);
        try (Usage usage = new Usage(slow, () -> NOW)) {
            for (int i = 0; i < 1_000; i++) usage.note(today, viewing, new KeyId(0, 5));
            assertThat(usage.lost()).isZero();
            int more = 3 * Usage.NOTED_MAX;
            for (int i = 0; i < more; i++) usage.note(today, billing, new KeyId(0, 5));
            assertThat(usage.lost()).isBetween((long) Usage.NOTED_MAX / 2, (long) more);
            stuck.countDown();
        }
    }

    /// Writes nothing until it is told to.
    private record SlowUsage(CountDownLatch go) implements UsageStore {
        @Override
        public void add(List<MoneyRead> reads, List<Use> uses) {
            try {
                go.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public List<MoneyRead> reads(Sought sought, long before, int most) {
            return List.of();
        }

        @Override
        public Optional<Instant> used(AssetId asset, BusinessId business) {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> used(AssetId asset, PersonId person) {
            return Optional.empty();
        }

        @Override
        public List<Use> uses(AssetId asset, BusinessId business) {
            return List.of();
        }

        @Override
        public void see(RequestId request, Instant at) {}

        @Override
        public Optional<Instant> seen(RequestId request) {
            return Optional.empty();
        }

        @Override
        public Instant since() {
            return NOW;
        }

        @Override
        public void drop(Instant before, long most) {}

        @Override
        public void close() {}
    }
}
