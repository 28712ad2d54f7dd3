package org.bailiwick.engine.decision.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bailiwick.engine.decision.reference.World.day;

import org.bailiwick.engine.change.AssetChange.AssetTransferred;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssignmentChange.AssetAssigned;
import org.bailiwick.engine.change.AssignmentChange.AssetUnassigned;
import org.bailiwick.engine.change.AssignmentChange.AssignmentPeriodSet;
import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.GroupChange.GroupAssetAdded;
import org.bailiwick.engine.change.GroupChange.GroupAssetTaken;
import org.bailiwick.engine.change.GroupChange.GroupEnded;
import org.bailiwick.engine.change.GroupChange.GroupMemberTaken;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberChange.MemberLeft;
import org.bailiwick.engine.change.MemberChange.MemberRemoved;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.ShareChange.AssetShared;
import org.bailiwick.engine.change.ShareChange.ShareCapSet;
import org.bailiwick.engine.change.ShareChange.ShareEnded;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.engine.decision.Code;
import org.bailiwick.engine.decision.reference.NaiveReference.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Set;

/// What replaces what, and what dies with what.
class FoldTest {
    private World world = new World();
    private BusinessId acme = world.business();
    private BusinessId nova = world.business();
    private PersonId ana = world.person();
    private AssetId shoes = world.asset("ad_account", acme);
    private MemberId member = world.member(ana, acme);
    private MemberId partner = world.member(ana, nova);

    /// Acme owns the ad account shoes; Ana is a member of Acme and of Nova.
    @BeforeEach
    void start() {
        world = new World();
        acme = world.business();
        nova = world.business();
        ana = world.person();
        shoes = world.asset("ad_account", acme);
        member = world.member(ana, acme);
        partner = world.member(ana, nova);
    }

    private static Verdict denied(Code... codes) {
        return Verdict.deny(Set.of(codes));
    }

    private Verdict mayEdit() {
        return world.ask(ana, "campaign.edit", shoes);
    }

    @Test
    void aStandingAssignmentIsReplacedAndDatedOnesAddUp() {
        AssignmentId first = world.assign(member, shoes, "operator");
        world.assign(member, shoes, "analyst");
        assertThat(mayEdit()).isEqualTo(denied(Code.LEVEL_TOO_LOW));
        AssignmentId dated = world.assign(member, shoes, "operator", Period.until(day(9)));
        assertThat(mayEdit()).isEqualTo(Verdict.ALLOW);
        world.write(new AssetUnassigned(first));
        assertThat(mayEdit()).isEqualTo(Verdict.ALLOW);
        world.write(new AssetUnassigned(dated));
        assertThat(mayEdit()).isEqualTo(denied(Code.LEVEL_TOO_LOW));
    }

    @Test
    void openEndsMakeADatedAssignmentStandAndReplaceTheOther() {
        AssignmentId dated = world.assign(member, shoes, "analyst", Period.until(day(9)));
        world.assign(member, shoes, "operator");
        world.write(new AssignmentPeriodSet(dated, Period.ALWAYS));
        assertThat(mayEdit()).isEqualTo(denied(Code.LEVEL_TOO_LOW));
        assertThat(world.ask(ana, "report.view", shoes)).isEqualTo(Verdict.ALLOW);
    }

    @Test
    void joiningAgainStartsEmptyAndAnEndedMembershipTakesNoAssignment() {
        world.assign(member, shoes, "operator");
        world.write(new MemberLeft(member));
        world.assign(member, shoes, "operator");
        assertThat(mayEdit()).isEqualTo(denied(Code.REMOVED));
        world.member(ana, acme);
        assertThat(mayEdit()).isEqualTo(denied(Code.NO_ASSET_ASSIGNED));
    }

    @Test
    void sharingAgainStartsEmpty() {
        world.write(new MemberRemoved(member));
        ShareId share = world.share(shoes, nova, "operator");
        world.assign(partner, shoes, "operator");
        assertThat(mayEdit()).isEqualTo(Verdict.ALLOW);
        world.write(new ShareEnded(share));
        world.share(shoes, nova, "operator");
        assertThat(mayEdit()).isEqualTo(denied(Code.NO_ASSET_ASSIGNED));
    }

    @Test
    void onlyTheNewestShareCounts() {
        world.write(new MemberRemoved(member));
        world.share(shoes, nova, "operator");
        world.assign(partner, shoes, "operator");
        ShareId newer = world.share(shoes, nova, "operator");
        assertThat(mayEdit()).isEqualTo(denied(Code.NO_ASSET_ASSIGNED));
        world.assign(partner, shoes, "operator");
        assertThat(mayEdit()).isEqualTo(Verdict.ALLOW);
        world.write(new ShareEnded(newer));
        assertThat(mayEdit()).isEqualTo(denied(Code.REMOVED));
    }

