package org.bailiwick.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssignmentChange.AssetAssigned;
import org.bailiwick.engine.change.BusinessSettings;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.LinkResult;
import org.bailiwick.engine.change.PartnerChange.PartnerAccepted;
import org.bailiwick.engine.change.PartnerChange.PartnerAdded;
import org.bailiwick.engine.change.PartnerStart;
import org.bailiwick.engine.change.ShareChange.ShareCapSet;
import org.bailiwick.server.command.GiveCommand.Choice;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What one confirmation gives.
class AccessLinksTest extends AtALink {
    @Test
    void oneConfirmationMakesPartnerSharesAndAssignments() {
        Made link = live();
        List<Change> changes =
                by("admin", give(link, nordwind(), all(world.nord), lower(world.sued, "analyst")));
        assertThat(kinds(changes))
                .containsExactly(
                        "AccessLinkConfirmed",
                        "PartnerAdded",
                        "AssetShared",
                        "AssetAssigned",
                        "AssetShared",
                        "AssetAssigned");
        assertThat(results(changes)).containsExactly(LinkResult.GRANTED, LinkResult.GRANTED_LOWER);
        assertThat(may("stranger", "campaign.edit", world.nord)).isTrue();
        assertThat(may("stranger", "campaign.view", world.sued)).isTrue();
        assertThat(may("stranger", "campaign.edit", world.sued)).isFalse();
        assertThat(may("stranger", "account.settings", world.nord)).isFalse();
    }

    @Test
    void nothingIsGivenBeyondWhatIsAskedFor() {
        Made link = live(asked(false, false, OPERATOR, 30));
        assertRefused(
                "admin",
                give(link, nordwind(), lower(world.nord, "admin")),
                "field=choices[0].levels");
        Instant late = now.plus(Duration.ofDays(30)).plusMillis(1);
        for (Instant until : List.of(late, now)) {
            assertRefused(
                    "admin",
                    give(
                            link,
                            nordwind(),
                            new Choice(world.nord, Optional.empty(), Optional.of(until))),
                    "field=choices[0].until");
        }
        assertRefused(
                "admin", give(link, nordwind(), all(world.account)), "does not ask for a `tiktok");
        Instant early = now.plus(Duration.ofDays(10));
        Choice shorter = new Choice(world.nord, Optional.empty(), Optional.of(early));
        assertThat(results(by("admin", give(link, nordwind(), shorter))))
                .containsExactly(LinkResult.GRANTED_LOWER);
        assertThat(may("stranger", "campaign.edit", world.nord)).isTrue();
        now = early;
        assertThat(may("stranger", "campaign.edit", world.nord)).isFalse();
    }

    @Test
    void whatEverybodyNamedHasAlreadyChangesNothing() {
        Made link = live();
        by("admin", give(link, nordwind(), all(world.nord)));
        List<Change> again = by("admin", give(link, nordwind(), all(world.nord)));
        assertThat(again).hasSize(1);
        assertThat(results(again)).containsExactly(LinkResult.ALREADY_HAD);
    }

    @Test
    void aShareThatIsThereIsRaisedAndWhatIsHeldStays() {
        Made viewing = live(asked(false, false, List.of(wanted("analyst")), 0));
        by("admin", give(viewing, nordwind(), all(world.nord)));
        List<Change> raised = by("admin", give(live(), nordwind(), all(world.nord)));
        assertThat(kinds(raised))
                .containsExactly("AccessLinkConfirmed", "ShareCapSet", "AssetAssigned");
        assertThat(raised.get(1))
                .isInstanceOfSatisfying(
                        ShareCapSet.class,
                        c -> assertThat(c.cap()).isEqualTo(Levels.of("analyst", "operator")));
        assertThat(raised.get(2))
                .isInstanceOfSatisfying(
                        AssetAssigned.class,
                        c -> assertThat(c.levels()).isEqualTo(Levels.of("analyst", "operator")));
    }

    @Test
    void aLinkIsTheWordOfItsAgencyAndAcceptsWhatWaits() {
        by(
                "stranger",
                new BusinessCommand.SetBusiness(
                        world.other, BusinessSettings.DEFAULT.with(PartnerStart.AFTER_ACCEPTANCE)));
        Made link = live();
        List<Change> first = by("admin", give(link, nordwind(), all(world.nord)));
        assertThat(first.get(1)).isInstanceOf(PartnerAdded.class);
        by("admin", new PartnerCommand.EndPartner(((PartnerAdded) first.get(1)).partnership()));
        assertThat(may("stranger", "campaign.edit", world.nord)).isFalse();
        by("admin", new PartnerCommand.AddPartner(ids.partnership(), world.nordwind, world.other));
        List<Change> second = by("admin", give(link, nordwind(), all(world.nord)));
        assertThat(second.get(1)).isInstanceOf(PartnerAccepted.class);
        assertThat(may("stranger", "campaign.edit", world.nord)).isTrue();
    }
}
