package org.bailiwick.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssetChange.AssetTransferred;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.TransferChange.TransferAccepted;
import org.bailiwick.engine.change.TransferChange.TransferOffered;
import org.bailiwick.engine.change.TransferChange.TransferWithdrawn;
import org.bailiwick.engine.change.TransferId;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.directory.Transfer.Fate;
import org.bailiwick.server.command.TransferCommand.AcceptTransfer;
import org.bailiwick.server.command.TransferCommand.DeclineTransfer;
import org.bailiwick.server.command.TransferCommand.OfferTransfer;
import org.bailiwick.server.command.TransferCommand.WithdrawTransfer;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/// An offer of an asset, until it is accepted or comes to another end.
class TransfersTest extends AtTheDesk {
    private static final Optional<Levels> LEAVES = Optional.empty();

    private TransferId offer(String who, AssetId asset, Owner to, Optional<Levels> keep) {
        TransferId id = ids.transfer();
        by(who, new OfferTransfer(id, asset, to, keep));
        return id;
    }

    private Owner partner() {
        return new Owner.Business(world.partner);
    }

    private boolean may(String who, String action, AssetId asset) {
        PersonId person = world.person(who);
        Target target = new Target.Asset("ad_account", asset);
        return Decider.allows(office.now(), Question.of(person, action, target, now));
    }

    private Fate fate(TransferId id) {
        return office.now().find(id).orElseThrow().fate();
    }

    @Test
    void nothingChangesHandsBeforeTheAcceptanceThenEverythingAtOnce() {
        TransferId id = offer("admin", world.nord, partner(), LEAVES);
        assertThat(may("standard", "campaign.edit", world.nord)).isTrue();
        assertThat(may("partner member", "campaign.edit", world.nord)).isTrue();
        List<Change> changes = by("partner admin", new AcceptTransfer(id));
        assertThat(changes)
                .containsExactly(
                        new TransferAccepted(id), new AssetTransferred(world.nord, partner()));
        assertThat(may("standard", "campaign.edit", world.nord)).isFalse();
        assertThat(may("partner member", "campaign.edit", world.nord)).isFalse();
        assertThat(fate(id)).isEqualTo(Fate.ACCEPTED);
    }

    @Test
    void aFormerOwnerWhoStaysKeepsWhatHisPeopleHadUpToTheCap() {
        by(
                "admin",
                new AssignmentCommand.Assign(
                        ids.assignment(),
                        world.member("standard", world.nordwind),
                        world.west,
                        Levels.of("operator"),
                        org.bailiwick.engine.change.Period.until(now.plusSeconds(3600))));
        by("partner admin", new AcceptTransfer(world.keeping));
        assertThat(may("finance manager", "campaign.view", world.west)).isTrue();
        assertThat(may("standard", "campaign.view", world.west)).isTrue();
        assertThat(may("standard", "campaign.edit", world.west)).isFalse();
        now = now.plusSeconds(3600);
        assertThat(may("standard", "campaign.view", world.west)).isFalse();
    }

    @Test
    void whoStaysBecomesAPartnerWhereHeWasNone() {
        Owner other = new Owner.Business(world.other);
        TransferId id = offer("admin", world.nord, other, Optional.of(Levels.of("operator")));
        by("stranger", new AcceptTransfer(id));
        assertThat(may("standard", "campaign.edit", world.nord)).isTrue();
        assertThat(may("asset admin", "account.settings", world.nord)).isFalse();
        assertThat(may("partner member", "campaign.edit", world.nord)).isFalse();
        var today = office.now();
        assertThat(
                        Partners.between(
                                today,
                                today.find(world.other).orElseThrow(),
                                today.find(world.nordwind).orElseThrow()))
                .hasSize(1)
                .allMatch(p -> !p.gone() && !p.proposed());
    }

    @Test
    void anOfferStandsForFourteenDaysToTheMillisecond() {
        TransferId id = offer("admin", world.nord, partner(), LEAVES);
        now = now.plus(TransferCommand.OPEN_FOR).minusMillis(1);
        desk().preview(
                        Caller.person(world.person("partner admin")),
                        new AcceptTransfer(id),
                        office.sealer());
        now = now.plusMillis(1);
        assertRefused("partner admin", new AcceptTransfer(id), "has expired");
        assertRefused("partner admin", new DeclineTransfer(id), "has expired");
        assertRefused("admin", new WithdrawTransfer(id), "has expired");
        offer("admin", world.nord, partner(), LEAVES);
    }