    @Test
    void anAssignmentMadeBeforeTheShareNeverCounts() {
        world.write(new MemberRemoved(member));
        world.assign(partner, shoes, "operator");
        assertThat(mayEdit()).isEqualTo(denied(Code.REMOVED));
        world.share(shoes, nova, "operator");
        assertThat(mayEdit()).isEqualTo(denied(Code.NO_ASSET_ASSIGNED));
    }

    @Test
    void anAssignmentAboveTheCapWaitsUntilTheCapIsRaised() {
        ShareId share = world.share(shoes, nova, "analyst");
        world.assign(partner, shoes, "operator");
        assertThat(mayEdit()).isEqualTo(denied(Code.PARTNER_CAP));
        world.write(new ShareCapSet(share, Levels.of("operator")));
        assertThat(mayEdit()).isEqualTo(Verdict.ALLOW);
    }

    @Test
    void aGroupGivesLevelsForTheKindsItNames() {
        GroupId group = world.group(acme, shoes);
        world.seat(group, member, "pixel", "analyst");
        assertThat(mayEdit()).isEqualTo(denied(Code.NO_ASSET_ASSIGNED));
        world.seat(group, member, "ad_account", "operator");
        assertThat(mayEdit()).isEqualTo(Verdict.ALLOW);
        world.seat(group, member, "ad_account", "analyst");
        assertThat(mayEdit()).isEqualTo(denied(Code.LEVEL_TOO_LOW));
        world.write(new GroupAssetTaken(group, shoes));
        assertThat(mayEdit()).isEqualTo(denied(Code.NO_ASSET_ASSIGNED));
    }

    @Test
    void aGroupEndsForAMemberOrAltogether() {
        GroupId group = world.group(acme, shoes);
        world.seat(group, member, "ad_account", "operator");
        world.write(new GroupMemberTaken(group, member));
        assertThat(mayEdit()).isEqualTo(denied(Code.NO_ASSET_ASSIGNED));
        world.seat(group, member, "ad_account", "operator");
        world.write(new GroupEnded(group));
        assertThat(mayEdit()).isEqualTo(denied(Code.NO_ASSET_ASSIGNED));
    }

    @Test
    void aPlaceInAGroupHangsOnTheShare() {
        world.write(new MemberRemoved(member));
        ShareId share = world.share(shoes, nova, "operator");
        GroupId group = world.group(nova, shoes);
        world.seat(group, partner, "ad_account", "operator");
        assertThat(mayEdit()).isEqualTo(Verdict.ALLOW);
        world.write(new ShareEnded(share));
        world.share(shoes, nova, "operator");
        assertThat(mayEdit()).isEqualTo(denied(Code.NO_ASSET_ASSIGNED));
        world.write(new GroupAssetAdded(group, shoes));
        assertThat(mayEdit()).isEqualTo(Verdict.ALLOW);
    }

    @Test
    void aTransferEndsWhatTheFormerOwnerGave() {
        BusinessId zeta = world.business();
        world.share(shoes, nova, "operator");
        world.assign(member, shoes, "operator");
        world.assign(partner, shoes, "operator");
        world.write(new AssetTransferred(shoes, new Owner.Business(zeta)));
        assertThat(mayEdit()).isEqualTo(denied(Code.PARTNER_ENDED));
        world.on(90);
        assertThat(mayEdit()).isEqualTo(denied(Code.ASSET_ELSEWHERE));
        world.write(new AssetTransferred(shoes, new Owner.Business(acme)));
        assertThat(mayEdit()).isEqualTo(denied(Code.NO_ASSET_ASSIGNED));
    }

    @Test
    void aTransferKeepsWhatIsMadeAnewInTheSameEntry() {
        world.assign(member, shoes, "operator");
        world.write(
                new AssetTransferred(shoes, new Owner.Business(nova)),
                new AssetShared(
                        new ShareId(1, 1), shoes, acme, Levels.of("operator"), Period.ALWAYS),
                new AssetAssigned(
                        new AssignmentId(1, 1),
                        member,
                        shoes,
                        Levels.of("operator"),
                        Period.ALWAYS,
                        false));
        assertThat(mayEdit()).isEqualTo(Verdict.ALLOW);
    }

    @Test
    void aModelAdoptedAnewDecidesFromThenOn() {
        world.assign(member, shoes, "operator");
        assertThat(world.ask(ana, "campaign.create", shoes)).isEqualTo(Verdict.ALLOW);
        world.adopt(TestModels.variant());
        assertThat(world.ask(ana, "campaign.create", shoes)).isEqualTo(denied(Code.LEVEL_TOO_LOW));
        assertThat(mayEdit()).isEqualTo(Verdict.ALLOW);
    }
}
