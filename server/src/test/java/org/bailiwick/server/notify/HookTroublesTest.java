package org.bailiwick.server.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;

/// What goes wrong on the way to an endpoint loses nothing, and changes no order.
class HookTroublesTest extends WithAnEndpoint {
    @Test
    void whatFailsIsTriedAgainBeforeWhatComesNext() {
        receiver.answers(500);
        String id = stage.hook(Optional.empty(), receiver).hook().id();
        stage.rename(1);
        stage.rename(2);
        came(1);
        Stage.until(() -> hook(id).cursor().tries() == 1);
        HookCursor first = hook(id).cursor();
        assertThat(Duration.between(stage.now, first.due()))
                .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
        stage.later(Duration.ofSeconds(6));
        came(2);
        Stage.until(() -> hook(id).cursor().tries() == 2);
        assertThat(Duration.between(stage.now, hook(id).cursor().due()))
                .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
        receiver.answers(200);
        stage.later(Duration.ofMinutes(6));
        came(4);
        assertThat(receiver.messages.get(1).id()).isEqualTo(receiver.messages.get(0).id());
        assertThat(receiver.messages.get(2).id()).isEqualTo(receiver.messages.get(0).id());
        assertThat(receiver.messages.get(3).id()).isNotEqualTo(receiver.messages.get(0).id());
        Stage.until(() -> tries(id).size() == 4);
        assertThat(tries(id)).extracting(HookTry::attempt).containsExactly(1, 3, 2, 1);
        assertThat(tries(id)).extracting(HookTry::status).containsExactly(200, 200, 500, 500);
    }

    @Test
    void howLongToWaitIsHeeded() {
        receiver.answersOnce(429, "3600");
        String id = stage.hook(Optional.empty(), receiver).hook().id();
        stage.rename(1);
        Stage.until(() -> hook(id).cursor().tries() == 1);
        assertThat(hook(id).cursor().due()).isEqualTo(stage.now.plus(Duration.ofHours(1)));
        stage.later(Duration.ofHours(1));
        came(2);
        assertThat(receiver.taken()).containsExactly("asset.renamed");
    }

    /// After three days it is given up, and what comes next is told.
    @Test
    void whatNeverArrivesIsGivenUp() {
        receiver.answers(302);
        String id = stage.hook(Optional.empty(), receiver).hook().id();
        Instant from = stage.now;
        stage.rename(1);
        stage.rename(2);
        for (int tries = 1; tries <= 9; tries++) {
            int wanted = tries;
            Stage.until(() -> hook(id).cursor().tries() == wanted);
            assertThat(hook(id).cursor().due()).isBeforeOrEqualTo(from.plus(Duration.ofDays(3)));
            stage.now = hook(id).cursor().due();
        }
        assertThat(stage.now).isEqualTo(from.plus(Duration.ofDays(3)));
        Stage.until(() -> tries(id).size() >= 11);
        List<HookTry> all = tries(id).reversed();
        assertThat(all.get(9).result()).isEqualTo("given-up");
        assertThat(all.get(9).attempt()).isEqualTo(10);
        assertThat(all.get(10).attempt()).isEqualTo(1);
        assertThat(all.get(10).event()).isNotEqualTo(all.get(9).event());
        assertThat(all.get(10).status()).isEqualTo(302);
    }

    @Test
    void goneIsGoneUntilItIsChanged() {
        receiver.answersOnce(410, "");
        String id = stage.hook(Optional.empty(), receiver).hook().id();
        stage.rename(1);
        Stage.until(() -> !hook(id).disabled().isEmpty());
        stage.rename(2);
        stage.later(Duration.ofDays(10));
        stage.restart();
        assertThat(hook(id).disabled()).isEqualTo("gone");
        assertThat(receiver.messages).hasSize(1);
        stage.hooks().change(id, hook(id).settings(), "operator");
        came(3);
        assertThat(receiver.taken()).containsExactly("asset.renamed", "asset.renamed");
        assertThat(receiver.messages.get(1).id()).isEqualTo(receiver.messages.get(0).id());
    }

    @Test
    void whoIsSlowHoldsUpNobody() {
        CountDownLatch held = new CountDownLatch(1);
        receiver.slow = Optional.of(held);
        try (Receiver quick = new Receiver()) {
            stage.hook(Optional.empty(), receiver);
            stage.hook(Optional.empty(), quick);
            for (int i = 0; i < 10; i++) stage.rename(i);
            Stage.until(() -> quick.messages.size() == 10);
            came(1);
            assertThat(receiver.messages).hasSize(1);
            held.countDown();
            came(10);
        }
    }

    /// Stopped and started at every step: nothing is lost, and nothing is out of order.
    @Test
    void restartsLoseNothing() {
        stage.hook(Optional.of(stage.nordwind), receiver);
        for (int i = 0; i < 12; i++) {
            stage.rename(i);
            if (i % 3 == 1) receiver.answersOnce(503, "");
            if (i % 2 == 0) inTime(i / 2);
            stage.restart();
            stage.later(Duration.ofSeconds(30));
        }
        TreeSet<String> delivered = new TreeSet<>();
        Stage.until(() -> {
            stage.later(Duration.ofMinutes(7));
            delivered.clear();
            receiver.messages.stream()
                    .filter(m -> m.answered() == 204)
                    .forEach(m -> delivered.add(m.id()));
            return delivered.size() == 12;
        });
        List<Long> seqs =
                receiver.messages.stream()
                        .filter(m -> m.answered() == 204)
                        .map(m -> Long.parseLong(m.id().split("_", -1)[2]))
                        .toList();
        assertThat(seqs).isSorted();
    }

    /// What is being sent when everything stops is sent again.
    @Test
    void whatWasUnderWayComesAgain() {
        CountDownLatch held = new CountDownLatch(1);
        receiver.slow = Optional.of(held);
        String id = stage.hook(Optional.empty(), receiver).hook().id();
        stage.rename(1);
        came(1);
        stage.restart();
        receiver.slow = Optional.empty();
        held.countDown();
        came(2);
        assertThat(receiver.messages.get(1).id()).isEqualTo(receiver.messages.get(0).id());
        Stage.until(() -> tries(id).size() == 1);
        assertThat(tries(id).getFirst().attempt()).isEqualTo(1);
    }

    /// What happened after the backup is gone; what happens afterwards has numbers that were used
    /// before, and is told all the same.
    @Test
    void aRestoredJournalIsToldOnItsOwn() {
        String id = stage.hook(Optional.of(stage.nordwind), receiver).hook().id();
        stage.rename(1);
        String told = stage.office.position(stage.office.now());
        Stage.until(() -> hook(id).cursor().position().equals(told));
        stage.restore(
                temp.resolve("there"),
                () -> {
                    stage.rename(2);
                    came(2);
                });
        stage.rename(3);
        came(3);
        String lost = receiver.messages.get(1).id();
        String anew = receiver.messages.get(2).id();
        assertThat(anew).isNotEqualTo(lost);
        assertThat(anew.substring(anew.indexOf('_', 4)))
                .isEqualTo(lost.substring(lost.indexOf('_', 4)));
        stage.rename(4);
        came(4);
    }

    /// Waits while time goes on.
    private void inTime(int count) {
        Stage.until(() -> {
            stage.later(Duration.ofSeconds(10));
            return receiver.messages.size() >= count;
        });
    }
}
