package org.bailiwick.engine.decision.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bailiwick.engine.decision.reference.World.day;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.AssetChange.AssetCreatorNamed;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessChange.BusinessClosed;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.MemberChange.MemberReinstated;
import org.bailiwick.engine.change.MemberChange.MemberRemoved;
import org.bailiwick.engine.change.MemberChange.MemberSuspended;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonChange.AddressDropped;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.SecondStep;
import org.bailiwick.engine.change.ShareChange.SharePaused;
import org.bailiwick.engine.decision.Code;
import org.bailiwick.engine.decision.Question.Context;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.engine.decision.Subject;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.decision.reference.NaiveReference.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.Set;

/// The corners of layers 3, 4, 12 and 13 and of the headline, as docs/decisions/0001 settles them.
class CornersTest {
    private World world = new World();
    private BusinessId acme = world.business();
    private BusinessId nova = world.business();
    private PersonId ana = world.person();
    private AssetId shoes = world.asset("ad_account", acme);

    /// Acme owns the ad account shoes; Nova is another business, Ana a person and nothing more.
    @BeforeEach
    void start() {
        world = new World();
        acme = world.business();
        nova = world.business();
        ana = world.person();
        shoes = world.asset("ad_account", acme);
    }

    private static Verdict denied(Code... codes) {
        return Verdict.deny(Set.of(codes));
    }

    private Verdict mayEdit() {
        return world.ask(ana, "campaign.edit", shoes);
    }

    @Test
    void anInvitationStandsBesideAMembershipThatIsNotActive() {
        AddressId address = world.address();
        world.prove(ana, address);
        MemberId member = world.member(ana, acme);
        world.invite(address, acme, Period.OPEN_END);
        assertThat(mayEdit()).isEqualTo(denied(Code.NO_ASSET_ASSIGNED));
        world.write(new MemberRemoved(member));
        assertThat(mayEdit()).isEqualTo(denied(Code.REMOVED, Code.INVITE_NOT_ACCEPTED));
        world.on(90);
        assertThat(mayEdit()).isEqualTo(denied(Code.INVITE_NOT_ACCEPTED));
    }

    @Test
    void anInvitationLosesToAMembershipThatEndedByItsDateFor90Days() {
        AddressId address = world.address();
        world.prove(ana, address);
        MemberId member = world.member(ana, acme, Period.until(day(1)));
        world.assign(member, shoes, "operator");
        world.invite(address, acme, Period.OPEN_END);
        world.on(1);
        assertThat(mayEdit()).isEqualTo(denied(Code.EXPIRED));
        world.on(91);
        assertThat(mayEdit()).isEqualTo(denied(Code.INVITE_NOT_ACCEPTED));
    }

    @Test
    void anAddressBelongsToWhoProvedItLastAndCanBeDropped() {
        PersonId ben = world.person();
        AddressId address = world.address();
        world.invite(address, acme, Period.OPEN_END);
        world.prove(ana, address);
        world.prove(ben, address);
        assertThat(mayEdit()).isEqualTo(denied(Code.NOT_A_MEMBER));
        assertThat(world.ask(ben, "report.view", shoes))
                .isEqualTo(denied(Code.INVITE_NOT_ACCEPTED));
        world.write(new AddressDropped(ben, address));
        assertThat(world.ask(ben, "report.view", shoes)).isEqualTo(denied(Code.NOT_A_MEMBER));
    }

    @Test
    void aMembershipCountsWithinItsDates() {
        MemberId member = world.member(ana, acme, new Period(day(10), day(20)));
        world.assign(member, shoes, "operator");
        assertThat(mayEdit()).isEqualTo(denied(Code.NOT_YET));
        assertThat(world.ask(ana, "members.manage", acme)).isEqualTo(denied(Code.ROLE_TOO_LOW));
        world.on(19);
        assertThat(mayEdit()).isEqualTo(Verdict.ALLOW);
        world.on(20);
        assertThat(mayEdit()).isEqualTo(denied(Code.EXPIRED));
        world.on(110);
        assertThat(mayEdit()).isEqualTo(denied(Code.NOT_A_MEMBER));
    }

    @Test
    void suspensionKeepsAssignmentsAndOnlyTheNewestMembershipCounts() {
        MemberId member = world.member(ana, acme);
        world.assign(member, shoes, "operator");
        world.write(new MemberSuspended(member));
        world.write(new MemberReinstated(member));
        assertThat(mayEdit()).isEqualTo(Verdict.ALLOW);
        world.member(ana, acme);
        assertThat(mayEdit()).isEqualTo(denied(Code.NO_ASSET_ASSIGNED));
    }

    @Test
    void everythingOnTheWayMustBeInForceTogether() {
        MemberId member = world.member(ana, nova, Period.until(day(10)));
        world.share(shoes, nova, "operator", new Period(day(5), Period.OPEN_END));
        world.assign(member, shoes, "operator", new Period(day(10), day(20)));
        assertThat(mayEdit()).isEqualTo(denied(Code.EXPIRED));
        world.assign(member, shoes, "analyst");
        assertThat(mayEdit()).isEqualTo(denied(Code.EXPIRED));
        assertThat(world.ask(ana, "report.view", shoes)).isEqualTo(denied(Code.NOT_YET));
        world.on(5);
        assertThat(world.ask(ana, "report.view", shoes)).isEqualTo(Verdict.ALLOW);
    }

