package org.bailiwick.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssignmentChange.AssetAssigned;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.PartnerChange.PartnerAccepted;
import org.bailiwick.engine.change.PartnerChange.PartnerAdded;
import org.bailiwick.engine.change.RequestChange.RequestApproved;
import org.bailiwick.engine.change.RequestId;
import org.bailiwick.engine.change.ShareChange.AssetShared;
import org.bailiwick.engine.change.ShareChange.ShareCapSet;
import org.bailiwick.engine.decision.Code;
import org.bailiwick.engine.directory.Request.State;
import org.bailiwick.server.command.RequestCommand.ApproveRequest;
import org.bailiwick.server.command.RequestCommand.Giving;
import org.bailiwick.server.command.RequestCommand.RefuseRequest;
import org.bailiwick.server.command.RequestCommand.WithdrawRequest;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A request for access, until it is decided or comes to another end.
class RequestsTest extends AtRequests {
    @Test
    void nothingOpensBeforeTheApprovalThenWhatWasAskedFor() {
        RequestId id =
                ask(
                        "standard",
                        world.nordwind,
                        member("standard"),
                        account(world.sued, "operator"));
        assertThat(missing("standard", "campaign.edit", world.sued))
                .contains(Code.WAITING_APPROVAL);
        assertThat(missing("standard", "access.grant", world.sued))
                .contains(Code.ASSET_NOT_ASSIGNED);
        List<Change> changes = by("admin", whole(id));
        assertThat(changes).hasSize(2).element(0).isInstanceOf(RequestApproved.class);
        assertThat(changes).element(1).isInstanceOf(AssetAssigned.class);
        assertThat(missing("standard", "campaign.edit", world.sued)).isEmpty();
        assertThat(state(id)).isEqualTo(State.APPROVED);
    }

    @Test
    void whoeverDecidesMayGiveLessAndNeverMore() {
        RequestId id =
                ask(
                        "standard",
                        world.nordwind,
                        member("standard"),
                        account(world.sued, "operator"),
                        account(world.west, "analyst"));
        Optional<Levels> admin = Optional.of(Levels.of("admin"));
        Giving more = new Giving(world.sued, admin, Optional.empty());
        assertRefused("admin", new ApproveRequest(id, List.of(more)), "more than");
        Optional<Instant> soon = Optional.of(now.plusSeconds(60));
        Giving less = new Giving(world.sued, Optional.of(Levels.of("analyst")), soon);
        by("admin", new ApproveRequest(id, List.of(less)));
        assertThat(state(id)).isEqualTo(State.APPROVED_LESS);
        assertThat(missing("standard", "campaign.view", world.sued)).isEmpty();
        assertThat(missing("standard", "campaign.edit", world.sued)).contains(Code.LEVEL_TOO_LOW);
        assertThat(missing("standard", "campaign.view", world.west)).isPresent();
        now = now.plusSeconds(60);
        assertThat(missing("standard", "campaign.view", world.sued)).contains(Code.EXPIRED);
    }

    @Test
    void aShorterTimeIsLess() {
        RequestId id = ids.request();
        Instant week = now.plus(Duration.ofDays(7));
        by(
                "standard",
                command(
                        id,
                        world.nordwind,
                        member("standard"),
                        Optional.of(week),
                        account(world.sued, "analyst")));
        Giving later = new Giving(world.sued, Optional.empty(), Optional.of(week.plusSeconds(1)));
        assertRefused("admin", new ApproveRequest(id, List.of(later)), "later than");
        Giving sooner = new Giving(world.sued, Optional.empty(), Optional.of(week.minusSeconds(1)));
        by("admin", new ApproveRequest(id, List.of(sooner)));
        assertThat(state(id)).isEqualTo(State.APPROVED_LESS);
    }