    @Test
    void whatWasSettledStaysSettled() {
        TransferId declined = offer("admin", world.nord, partner(), LEAVES);
        by("partner admin", new DeclineTransfer(declined));
        assertRefused("partner admin", new AcceptTransfer(declined), "was declined");
        TransferId withdrawn = offer("admin", world.nord, partner(), LEAVES);
        by("admin", new WithdrawTransfer(withdrawn));
        assertRefused("partner admin", new AcceptTransfer(withdrawn), "was withdrawn");
        TransferId accepted = offer("admin", world.nord, partner(), LEAVES);
        by("partner admin", new AcceptTransfer(accepted));
        assertRefused("partner admin", new AcceptTransfer(accepted), "was accepted already");
    }

    @Test
    void aNewerOfferTakesThePlaceOfTheOlder() {
        TransferId older = offer("admin", world.nord, partner(), LEAVES);
        TransferId newer = ids.transfer();
        Owner stranger = new Owner.Person(world.person("stranger"));
        assertThat(by("admin", new OfferTransfer(newer, world.nord, stranger, LEAVES)))
                .hasSize(2)
                .startsWith(new TransferWithdrawn(older))
                .last()
                .isInstanceOf(TransferOffered.class);
        assertRefused("partner admin", new AcceptTransfer(older), "was withdrawn");
    }

    /// Otherwise a former owner could take it back by an offer of his that still stands.
    @Test
    void offersEndWhenTheAssetChangesHandsOtherwise() {
        TransferId id = offer("admin", world.nord, new Owner.Business(world.other), LEAVES);
        by("both", new AssetCommand.TransferAsset(world.nord, partner()));
        assertThat(fate(id)).isEqualTo(Fate.WITHDRAWN);
        assertRefused("stranger", new AcceptTransfer(id), "was withdrawn");
    }

    @Test
    void whatCannotBeIsRefusedWithASentence() {
        Owner nordwind = new Owner.Business(world.nordwind);
        Owner closed = new Owner.Business(world.closed);
        Owner disabled = new Owner.Person(world.person("disabled"));
        TransferId id = ids.transfer();
        assertRefused(
                "admin",
                new OfferTransfer(id, world.nord, nordwind, LEAVES),
                "this is its owner already");
        assertRefused("both", new AssetCommand.TransferAsset(world.nord, nordwind), "its owner");
        for (Owner gone : List.of(closed, disabled, new Owner.Business(ids.business()))) {
            assertRefused(
                    "admin",
                    new OfferTransfer(id, world.nord, gone, LEAVES),
                    "NotFound[what=owner");
        }
        assertRefused(
                "personal owner",
                new OfferTransfer(id, world.alone, nordwind, Optional.of(Levels.of("post"))),
                "a person cannot stay as a partner");
        assertRefused(
                "admin",
                new OfferTransfer(id, world.nord, partner(), Optional.of(Levels.of("post"))),
                "has no level `post`");
    }

    /// The offer previews what its acceptance would do, and the acceptance itself the same.
    @Test
    void bothSidesSeeBeforehandWhoLosesWhat() {
        TransferId id = ids.transfer();
        var offered =
                desk().preview(
                                Caller.person(world.person("admin")),
                                new OfferTransfer(id, world.nord, partner(), LEAVES),
                                office.sealer());
        by("admin", new OfferTransfer(id, world.nord, partner(), LEAVES));
        var accepted =
                desk().preview(
                                Caller.person(world.person("partner admin")),
                                new AcceptTransfer(id),
                                office.sealer());
        assertThat(offered.effects())
                .hasSize(4)
                .containsExactlyInAnyOrderElementsOf(accepted.effects());
        assertThat(offered.effects()).allMatch(e -> e.gained().isEmpty() && !e.lost().isEmpty());
    }

    @Test
    void theRecordOfBothSidesAndOfTheAssetShowsIt() {
        TransferId id = offer("admin", world.nord, partner(), LEAVES);
        long offered = office.now().seq();
        by("partner admin", new DeclineTransfer(id));
        for (var thing : List.of(world.nordwind, world.partner, world.nord, id)) {
            assertThat(
                            office.journal().touchingBefore(thing, offered + 2, 2).stream()
                                    .map(Line::seq))
                    .as(thing.toString())
                    .containsExactly(offered + 1, offered);
        }
    }
}
