package org.bailiwick.server.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;

import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Period;
import org.bailiwick.server.command.AssignmentCommand;
import org.bailiwick.server.command.PartnerCommand;
import org.bailiwick.server.command.Refused;
import org.bailiwick.server.command.ShareCommand;
import org.bailiwick.server.journal.SqliteNotices;
import org.bailiwick.server.outward.Outward;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Endpoints are told of what happens: all of it, in its order, and no more than they may know.
class HooksTest extends WithAnEndpoint {
    @Test
    void whatIsSentIsSigned() throws Exception {
        Hooks.Shown shown = stage.hook(Optional.empty(), receiver);
        long before = stage.office.now().seq();
        stage.rename(1);
        came(1);
        Receiver.Message message = receiver.messages.getFirst();
        new Webhook(shown.secret()).verify(message.body(), message.headers());
        assertThatThrownBy(() ->
                        new Webhook(shown.secret()).verify(message.body() + " ", message.headers()))
                .hasMessageContaining("signature");
        assertThat(message.type()).isEqualTo("asset.renamed");
        var data = message.json().path("data");
        assertThat(data.path("asset").asString()).isEqualTo(stage.nord.toString());
        assertThat(data.path("event").asString()).isEqualTo(message.id());
        assertThat(data.path("position").asString())
                .isEqualTo(stage.office.epoch() + "." + (before + 1));
        assertThat(message.body()).doesNotContain("Nord 1");
        assertThat(Instant.parse(message.json().path("timestamp").asString()))
                .isEqualTo(stage.office.now().time());
    }

    @Test
    void inOrderAndWhatItWantsOnly() {
        Hooks.Shown all = stage.hook(Optional.of(stage.nordwind), receiver);
        try (Receiver other = new Receiver()) {
            stage.hook(Optional.of(stage.nordwind), other, "asset.state-changed");
            for (int i = 0; i < 120; i++) stage.rename(i);
            stage.run(
                    new org.bailiwick.server.command.AssetCommand.SetAssetState(
                            stage.nord, org.bailiwick.engine.change.AssetState.SUSPENDED));
            came(121);
            Stage.until(() -> other.messages.size() == 1);
            assertThat(other.taken()).containsExactly("asset.state-changed");
        }
        List<Long> seqs =
                receiver.messages.stream()
                        .map(m -> Long.parseLong(m.id().split("_", -1)[2]))
                        .toList();
        assertThat(seqs).isSorted().doesNotHaveDuplicates();
        assertThat(tries(all.hook().id()))
                .hasSize(121)
                .allMatch(t -> t.result().equals("delivered"));
    }

    /// A partner's own doings with what was shared are its own.
    @Test
    void aBusinessHearsOfItselfAndOfWhatWasAgreedWithIt() {
        try (Receiver partners = new Receiver();
                Receiver operators = new Receiver()) {
            stage.hook(Optional.of(stage.nordwind), receiver);
            stage.hook(Optional.of(stage.fremd), partners);
            stage.hook(Optional.empty(), operators);
            var share = stage.ids.share();
            var today = stage.office.now();
            var felix =
                    today.membership(
                                    today.find(stage.felix).orElseThrow(),
                                    today.find(stage.fremd).orElseThrow())
                            .orElseThrow();
            stage.run(
                    new PartnerCommand.AddPartner(
                            stage.ids.partnership(), stage.nordwind, stage.fremd));
            stage.run(
                    new ShareCommand.ShareAsset(
                            share, stage.nord, stage.fremd, Levels.of("analyst"), Period.ALWAYS));
            var assignment = stage.ids.assignment();
            stage.run(
                    new AssignmentCommand.Assign(
                            assignment,
                            felix.id(),
                            stage.nord,
                            Levels.of("analyst"),
                            Period.ALWAYS));
            stage.rename(1);
            stage.run(new AssignmentCommand.Unassign(assignment));
            stage.run(new ShareCommand.EndShare(share));
            Stage.until(() -> operators.taken().contains("share.ended"));
            came(4);
            Stage.until(() -> partners.taken().contains("share.ended"));
            assertThat(operators.taken())
                    .containsExactly(
                            "partner.added",
                            "share.made",
                            "assignment.made",
                            "asset.renamed",
                            "assignment.ended",
                            "share.ended");
            assertThat(receiver.taken())
                    .containsExactly("partner.added", "share.made", "asset.renamed", "share.ended");
            assertThat(partners.taken())
                    .containsExactly(
                            "partner.added",
                            "share.made",
                            "assignment.made",
                            "assignment.ended",
                            "share.ended");
            assertThat(receiver.messages.toString()).doesNotContain(felix.id().toString());
        }
    }

