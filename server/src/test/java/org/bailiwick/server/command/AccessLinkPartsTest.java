package org.bailiwick.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AccessLinkChange.LinkPartAnswered;
import org.bailiwick.engine.change.AccessLinkChange.Part;
import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.BusinessSettings;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.ConfirmationId;
import org.bailiwick.engine.change.LinkFailure;
import org.bailiwick.engine.change.LinkResult;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.SecondStep;
import org.bailiwick.engine.change.ShareChange.AssetShared;
import org.bailiwick.server.command.GiveCommand.AnswerLinkPart;
import org.bailiwick.server.command.GiveCommand.ConfirmAccessLink;
import org.bailiwick.server.command.GiveCommand.ForwardLinkPart;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/// What becomes of assets that are not simply given.
class AccessLinkPartsTest extends AtALink {
    @Test
    void whatTheClientCannotGiveWaitsForWhoeverCan() {
        Made link = live();
        Owner person = new Owner.Person(world.person("standard"));
        assertRefused("standard", give(link, person, all(world.sued)), "NotFound[what=asset");
        ConfirmAccessLink command = give(link, person, all(world.nord));
        List<Change> changes = by("standard", command);
        assertThat(results(changes)).containsExactly(LinkResult.WAITING_FOR_OWNER);
        assertThat(changes).hasSize(1);
        var secret = EveryAccessLink.hash(secrets++);
        ConfirmationId given = command.confirmation();
        by(
                "standard",
                new ForwardLinkPart(given, secret, "boss@nordwind.example", List.of(world.nord)));
        assertRefused(
                "standard",
                new AnswerLinkPart(secret, List.of(all(world.nord)), List.of()),
                "NotAllowed");
        List<Change> answered =
                by("admin", new AnswerLinkPart(secret, List.of(all(world.nord)), List.of()));
        assertThat(kinds(answered))
                .containsExactly(
                        "LinkPartAnswered", "PartnerAdded", "AssetShared", "AssetAssigned");
        assertThat(office.now().find(given).orElseThrow().parts().getFirst().result())
                .isEqualTo(LinkResult.GRANTED);
        assertRefused(
                "admin",
                new AnswerLinkPart(secret, List.of(), List.of(world.nord)),
                "does not wait for anybody");
    }

    @Test
    void whoeverCanGiveCanRefuse() {
        Made link = live();
        Owner person = new Owner.Person(world.person("standard"));
        ConfirmAccessLink command = give(link, person, all(world.nord));
        by("standard", command);
        var secret = EveryAccessLink.hash(secrets++);
        by(
                "standard",
                new ForwardLinkPart(
                        command.confirmation(),
                        secret,
                        "boss@nordwind.example",
                        List.of(world.nord)));
        List<Change> changes =
                by("admin", new AnswerLinkPart(secret, List.of(), List.of(world.nord)));
        assertThat(((LinkPartAnswered) changes.getFirst()).parts().getFirst().result())
                .isEqualTo(LinkResult.REFUSED);
        assertThat(changes).hasSize(1);
    }

    @Test
    void whatCannotBeGivenSaysWhyAndTheRestIsGiven() {
        Made link = live();
        by("admin", give(link, nordwind(), all(world.nord)));
        var share =
                office.now()
                        .share(
                                office.now().find(world.nord).orElseThrow(),
                                office.now().find(world.other).orElseThrow())
                        .orElseThrow();
        by("admin", new ShareCommand.PauseShare(share.id()));
        run(new AssetCommand.SetAssetState(world.sued, AssetState.CLOSED));
        List<Change> changes =
                by(
                        "admin",
                        give(link, nordwind(), all(world.nord), all(world.sued), all(world.west)));
        assertThat(parts(changes))
                .extracting(Part::failure)
                .containsExactly(
                        LinkFailure.SHARE_PAUSED, LinkFailure.ASSET_CLOSED, LinkFailure.NONE);
        assertThat(changes).filteredOn(AssetShared.class::isInstance).hasSize(1);
        assertThat(may("stranger", "campaign.edit", world.west)).isTrue();
    }

    @Test
    void aPromiseIsAskedOfEverybodyNamedAsIfHeHadTakenASecondStep() {
        MemberId named = colleague();
        Made link = live(EveryAccessLink.asked(named));
        ConfirmAccessLink command = give(link, nordwind(), all(world.nord));
        by("admin", command);
        by(
                "stranger",
                new BusinessCommand.SetBusiness(
                        world.other,
                        new BusinessSettings(false, false, SecondStep.ALL, true),
                        Optional.of(now)));
        assertThat(promise(command.confirmation())).isEqualTo(Promise.State.WORKING);
        run(new MemberCommand.SuspendMember(named, Optional.empty()));
        assertThat(promise(command.confirmation())).isEqualTo(Promise.State.BROKEN);
    }

    private Promise.State promise(ConfirmationId id) {
        var given = office.now().find(id).orElseThrow();
        return Promise.of(office.now(), given, given.parts().getFirst(), now).orElseThrow().state();
    }

    @Test
    void nobodyLeftOfThoseNamedIsSaid() {
        Made link = live(EveryAccessLink.asked(colleague()));
        run(
                new MemberCommand.RemoveMember(
                        office.now().find(link.id()).orElseThrow().terms().named().getFirst(),
                        Optional.empty()));
        assertThat(parts(by("admin", give(link, nordwind(), all(world.nord)))))
                .extracting(Part::failure)
                .containsExactly(LinkFailure.NOBODY_LEFT);
    }
}
