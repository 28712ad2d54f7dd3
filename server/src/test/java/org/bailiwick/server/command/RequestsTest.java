package org.bailiwick.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssignmentChange.AssetAssigned;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PartnerChange.PartnerAccepted;
import org.bailiwick.engine.change.PartnerChange.PartnerAdded;
import org.bailiwick.engine.change.RequestChange.AccessRequested;
import org.bailiwick.engine.change.RequestChange.RequestApproved;
import org.bailiwick.engine.change.RequestId;
import org.bailiwick.engine.change.ShareChange.AssetShared;
import org.bailiwick.engine.change.ShareChange.ShareCapSet;
import org.bailiwick.engine.decision.Code;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Decision;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.directory.Request.State;
import org.bailiwick.server.command.RequestCommand.ApproveRequest;
import org.bailiwick.server.command.RequestCommand.Giving;
import org.bailiwick.server.command.RequestCommand.RefuseRequest;
import org.bailiwick.server.command.RequestCommand.RequestAccess;
import org.bailiwick.server.command.RequestCommand.Wanted;
import org.bailiwick.server.command.RequestCommand.Whom;
import org.bailiwick.server.command.RequestCommand.WithdrawRequest;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A request for access, until it is decided or comes to another end.
class RequestsTest extends AtTheDesk {
    private RequestId ask(
            String who, BusinessId business, Optional<MemberId> member, Wanted... wants) {
        RequestId id = ids.request();
        by(who, command(id, business, member, Optional.empty(), wants));
        return id;
    }

    private static RequestAccess command(
            RequestId id,
            BusinessId business,
            Optional<MemberId> member,
            Optional<Instant> until,
            Wanted... wants) {
        return new RequestAccess(
                id,
                business,
                Optional.empty(),
                member.<Whom>map(Whom.Member::new).orElse(Whom.BUSINESS),
                List.of(wants),
                until,
                "To work.");
    }

    private static Wanted wanted(AssetId asset, String kind, String level) {
        return new Wanted(asset.toString(), asset, kind, Levels.of(level));
    }

    private static Wanted account(AssetId asset, String level) {
        return wanted(asset, "ad_account", level);
    }

    private RequestId forPartner(AssetId asset, String level) {
        return ask("partner admin", world.partner, Optional.empty(), account(asset, level));
    }

    private Optional<MemberId> member(String who) {
        return Optional.of(world.member(who, world.nordwind));
    }

    private State state(RequestId id) {
        return office.now().find(id).orElseThrow().stateAt(now);
    }

    private Optional<Code> missing(String who, String action, AssetId asset) {
        Target target = new Target.Asset("ad_account", asset);
        Question question = Question.of(world.person(who), action, target, now);
        return Decider.decide(office.now(), question) instanceof Decision.Denied denied
                ? Optional.of(denied.explanation().code())
                : Optional.empty();
    }

    private void assertNotAllowed(String who, Command command) {
        assertThatThrownBy(() -> by(who, command))
                .isInstanceOfSatisfying(
                        Refused.class,
                        r ->
                                assertThat(r.refusal())
                                        .isInstanceOfAny(
                                                Refusal.NotAllowed.class, Refusal.NotForYou.class));
    }

