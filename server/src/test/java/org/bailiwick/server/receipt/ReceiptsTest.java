package org.bailiwick.server.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Decision;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Subject;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.model.Models;
import org.bailiwick.server.journal.DataDir;
import org.bailiwick.server.journal.SqliteReceipts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

class ReceiptsTest {
    @TempDir Path temp;

    private final Ids ids = new Ids(new SecureRandom());
    private final Directory empty = Directory.empty(Models.tiktok());
    private final Receipt.Asked asked =
            new Receipt.Asked("lena@nordwind.example", "campaign.edit", "ad_account", "7001");
    private Instant now = Instant.parse("2026-03-01T09:00:00Z");

    private Decision.Denied denied() {
        return denied(new Subject.Known(ids.person()), new Target.Asset("ad_account", ids.asset()));
    }

    private Decision.Denied denied(Subject subject, Target target) {
        Question.Context context =
                new Question.Context(
                        now,
                        Optional.of(ids.business()),
                        Optional.of(ids.person()),
                        Question.Proof.ONE_STEP);
        return (Decision.Denied)
                Decider.decide(empty, new Question(subject, "campaign.edit", target, context));
    }

    private Receipts receipts(ReceiptStore store) {
        return new Receipts(store, () -> now, new SecureRandom());
    }

    @Test
    void whatIsWrittenIsReadAgainAfterARestart() {
        List<Decision.Denied> all =
                List.of(
                        denied(),
                        denied(
                                new Subject.Invited(ids.address()),
                                new Target.Business(ids.business())),
                        denied(new Subject.Stranger(), new Target.Missing("ad_account")));
        for (Decision.Denied denied : all) {
            String id;
            try (Receipts receipts = receipts(SqliteReceipts.open(new DataDir(temp)))) {
                id = receipts.keep(denied, asked, Hash.ZERO).orElseThrow();
                assertThat(receipts.find(id)).isPresent();
                assertThat(receipts.kept()).isEqualTo(1);
            }
            try (Receipts receipts = receipts(SqliteReceipts.open(new DataDir(temp)))) {
                Receipt found = receipts.find(id).orElseThrow();
                assertThat(found.question()).isEqualTo(denied.question());
                assertThat(found.seq()).isEqualTo(denied.seq());
                assertThat(found.asked().subject()).isEqualTo("l…@nordwind.example");
            }
        }
    }

    @Test
    void afterNinetyDaysItIsGone() {
        String id;
        try (Receipts receipts = receipts(SqliteReceipts.open(new DataDir(temp)))) {
            id = receipts.keep(denied(), asked, Hash.ZERO).orElseThrow();
        }
        try (Receipts later = receipts(SqliteReceipts.open(new DataDir(temp)))) {
            assertThat(later.find(id)).isPresent();
            now = now.plus(Receipts.KEPT);
            assertThat(later.find(id)).isEmpty();
        }
    }

    @Test
    void whoSeesTheSameDenialAgainHasItsReceipt() {
        try (Receipts receipts = receipts(new MemoryReceipts())) {
            PersonId reader = ids.person();
            Subject lena = new Subject.Known(ids.person());
            Target nord = new Target.Asset("ad_account", ids.asset());
            Question.Context context =
                    new Question.Context(
                            now, Optional.empty(), Optional.empty(), Question.Proof.ONE_STEP);
            Question question = new Question(lena, "campaign.edit", nord, context);
            String id = once(receipts, reader, question);
            assertThat(once(receipts, reader, question)).isEqualTo(id);
            now = now.plus(Duration.ofHours(23));
            assertThat(once(receipts, reader, question.on(now))).isEqualTo(id);
            assertThat(receipts.kept()).isEqualTo(1);
            assertThat(once(receipts, ids.person(), question.on(now))).isNotEqualTo(id);
            Question other = new Question(lena, "campaign.view", nord, context);
            assertThat(once(receipts, reader, other)).isNotEqualTo(id);
            now = now.plus(Duration.ofHours(1));
            assertThat(once(receipts, reader, question.on(now))).isNotEqualTo(id);
            assertThat(receipts.kept()).isEqualTo(4);
        }
    }

    private String once(Receipts receipts, PersonId reader, Question question) {
        var denied = (Decision.Denied) Decider.decide(empty, question);
        return receipts.keepOnce(reader, denied, asked, Hash.ZERO).orElseThrow();
    }

    @Test
    void theOldestGoFirst() {
        for (ReceiptStore store :
                List.of(new MemoryReceipts(), SqliteReceipts.open(new DataDir(temp)))) {
            for (int i = 0; i < 5; i++) {
                Decision.Denied denied = denied();
                store.add(
                        List.of(
                                new Receipt(
                                        "r_" + i,
                                        asked,
                                        denied.question(),
                                        0,
                                        now.plus(Duration.ofDays(i)),
                                        Hash.ZERO)));
            }
            store.drop(now.plus(Duration.ofDays(1)), 10);
            assertThat(store.count()).isEqualTo(4);
            store.drop(now, 2);
            assertThat(store.find("r_2")).isEmpty();
            assertThat(store.find("r_3")).isPresent();
            store.close();
        }
    }

    @Test
    void whatComesTooFastIsCountedAndGetsNone() {
        CountDownLatch slow = new CountDownLatch(1);
        var store = new SlowStore(slow);
        try (Receipts receipts = receipts(store)) {
            Decision.Denied denied = denied();
            int given = 0;
            int all = Receipts.WAITING_MAX * 2;
            for (int i = 0; i < all; i++) {
                if (receipts.keep(denied, asked, Hash.ZERO).isPresent()) given++;
            }
            assertThat(given).isLessThan(all);
            assertThat(receipts.sampledOut()).isEqualTo(all - given);
            assertThat(receipts.kept()).isEqualTo(given);
            slow.countDown();
        }
    }

    /// Writes nothing until it is told to.
    private record SlowStore(CountDownLatch go) implements ReceiptStore {
        @Override
        public UsageStore usage(Instant now) {
            return new MemoryUsage(now);
        }

        @Override
        public void add(List<Receipt> batch) {
            try {
                go.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public Optional<Receipt> find(String id) {
            return Optional.empty();
        }

        @Override
        public void drop(Instant before, long most) {}

        @Override
        public long count() {
            return 0;
        }

        @Override
        public void close() {}
    }
}
