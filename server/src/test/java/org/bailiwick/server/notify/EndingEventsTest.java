package org.bailiwick.server.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.server.command.GoodByeCommand;
import org.bailiwick.server.command.PartnerCommand;
import org.bailiwick.server.command.ShareCommand;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;

/// Endpoints of both sides hear what ends soon, each step once, also where they could not be
/// reached at first; to the side that extends it, the errand is named.
class EndingEventsTest extends WithAnEndpoint {
    private static final String TYPE = "access.ending-soon";

    private ShareId shared(Receiver other) {
        stage.now = Instant.parse("2027-03-01T12:00:00Z");
        ShareId share = stage.ids.share();
        stage.run(
                new PartnerCommand.AddPartner(
                        stage.ids.partnership(), stage.nordwind, stage.fremd));
        stage.run(
                new ShareCommand.ShareAsset(
                        share,
                        stage.nord,
                        stage.fremd,
                        Levels.of("operator"),
                        Period.until(Instant.parse("2027-05-01T09:30:00Z"))));
        stage.hook(Optional.of(stage.nordwind), receiver, TYPE);
        stage.hook(Optional.of(stage.fremd), other, TYPE);
        looked();
        return share;
    }

    private void looked() {
        long quarter = stage.now.toEpochMilli() / 900_000;
        Stage.until(() ->
                stage.notifying
                        .endings()
                        .looked("events")
                        .filter(seen -> seen.toEpochMilli() / 900_000 == quarter)
                        .isPresent());
    }

    private void at(String time) {
        stage.now = Instant.parse(time);
        looked();
    }

    @Test
    void bothSidesHearOfItOnce() {
        try (Receiver other = new Receiver()) {
            ShareId share = shared(other);
            at("2027-04-24T07:59:59Z");
            came(1);
            Stage.until(() -> other.messages.size() == 1);
            at("2027-04-24T08:00:00Z");
            came(2);
            var body = receiver.messages.getLast().json();
            assertThat(body.path("type").asString()).isEqualTo(TYPE);
            assertThat(body.at("/data/share").asString()).isEqualTo(share.toString());
            assertThat(body.at("/data/days").asInt()).isEqualTo(7);
            assertThat(body.at("/data/until").asString()).isEqualTo("2027-05-01T09:30:00Z");
            assertThat(body.at("/data/extend/command").asString()).isEqualTo("extend-share");
            assertThat(body.at("/data/extend/share").asString()).isEqualTo(share.toString());
            Stage.until(() -> other.messages.size() == 2);
            assertThat(other.messages.getLast().json().at("/data").has("extend")).isFalse();
            at("2027-04-20T08:00:00Z");
            stage.restart();
            at("2027-04-29T08:00:00Z");
            at("2027-04-30T08:00:00Z");
            came(3);
            assertThat(receiver.messages.getLast().json().at("/data/days").asInt()).isEqualTo(1);
            assertThat(receiver.messages).extracting(Receiver.Message::id).doesNotHaveDuplicates();
        }
    }

    /// A relation too; only the side that said it is told what takes it back.
    @Test
    void bothSidesHearThatARelationEnds() {
        try (Receiver other = new Receiver()) {
            stage.now = Instant.parse("2027-03-01T12:00:00Z");
            PartnershipId id = stage.ids.partnership();
            stage.run(new PartnerCommand.AddPartner(id, stage.nordwind, stage.fremd));
            Optional<Instant> end = Optional.of(Instant.parse("2027-05-01T09:30:00Z"));
            stage.run(new GoodByeCommand.SayGoodByeToPartner(id, stage.nordwind, end, false));
            stage.hook(Optional.of(stage.nordwind), receiver, TYPE);
            stage.hook(Optional.of(stage.fremd), other, TYPE);
            looked();
            at("2027-04-24T08:00:00Z");
            came(1);
            Stage.until(() -> other.messages.size() == 1);
            var ours = receiver.messages.getLast().json().at("/data");
            assertThat(ours.path("partnership").asString()).isEqualTo(id.toString());
            assertThat(ours.at("/extend/command").asString()).isEqualTo("keep-partner");
            var theirs = other.messages.getLast().json().at("/data");
            assertThat(theirs.path("until").asString()).isEqualTo("2027-05-01T09:30:00Z");
            assertThat(theirs.has("extend")).isFalse();
        }
    }

    /// It waits for an endpoint that fails, over a restart, and can be asked for again.
    @Test
    void itIsTriedAgain() {
        try (Receiver other = new Receiver()) {
            shared(other);
            receiver.answers(503);
            at("2027-04-01T08:00:00Z");
            came(1);
            String id = receiver.messages.getFirst().id();
            Hook hook = stage.hooks().of(Optional.of(stage.nordwind)).getFirst();
            Stage.until(() -> tries(hook.id()).size() == 1);
            stage.restart();
            receiver.answers(204);
            at("2027-04-01T08:20:00Z");
            Stage.until(() -> receiver.taken().size() == 1);
            assertThat(receiver.messages.getLast().id()).isEqualTo(id);
            Stage.until(() -> tries(hook.id()).getFirst().result().equals(HookTry.DELIVERED));
            Stage.until(() -> !stage.hooks().busy().contains(hook.id()));
            HookTry again = stage.hooks().again(hook(hook.id()), id).orElseThrow();
            assertThat(again.event()).isEqualTo(id);
            assertThat(receiver.taken()).hasSize(2);
        }
    }
}