    @Test
    void aPartnersWayFailsWhereTheOwnerIsClosedButACreatorsDoesNot() {
        AssetId clip = world.asset("tiktok_account", acme);
        world.write(new AssetCreatorNamed(clip, ana));
        world.member(ana, nova);
        world.share(shoes, nova, "operator");
        world.write(new BusinessClosed(acme));
        assertThat(mayEdit()).isEqualTo(denied(Code.PARTNER_ENDED));
        assertThat(world.ask(ana, "live.start", clip)).isEqualTo(Verdict.ALLOW);
    }

    @Test
    void whatToDoAboutAMembershipBeatsWhatHappenedToAShare() {
        MemberId member = world.member(ana, acme);
        world.member(ana, nova);
        world.write(new SharePaused(world.share(shoes, nova, "operator")));
        world.write(new MemberSuspended(member));
        assertThat(mayEdit()).isEqualTo(denied(Code.MEMBER_SUSPENDED));
        world.write(new BusinessClosed(nova));
        assertThat(mayEdit()).isEqualTo(denied(Code.MEMBER_SUSPENDED));
    }

    @Test
    void theWayThatGotFurthestGivesTheHeadline() {
        MemberId member = world.member(ana, acme);
        MemberId partner = world.member(ana, nova);
        world.share(shoes, nova, "analyst");
        world.assign(partner, shoes, "operator");
        assertThat(mayEdit()).isEqualTo(denied(Code.PARTNER_CAP));
        world.write(new MemberSuspended(partner));
        assertThat(mayEdit()).isEqualTo(denied(Code.NO_ASSET_ASSIGNED));
        world.write(new MemberReinstated(partner));
        world.assign(member, shoes, "operator");
        assertThat(mayEdit()).isEqualTo(Verdict.ALLOW);
    }

    @Test
    void waysThatFailAtOneLayerLeaveTheHeadlineOpen() {
        world.member(ana, acme);
        MemberId partner = world.member(ana, nova);
        AssetId other = world.asset("ad_account", nova);
        world.assign(partner, other, "analyst");
        world.share(shoes, nova, "analyst");
        assertThat(mayEdit()).isEqualTo(denied(Code.NO_ASSET_ASSIGNED, Code.ASSET_NOT_ASSIGNED));
        assertThat(mayEdit().deniesWith(Code.ASSET_NOT_ASSIGNED)).isTrue();
        assertThat(mayEdit().deniesWith(Code.LEVEL_TOO_LOW)).isFalse();
    }

    @Test
    void aNamedBusinessLeavesTheOwnersWayAndIsIgnoredForABusiness() {
        AssetId own = world.asset("ad_account", new Owner.Person(ana));
        Subject subject = new Subject.Known(ana);
        Context named = world.context().in(nova);
        assertThat(world.ask(subject, "campaign.edit", own, named)).isEqualTo(Verdict.ALLOW);
        world.assign(world.member(ana, acme), shoes, "operator");
        assertThat(world.ask(subject, "campaign.edit", shoes, named.in(acme)))
                .isEqualTo(Verdict.ALLOW);
    }

    @Test
    void aPersonsOwnAssetCanBeSharedWithACap() {
        PersonId ben = world.person();
        AssetId bens = world.asset("ad_account", new Owner.Person(ben));
        MemberId member = world.member(ana, nova);
        world.share(bens, nova, "analyst");
        world.assign(member, bens, "admin");
        assertThat(world.ask(ana, "report.view", bens)).isEqualTo(Verdict.ALLOW);
        assertThat(world.ask(ana, "campaign.edit", bens)).isEqualTo(denied(Code.PARTNER_CAP));
    }

    @Test
    void aCreatorIsAskedForASecondStepOnlyWhereAllAre() {
        AssetId clip = world.asset("tiktok_account", acme);
        world.write(new AssetCreatorNamed(clip, ana));
        Subject subject = new Subject.Known(ana);
        Context oneStep = new Context(day(0), Optional.empty(), Optional.empty(), Proof.ONE_STEP);
        world.secondStep(acme, SecondStep.ADMINS, true);
        assertThat(world.ask(subject, "live.start", clip, oneStep)).isEqualTo(Verdict.ALLOW);
        world.secondStep(acme, SecondStep.ALL, true);
        assertThat(world.ask(subject, "live.start", clip, oneStep))
                .isEqualTo(denied(Code.SECOND_STEP_REQUIRED));
        AssetId own = world.asset("tiktok_account", new Owner.Person(ana));
        assertThat(world.ask(subject, "live.start", own, oneStep)).isEqualTo(Verdict.ALLOW);
    }

    @Test
    void theClockNeverStandsBeforeTheNewestEntry() {
        MemberId member = world.member(ana, acme);
        world.assign(member, shoes, "operator", Period.until(day(10)));
        Context early = world.context();
        world.on(10);
        PersonId ben = world.person();
        Subject subject = new Subject.Known(ana);
        assertThat(world.ask(subject, "campaign.edit", shoes, early))
                .isEqualTo(denied(Code.EXPIRED));
        var past = NaiveReference.until(day(9), world.entries());
        assertThat(
                        NaiveReference.of(past, TestModels::read)
                                .whoCan(
                                        "campaign.edit",
                                        new Target.Asset("ad_account", shoes),
                                        early))
                .containsExactly(ana)
                .doesNotContain(ben);
    }
}