    @Test
    void anApprovalTakesNothingAway() {
        RequestId id =
                ask("standard", world.nordwind, member("standard"), account(world.nord, "admin"));
        by(
                "both",
                new ApproveRequest(
                        id,
                        List.of(
                                new Giving(
                                        world.nord,
                                        Optional.of(Levels.of("analyst")),
                                        Optional.empty()))));
        assertThat(missing("standard", "campaign.edit", world.nord)).isEmpty();
    }

    @Test
    void aBusinessBecomesAPartnerWithAShare() {
        RequestId id =
                ask("stranger", world.other, Optional.empty(), account(world.sued, "operator"));
        assertThat(missing("stranger", "campaign.view", world.sued)).contains(Code.ASSET_ELSEWHERE);
        List<Change> changes = by("admin", whole(id));
        assertThat(changes.subList(1, 3))
                .hasOnlyElementsOfTypes(PartnerAdded.class, AssetShared.class);
        assertThat(state(id)).isEqualTo(State.APPROVED);
    }

    @Test
    void aProposalIsAcceptedByIt() {
        RequestId id =
                ask("stranger", world.asking, Optional.empty(), account(world.sued, "analyst"));
        List<Change> changes = by("admin", whole(id));
        assertThat(changes).element(1).isEqualTo(new PartnerAccepted(world.proposed));
    }

    @Test
    void aStandingShareIsRaisedInPlace() {
        by("admin", new ShareCommand.SetCap(world.share, Levels.of("analyst")));
        assertThat(missing("partner member", "campaign.edit", world.nord))
                .contains(Code.PARTNER_CAP);
        RequestId id = forPartner(world.nord, "operator");
        assertThat(missing("partner member", "campaign.edit", world.nord))
                .contains(Code.WAITING_APPROVAL);
        assertThat(missing("partner asset admin", "access.grant", world.nord))
                .contains(Code.PARTNER_CAP);
        List<Change> changes = by("admin", whole(id));
        assertThat(changes.get(1)).isEqualTo(new ShareCapSet(world.share, Levels.of("operator")));
        assertThat(missing("partner member", "campaign.edit", world.nord)).isEmpty();
    }

    @Test
    void aLateApprovalIsJudgedByTodaysRules() {
        RequestId id =
                ask(
                        "standard",
                        world.nordwind,
                        member("standard"),
                        account(world.sued, "operator"));
        by(
                "admin",
                new MemberCommand.SuspendMember(
                        world.member("standard", world.nordwind), Optional.empty()));
        assertRefused("both", whole(id), "no active member");
        RequestId shared = world.asked;
        desk().carryOut(Caller.operator(), new BusinessCommand.CloseBusiness(world.partner));
        assertRefused("admin", whole(shared), "is closed");
    }

    @Test
    void itStandsForFourteenDaysToTheMillisecond() {
        by("both", new WithdrawRequest(world.asked));
        RequestId id = forPartner(world.sued, "operator");
        now = now.plus(RequestCommand.OPEN_FOR).minusMillis(1);
        desk().preview(Caller.person(world.person("admin")), whole(id), office.sealer());
        now = now.plusMillis(1);
        assertRefused("admin", whole(id), "has expired");
        assertRefused("admin", new RefuseRequest(id, "No."), "has expired");
        assertRefused("partner admin", new WithdrawRequest(id), "has expired");
        assertThat(state(id)).isEqualTo(State.EXPIRED);
        assertThat(state(forPartner(world.sued, "operator"))).isEqualTo(State.PENDING);
    }

    @Test
    void whatWasSettledStaysSettled() {
        RequestId id = world.asked;
        by("both", new WithdrawRequest(id));
        assertRefused("admin", whole(id), "was withdrawn");
        RequestId refused = forPartner(world.sued, "analyst");
        assertRefused("admin", new RefuseRequest(refused, " "), "is empty");
        by("admin", new RefuseRequest(refused, "Not now."));
        assertThat(state(refused)).isEqualTo(State.REFUSED);
        assertRefused("partner admin", new WithdrawRequest(refused), "was refused");
    }
}