    @Test
    void twoSecretsSignForADay() throws Exception {
        Hooks.Shown old = stage.hook(Optional.empty(), receiver);
        Hooks.Shown next = stage.hooks().rotate(old.hook().id(), "operator").orElseThrow();
        assertThat(next.secret()).isNotEqualTo(old.secret());
        stage.rename(1);
        came(1);
        Receiver.Message both = receiver.messages.getFirst();
        new Webhook(old.secret()).verify(both.body(), both.headers());
        new Webhook(next.secret()).verify(both.body(), both.headers());
        stage.later(HookSecrets.ROTATION);
        stage.rename(2);
        came(2);
        Receiver.Message one = receiver.messages.get(1);
        long seconds = one.headers().firstValueAsLong("webhook-timestamp").orElseThrow();
        assertThat(one.headers().firstValue("webhook-signature"))
                .contains(new Webhook(next.secret()).sign(one.id(), seconds, one.body()));
    }

    @Test
    void anythingCanBeToldAgain() {
        Hooks.Shown shown = stage.hook(Optional.of(stage.nordwind), receiver);
        String id = shown.hook().id();
        long before = stage.office.now().seq();
        stage.rename(1);
        stage.rename(2);
        Stage.until(() -> tries(id).size() == 2);
        String event = receiver.messages.getFirst().id();
        Stage.until(() -> !stage.hooks().busy().contains(id));
        HookTry again = stage.hooks().again(hook(id), event).orElseThrow();
        assertThat(again.result()).isEqualTo("delivered");
        assertThat(receiver.messages.get(2).id()).isEqualTo(event);
        assertThat(receiver.messages.get(2).body()).isEqualTo(receiver.messages.get(0).body());
        stage.hooks().rewind(hook(id), before);
        came(5);
        assertThat(receiver.messages.get(3).id()).isEqualTo(event);
        Stage.until(() -> !stage.hooks().busy().contains(id));
        assertThat(stage.hooks().test(hook(id)).result()).isEqualTo("delivered");
        assertThat(receiver.messages.get(5).type()).isEqualTo("webhook.test");
        String foreign = "evt_" + stage.office.epoch() + "_2_0";
        assertThat(stage.hooks().again(hook(id), foreign)).isEmpty();
        assertThat(stage.hooks().again(hook(id), event.replaceAll("_0$", "_9"))).isEmpty();
    }

    /// While it is paused nothing is sent, and nothing is forgotten.
    @Test
    void pausedIsNotForgotten() {
        String id = stage.hook(Optional.empty(), receiver).hook().id();
        Hook.Settings usual = hook(id).settings();
        stage.hooks().change(id, new Hook.Settings(usual.url(), List.of(), true), "operator");
        stage.rename(1);
        try (Receiver other = new Receiver()) {
            stage.hook(Optional.empty(), other);
            stage.rename(2);
            Stage.until(() -> other.messages.size() == 1);
        }
        assertThat(receiver.messages).isEmpty();
        stage.hooks().change(id, usual, "operator");
        came(2);
    }

    @Test
    void nobodyInsideIsTold() {
        stage.outward = new Outward(Outward.Rules.STRICT);
        stage.restart();
        String id =
                stage.hooks()
                        .make(
                                Optional.empty(),
                                new Hook.Settings(
                                        URI.create("https://localhost:1/"), List.of(), false),
                                "operator")
                        .hook()
                        .id();
        stage.rename(1);
        Stage.until(() -> !tries(id).isEmpty());
        assertThat(tries(id).getFirst().why()).isEqualTo("inside");
        assertThat(stage.hooks().address("http://hooks.example/")).isEmpty();
    }

    @Test
    void thereAreNotTooMany() {
        for (int i = 0; i < Hook.HOOKS_MAX; i++) stage.hook(Optional.of(stage.fremd), receiver);
        assertThatThrownBy(() -> stage.hook(Optional.of(stage.fremd), receiver))
                .isInstanceOf(Refused.class);
        stage.hooks().drop(stage.hooks().of(Optional.of(stage.fremd)).getFirst().id());
        stage.hook(Optional.of(stage.fremd), receiver);
        stage.restart();
        assertThat(stage.hooks().of(Optional.of(stage.fremd))).hasSize(Hook.HOOKS_MAX);
    }

    @Test
    void onlySoManyTriesAreKept() {
        try (SqliteNotices notices = SqliteNotices.inMemory()) {
            HookStore store = notices.hooks();
            for (int i = 0; i < HookTry.TRIES_MAX + 5; i++) {
                Instant at = Instant.ofEpochSecond(i);
                store.note("wh_0", new HookTry(0, "evt_" + i, "t", at, 1, 204, "", "delivered"));
            }
            List<HookTry> kept = store.tries("wh_0", Long.MAX_VALUE, 5_000);
            assertThat(kept).hasSize(HookTry.TRIES_MAX);
            assertThat(kept.getFirst().event()).isEqualTo("evt_" + (HookTry.TRIES_MAX + 4));
            assertThat(store.tries("wh_0", kept.get(9).number(), 2))
                    .isEqualTo(kept.subList(10, 12));
            store.dropTries(Instant.ofEpochSecond(1_000));
            assertThat(store.tries("wh_0", Long.MAX_VALUE, 5_000)).hasSize(5);
        }
    }
}
