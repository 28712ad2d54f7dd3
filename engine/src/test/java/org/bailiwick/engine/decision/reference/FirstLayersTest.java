package org.bailiwick.engine.decision.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bailiwick.engine.decision.reference.World.day;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessChange.BusinessClosed;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.MemberChange.MemberRemoved;
import org.bailiwick.engine.change.MemberChange.MemberSuspended;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PartnerChange.PartnerEnded;
import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.change.PersonChange.PersonDisabled;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.ShareChange.SharePaused;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.engine.decision.Code;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Question.Context;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.engine.decision.Subject;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.decision.reference.NaiveReference.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One world for each code of layers 1 to 4.
class FirstLayersTest {
    private World world = new World();
    private BusinessId acme = world.business();
    private PersonId ana = world.person();
    private AssetId shoes = world.asset("ad_account", acme);

    /// Acme owns the ad account shoes; Ana is a person and nothing more.
    @BeforeEach
    void start() {
        world = new World();
        acme = world.business();
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
    void anAssignedMemberIsAllowedAndMayDoWhatTheLevelContains() {
        world.assign(world.member(ana, acme), shoes, "operator");
        assertThat(mayEdit()).isEqualTo(Verdict.ALLOW);
        assertThat(world.ask(ana, "report.view", shoes)).isEqualTo(Verdict.ALLOW);
        assertThat(world.reference().whoCan("campaign.edit", target(), world.context()))
                .containsExactly(ana);
        var can = world.reference().whatCan(new Subject.Known(ana), world.context());
        assertThat(can).containsOnly(Map.entry(shoes, 0b1111111L));
    }

    private Target target() {
        return new Target.Asset("ad_account", shoes);
    }

    @Test
    void signedOut() {
        Subject stranger = new Subject.Stranger();
        Subject unknown = new Subject.Known(new PersonId(7, 7));
        assertThat(world.ask(stranger, "report.view", shoes, world.context()))
                .isEqualTo(denied(Code.SIGNED_OUT));
        assertThat(world.ask(unknown, "report.view", shoes, world.context()))
                .isEqualTo(denied(Code.SIGNED_OUT));
    }

    @Test
    void personDisabled() {
        world.assign(world.member(ana, acme), shoes, "operator");
        world.write(new PersonDisabled(ana));
        assertThat(mayEdit()).isEqualTo(denied(Code.PERSON_DISABLED));
    }

    @Test
    void wrongAccount() {
        world.assign(world.member(ana, acme), shoes, "operator");
        PersonId other = world.person();
        Context forOther = new Context(day(0), Optional.empty(), Optional.of(other), Proof.SILENT);
        assertThat(world.ask(new Subject.Known(ana), "report.view", shoes, forOther))
                .isEqualTo(denied(Code.WRONG_ACCOUNT));
        assertThat(world.ask(new Subject.Invited(world.address()), "report.view", shoes, forOther))
                .isEqualTo(denied(Code.WRONG_ACCOUNT));
    }

    @Test
    void notAMember() {
        assertThat(mayEdit()).isEqualTo(denied(Code.NOT_A_MEMBER));
        assertThat(world.ask(ana, "record.view", acme)).isEqualTo(denied(Code.NOT_A_MEMBER));
    }

    @Test
    void inviteNotAcceptedForThePersonAndForTheAddress() {
        AddressId address = world.address();
        world.invite(address, acme, day(5));
        Subject invited = new Subject.Invited(address);
        assertThat(world.ask(invited, "report.view", shoes, world.context()))
                .isEqualTo(denied(Code.INVITE_NOT_ACCEPTED));
        assertThat(mayEdit()).isEqualTo(denied(Code.NOT_A_MEMBER));
        world.prove(ana, address);
        assertThat(mayEdit()).isEqualTo(denied(Code.INVITE_NOT_ACCEPTED));
        assertThat(world.ask(ana, "record.view", acme)).isEqualTo(denied(Code.INVITE_NOT_ACCEPTED));
        world.on(5);
        assertThat(mayEdit()).isEqualTo(denied(Code.NOT_A_MEMBER));
    }

    @Test
    void memberSuspended() {
        MemberId member = world.member(ana, acme);
        world.write(new MemberSuspended(member));
        assertThat(mayEdit()).isEqualTo(denied(Code.MEMBER_SUSPENDED));
    }

    @Test
    void removedIsSaidFor90Days() {
        world.write(new MemberRemoved(world.member(ana, acme)));
        world.on(89);
        assertThat(mayEdit()).isEqualTo(denied(Code.REMOVED));
        world.on(90);
        assertThat(mayEdit()).isEqualTo(denied(Code.NOT_A_MEMBER));
        assertThat(world.ask(ana, "record.view", acme)).isEqualTo(denied(Code.NOT_A_MEMBER));
    }

    @Test
    void businessClosed() {
        world.member(ana, acme);
        world.write(new BusinessClosed(acme));
        assertThat(mayEdit()).isEqualTo(denied(Code.BUSINESS_CLOSED));
    }

    @Test
    void assetElsewhereForAMemberOfAnotherBusiness() {
        BusinessId nova = world.business();
        MemberId member = world.member(ana, nova);
        assertThat(mayEdit()).isEqualTo(denied(Code.ASSET_ELSEWHERE));
        world.write(new MemberSuspended(member));
        assertThat(mayEdit()).isEqualTo(denied(Code.NOT_A_MEMBER));
    }

    @Test
    void wrongBusiness() {
        BusinessId nova = world.business();
        world.member(ana, acme);
        Subject subject = new Subject.Known(ana);
        Context named = world.context().in(nova);
        assertThat(world.ask(subject, "report.view", shoes, named))
                .isEqualTo(denied(Code.NOT_A_MEMBER));
        world.member(ana, nova);
        assertThat(world.ask(subject, "report.view", shoes, named))
                .isEqualTo(denied(Code.WRONG_BUSINESS));
        world.write(new BusinessClosed(acme));
        assertThat(world.ask(subject, "report.view", shoes, named))
                .isEqualTo(denied(Code.ASSET_ELSEWHERE));
    }

    @Test
    void partnerEndedIsSaidFor90Days() {
        BusinessId nova = world.business();
        PartnershipId pair = world.partners(nova, acme);
        world.member(ana, nova);
        world.share(shoes, nova, "operator");
        world.write(new PartnerEnded(pair));
        world.on(89);
        assertThat(mayEdit()).isEqualTo(denied(Code.PARTNER_ENDED));
        world.on(90);
        assertThat(mayEdit()).isEqualTo(denied(Code.ASSET_ELSEWHERE));
    }

    @Test
    void sharePaused() {
        BusinessId nova = world.business();
        MemberId member = world.member(ana, nova);
        ShareId share = world.share(shoes, nova, "operator");
        world.assign(member, shoes, "operator");
        assertThat(mayEdit()).isEqualTo(Verdict.ALLOW);
        world.write(new SharePaused(share));
        assertThat(mayEdit()).isEqualTo(denied(Code.SHARE_PAUSED));
    }

    @Test
    void notFound() {
        Subject subject = new Subject.Known(ana);
        Context now = world.context();
        Target otherKind = new Target.Asset("pixel", shoes);
        assertThat(world.ask(subject, "report.view", new AssetId(7, 7), now))
                .isEqualTo(denied(Code.NOT_FOUND));
        assertThat(world.ask(new Question(subject, "pixel.view", otherKind, now)))
                .isEqualTo(denied(Code.NOT_FOUND));
        assertThat(world.ask(ana, "record.view", new BusinessId(7, 7)))
                .isEqualTo(denied(Code.NOT_FOUND));
    }
}
