package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.BusinessSettings;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.PartnerStart;
import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.SecondStep;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.command.AssetCommand;
import org.bailiwick.server.command.BusinessCommand;
import org.bailiwick.server.command.MemberCommand;
import org.bailiwick.server.command.PartnerCommand;
import org.bailiwick.server.command.ShareCommand;
import org.bailiwick.server.command.TransferCommand;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A preview says of every share that would open, close, or let through more or less, what the
/// partner's people could do at most; to both sides, and to nobody else.
class PreviewedSharesTest extends InTheWorld {
    private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");

    private JsonNode foreseen(PersonId who, String method, String path, String body) {
        var answer = world.errand(who, method, "/api/v1" + path + "?preview=true", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("shares");
    }

    private PartnershipId partnerOf(BusinessId other) {
        PartnershipId id = world.ids.partnership();
        world.run(new PartnerCommand.AddPartner(id, world.nordwind, other));
        return id;
    }

    private ShareId share(BusinessId partner, String level, Period period) {
        ShareId id = world.ids.share();
        Levels cap = Levels.of(level);
        world.run(new ShareCommand.ShareAsset(id, world.nord, partner, cap, period));
        return id;
    }

    private BusinessId third() {
        BusinessId id = world.ids.business();
        world.run(new BusinessCommand.OpenBusiness(id, "Third", ZoneOffset.UTC, world.dora));
        return id;
    }

    private static List<String> partners(JsonNode shares) {
        return shares.valueStream().map(s -> s.at("/partner/name").asString()).toList();
    }

    private static Stream<String> words(JsonNode share, String field) {
        return share.path(field).valueStream().map(JsonNode::asString);
    }

    @Test
    void whatAShareWouldOpenAndCloseIsToldAndSoIsItsUndo() {
        partnerOf(world.fremd);
        JsonNode made =
                foreseen(
                        world.olivia,
                        "POST",
                        "/assets/" + world.nord + "/shares",
                        "{\"partner\":\"%s\",\"cap\":[\"analyst\"]}".formatted(world.fremd));
        assertThat(partners(made)).containsExactly("Fremd");
        assertThat(made.get(0).path("state").asString()).isEqualTo("active");
        assertThat(made.get(0).at("/asset/name").asString()).isEqualTo("Nord");
        assertThat(words(made.get(0), "gained")).contains("campaign.view");
        assertThat(words(made.get(0), "lost")).isEmpty();

        ShareId id = share(world.fremd, "analyst", Period.ALWAYS);
        JsonNode raised =
                foreseen(world.olivia, "PUT", "/shares/" + id + "/cap", "{\"cap\":[\"operator\"]}");
        assertThat(words(raised.get(0), "gained")).contains("campaign.edit");
        assertThat(words(raised.get(0), "gained")).doesNotContain("campaign.view");
        JsonNode ended = foreseen(world.olivia, "DELETE", "/shares/" + id, "");
        assertThat(ended.get(0).path("state").asString()).isEqualTo("ended");
        assertThat(words(ended.get(0), "lost")).contains("campaign.view");
        assertThat(partners(foreseen(world.felix, "DELETE", "/shares/" + id, "")))
                .containsExactly("Fremd");

        world.errand(world.olivia, "DELETE", "/api/v1/shares/" + id, "");
        long entry = world.office.now().seq();
        JsonNode undone = foreseen(world.olivia, "POST", "/entries/" + entry + "/undo", "");
        assertThat(partners(undone)).containsExactly("Fremd");
        assertThat(undone.get(0).path("state").asString()).isEqualTo("active");
        assertThat(words(undone.get(0), "gained")).contains("campaign.view");
    }

    @Test
    void whatIsNotInForceOpensNothingNowAndSaysHowItStands() {
        partnerOf(world.fremd);
        ShareId id = share(world.fremd, "analyst", Period.ALWAYS);
        String later = "{\"from\":\"%s\"}".formatted(LATER);
        JsonNode put = foreseen(world.olivia, "PUT", "/shares/" + id + "/period", later);
        assertThat(put.get(0).path("state").asString()).isEqualTo("not-yet");
        assertThat(words(put.get(0), "lost")).contains("campaign.view");
        world.run(new ShareCommand.PauseShare(id));
        JsonNode raised =
                foreseen(world.olivia, "PUT", "/shares/" + id + "/cap", "{\"cap\":[\"operator\"]}");
        assertThat(raised.get(0).path("state").asString()).isEqualTo("paused");
        assertThat(words(raised.get(0), "gained")).isEmpty();
        assertThat(words(raised.get(0), "cap")).containsExactly("operator");
    }

    /// A partnership opens and closes all that was shared under it, either way, and nothing else.
    @Test
    void aPartnershipIsForeseenWithEveryShareUnderIt() {
        var asks = BusinessSettings.DEFAULT.with(PartnerStart.AFTER_ACCEPTANCE);
        world.run(new BusinessCommand.SetBusiness(world.fremd, asks, Optional.empty()));
        PartnershipId id = partnerOf(world.fremd);
        share(world.fremd, "analyst", Period.ALWAYS);
        BusinessId third = third();
        partnerOf(third);
        share(third, "analyst", Period.ALWAYS);
        JsonNode accepted =
                foreseen(world.felix, "POST", "/partnerships/" + id + "/acceptance", "");
        assertThat(partners(accepted)).containsExactly("Fremd");
        assertThat(words(accepted.get(0), "gained")).contains("campaign.view");
        world.run(new PartnerCommand.AcceptPartner(id));
        JsonNode ended = foreseen(world.olivia, "DELETE", "/partnerships/" + id, "");
        assertThat(partners(ended)).containsExactly("Fremd");
        assertThat(words(ended.get(0), "lost")).contains("campaign.view");
    }

    /// Whoever takes an account over is not told with whom else it was shared, and of his own share
    /// not that it ends: he owns it then. The owner is told all that ends.
    @Test
    void aHandoverTellsTheOwnerWhatEndsAndTheNewOneNothingOfOthers() {
        partnerOf(world.fremd);
        share(world.fremd, "analyst", Period.ALWAYS);
        BusinessId third = third();
        partnerOf(third);
        share(third, "analyst", Period.ALWAYS);
        String offer =
                "{\"owner\":{\"business\":\"%s\"},\"keep_partner\":true,\"cap\":[\"analyst\"]}"
                        .formatted(world.fremd);
        JsonNode offered =
                foreseen(world.olivia, "POST", "/assets/" + world.nord + "/transfers", offer);
        assertThat(partners(offered)).containsExactly("Nordwind", "Third");
        assertThat(words(offered.get(1), "lost")).contains("campaign.view");
        var id = world.ids.transfer();
        world.run(
                new TransferCommand.OfferTransfer(
                        id,
                        world.nord,
                        new Owner.Business(world.fremd),
                        Optional.of(Levels.of("analyst"))));
        JsonNode accepted = foreseen(world.felix, "POST", "/transfers/" + id + "/acceptance", "");
        assertThat(partners(accepted)).containsExactly("Nordwind");
        assertThat(words(accepted.get(0), "gained")).contains("campaign.view");
    }

    /// What is closed can still be looked at, until its business closes, too.
    @Test
    void aBusinessThatClosesTakesAllThatItShares() {
        partnerOf(world.fremd);
        share(world.fremd, "analyst", Period.ALWAYS);
        world.run(new AssetCommand.SetAssetState(world.nord, AssetState.CLOSED));
        world.run(new AssetCommand.SetAssetState(world.sued, AssetState.CLOSED));
        JsonNode closed =
                foreseen(world.olivia, "PUT", "/businesses/" + world.nordwind + "/closed", "");
        assertThat(partners(closed)).containsExactly("Fremd");
        assertThat(words(closed.get(0), "lost"))
                .contains("campaign.view")
                .doesNotContain("campaign.edit");
        assertThat(words(closed.get(0), "allowed")).isEmpty();
    }

    /// What the other one closes, too, ends what it was given.
    @Test
    void aPartnerThatClosesHasNothingAnyMore() {
        partnerOf(world.fremd);
        share(world.fremd, "analyst", Period.ALWAYS);
        world.run(new AssetCommand.SetAssetState(world.fremdkonto, AssetState.CLOSED));
        JsonNode closed =
                foreseen(world.felix, "PUT", "/businesses/" + world.fremd + "/closed", "");
        assertThat(partners(closed)).containsExactly("Fremd");
        assertThat(words(closed.get(0), "lost")).contains("campaign.view");
        world.run(new BusinessCommand.CloseBusiness(world.fremd));
        ShareId id = ShareId.find(closed.get(0).path("id").asString()).orElseThrow();
        JsonNode raised =
                foreseen(world.olivia, "PUT", "/shares/" + id + "/cap", "{\"cap\":[\"operator\"]}");
        assertThat(words(raised.get(0), "gained")).isEmpty();
    }

    /// What the account's state forbids nobody gains, and nobody loses.
    @Test
    void theStateOfTheAccountCounts() {
        partnerOf(world.fremd);
        ShareId id = share(world.fremd, "analyst", Period.ALWAYS);
        world.run(new AssetCommand.SetAssetState(world.nord, AssetState.SUSPENDED));
        JsonNode raised =
                foreseen(world.olivia, "PUT", "/shares/" + id + "/cap", "{\"cap\":[\"operator\"]}");
        assertThat(words(raised.get(0), "gained")).isEmpty();
        assertThat(words(raised.get(0), "allowed")).contains("campaign.edit");
        assertThat(raised.get(0).at("/asset/state").asString()).isEqualTo("suspended");
    }

    @Test
    void aRelationWithAnEndSaysUntilWhenEachShareLasts() {
        PartnershipId id = partnerOf(world.fremd);
        ShareId share = share(world.fremd, "analyst", Period.ALWAYS);
        String until = "{\"business\":\"%s\",\"at\":\"%s\"}".formatted(world.nordwind, LATER);
        JsonNode dated = foreseen(world.olivia, "POST", "/partnerships/" + id + "/good-bye", until);
        assertThat(dated.get(0).path("id").asString()).isEqualTo(share.toString());
        assertThat(dated.get(0).path("until").asString()).isEqualTo(LATER.toString());
        assertThat(words(dated.get(0), "lost")).isEmpty();
        assertThat(words(dated.get(0), "allowed")).contains("campaign.view");
    }

    /// Whoever had it knows it as it was called then; what came of it since is not his to know.
    @Test
    void whatIsOverIsToldToTheOtherSideAsItWas() {
        partnerOf(world.fremd);
        ShareId id = share(world.fremd, "analyst", Period.ALWAYS);
        world.errand(world.felix, "DELETE", "/api/v1/shares/" + id, "");
        long entry = world.office.now().seq();
        world.run(new AssetCommand.RenameAsset(world.nord, "Secret"));
        String undo = "/entries/" + entry + "/undo";
        JsonNode told = foreseen(world.felix, "POST", undo, "").get(0);
        assertThat(told.at("/asset/name").asString()).isEqualTo("Nord");
        assertThat(told.path("asset").has("state")).isFalse();
        assertThat(told.toString()).doesNotContain("Secret");
    }

    /// What a business tells after a second step only, its preview does not tell without one.
    @Test
    void oneStepTellsNothingWhereTwoAreAsked() {
        partnerOf(world.fremd);
        share(world.fremd, "analyst", Period.ALWAYS);
        world.join(world.felix, "felix");
        world.run(
                new MemberCommand.SetRole(world.member(world.felix), Role.ADMIN, Optional.empty()));
        BusinessId third = third();
        partnerOf(third);
        share(third, "analyst", Period.ALWAYS);
        var offer = world.ids.transfer();
        world.run(
                new TransferCommand.OfferTransfer(
                        offer, world.nord, new Owner.Business(world.fremd), Optional.empty()));
        world.run(
                new BusinessCommand.SetBusiness(
                        world.nordwind,
                        new BusinessSettings(false, false, SecondStep.ADMINS, false),
                        Optional.of(world.now)));
        String[] accept = {"command", "accept-transfer", "transfer", offer.toString()};
        try (Tab one = Tab.in(world, world.felix, Proof.ONE_STEP);
                Tab two = Tab.in(world, world.felix, Proof.TWO_STEPS)) {
            assertThat(two.swap("/foresee", accept).text()).contains("Third");
            assertThat(one.swap("/foresee", accept).text()).doesNotContain("Third");
        }
    }

    /// Very many are counted.
    @Test
    void whatIsLeftOutIsCounted() {
        PartnershipId id = partnerOf(world.fremd);
        for (int i = 0; i < 203; i++) {
            AssetId asset = world.ids.asset();
            world.asset(asset, "ad_account", "Many %03d".formatted(i), world.nordwind);
            Levels cap = Levels.of("analyst");
            world.run(
                    new ShareCommand.ShareAsset(
                            world.ids.share(), asset, world.fremd, cap, Period.ALWAYS));
        }
        var answer =
                world.errand(
                        world.olivia, "DELETE", "/api/v1/partnerships/" + id + "?preview=true", "");
        assertThat(answer.json().path("shares")).hasSize(200);
        assertThat(answer.json().path("shares_left_out").asInt()).isEqualTo(3);
        try (Tab olivia = Tab.in(world, world.olivia, Proof.TWO_STEPS)) {
            String[] end = {"command", "end-partner", "partnership", id.toString()};
            assertThat(olivia.swap("/foresee", end).text()).contains("And 183 shares more.");
        }
    }
}