    private void assertNotThere(String who, Command command) {
        assertThatThrownBy(() -> by(who, command))
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> assertThat(r.refusal()).isInstanceOf(Refusal.NotFound.class));
    }

    private static ApproveRequest whole(RequestId id) {
        return new ApproveRequest(id, List.of());
    }

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
    void whatIsThereAndWhatIsNotAreAskedForAlike() {
        AssetId nothing = ids.asset();
        for (AssetId asset : List.of(world.sued, nothing)) {
            RequestId id = ids.request();
            List<Change> changes =
                    by(
                            "stranger",
                            command(
                                    id,
                                    world.other,
                                    Optional.empty(),
                                    Optional.empty(),
                                    account(asset, "operator")));
            assertThat(changes).hasSize(1);
            assertThat(state(id)).isEqualTo(State.PENDING);
            assertThat(missing("stranger", "campaign.view", asset)).isPresent();
        }
        Wanted wrongKind = wanted(world.west, "pixel", "admin");
        RequestId id = ask("stranger", world.other, Optional.empty(), wrongKind);
        assertThat(office.now().find(id).orElseThrow().wishes().getFirst().asset())
                .isNotEqualTo(world.west);
        assertNotAllowed("admin", whole(id));
        for (AssetId asset : List.of(world.sued, nothing)) {
            var ask =
                    command(
                            ids.request(),
                            world.other,
                            Optional.of(world.member("stranger", world.other)),
                            Optional.empty(),
                            account(asset, "operator"));
            assertRefused("stranger", ask, "ask for the business instead");
        }
    }

    @Test
    void aMemberAsksUpToTheCapOnly() {
        by("admin", new ShareCommand.SetCap(world.share, Levels.of("analyst")));
        var member = Optional.of(world.member("partner admin", world.partner));
        var ask =
                command(
                        ids.request(),
                        world.partner,
                        member,
                        Optional.empty(),
                        account(world.nord, "operator"));
        assertRefused("partner admin", ask, "ask the owner to raise the share");
        RequestId id = ask("partner member", world.partner, member, account(world.nord, "analyst"));
        assertNotAllowed("admin", whole(id));
        by("both", whole(id));
        assertThat(missing("partner admin", "campaign.view", world.nord)).isEmpty();
    }

    @Test
    void nobodyDecidesHisOwn() {
        RequestId himself =
                ask("admin", world.nordwind, member("admin"), account(world.nord, "analyst"));
        assertRefused("admin", whole(himself), "your own request");
        assertRefused("admin", new RefuseRequest(himself, "No."), "your own request");
        RequestId forAnother =
                ask(
                        "admin",
                        world.nordwind,
                        member("finance analyst"),
                        account(world.nord, "analyst"));
        assertRefused("admin", whole(forAnother), "your own request");
        RequestId forHim =
                ask("standard", world.nordwind, member("admin"), account(world.sued, "analyst"));
        assertRefused("admin", whole(forHim), "your own request");
        by("both", whole(himself));
        by("both", whole(forAnother));
        by("both", whole(forHim));
    }

    @Test
    void aPersonalAssetIsItsOwnersToDecide() {
        assertNotAllowed("admin", whole(world.askedPersonal));
        List<Change> changes = by("personal owner", whole(world.askedPersonal));
        assertThat(changes).hasSize(2).element(1).isInstanceOf(AssetShared.class);
    }

    @Test
    void everyOwnerDecidesOnHisOwn() {
        RequestId id =
                ask(
                        "partner admin",
                        world.partner,
                        Optional.empty(),
                        account(world.west, "operator"),
                        wanted(world.personal, "tiktok_account", "live"),
                        account(ids.asset(), "analyst"));
        by("admin", new RefuseRequest(id, "Not these."));
        assertThat(state(id)).isEqualTo(State.PENDING);
        assertRefused("admin", whole(id), "nothing of this request is left");
        by("personal owner", whole(id));
        assertThat(state(id)).isEqualTo(State.PENDING);
        now = now.plus(RequestCommand.OPEN_FOR);
        assertThat(state(id)).isEqualTo(State.APPROVED_LESS);
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

    @Test
    void theSameIsAskedForOnce() {
        assertRefused(
                "partner admin",
                command(
                        ids.request(),
                        world.partner,
                        Optional.empty(),
                        Optional.empty(),
                        account(world.sued, "analyst")),
                "asked for already");
    }

    @Test
    void thereIsAnEndToAsking() {
        List<Change> made = new ArrayList<>();
        for (int i = 0; i < RequestCommand.OPEN_EACH_MAX; i++) {
            RequestId id = ids.request();
            made.addAll(
                    by(
                            "stranger",
                            command(
                                    id,
                                    world.other,
                                    Optional.empty(),
                                    Optional.empty(),
                                    account(ids.asset(), "analyst"))));
        }
        assertThat(made).hasOnlyElementsOfType(AccessRequested.class);
        var more =
                command(
                        ids.request(),
                        world.other,
                        Optional.empty(),
                        Optional.empty(),
                        account(ids.asset(), "analyst"));
        assertRefused("stranger", more, "requests already");
    }

    @Test
    void onlyMembersAskAndOnlyForTheirOwn() {
        Wanted nord = account(world.nord, "analyst");
        for (String who : List.of("stranger", "suspended", "removed", "disabled", "invited")) {
            assertNotAllowed(
                    who,
                    command(
                            ids.request(),
                            world.nordwind,
                            member("finance analyst"),
                            Optional.empty(),
                            nord));
        }
        var ask =
                command(
                        ids.request(),
                        world.nordwind,
                        Optional.of(world.member("partner member", world.partner)),
                        Optional.empty(),
                        nord);
        assertNotThere("standard", ask);
        var held =
                command(ids.request(), world.nordwind, member("standard"), Optional.empty(), nord);
        assertRefused("standard", held, "holds this on");
    }
}
