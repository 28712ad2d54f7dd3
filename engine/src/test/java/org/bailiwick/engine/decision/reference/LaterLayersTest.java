package org.bailiwick.engine.decision.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bailiwick.engine.decision.reference.World.day;

import org.bailiwick.engine.change.AssetChange.AssetCreatorNamed;
import org.bailiwick.engine.change.AssetChange.AssetStateSet;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.MemberChange.MemberRemoved;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.SecondStep;
import org.bailiwick.engine.decision.Code;
import org.bailiwick.engine.decision.Question.Context;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.engine.decision.Subject;
import org.bailiwick.engine.decision.reference.NaiveReference.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.Set;

/// One world for each code of layers 5 to 13.
class LaterLayersTest {
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
    void roleTooLowAndFinanceRoleMissingInABusiness() {
        MemberId admin = world.member(ana, acme, Role.ADMIN, Finance.NONE, Period.ALWAYS);
        assertThat(world.ask(ana, "members.manage", acme)).isEqualTo(Verdict.ALLOW);
        assertThat(world.ask(ana, "billing.view", acme))
                .isEqualTo(denied(Code.FINANCE_ROLE_MISSING));
        world.write(new MemberRemoved(admin));
        world.member(ana, acme, Role.STANDARD, Finance.ANALYST, Period.ALWAYS);
        assertThat(world.ask(ana, "members.manage", acme)).isEqualTo(denied(Code.ROLE_TOO_LOW));
        assertThat(world.ask(ana, "billing.view", acme)).isEqualTo(Verdict.ALLOW);
        assertThat(world.ask(ana, "billing.manage", acme))
                .isEqualTo(denied(Code.FINANCE_ROLE_MISSING));
    }

    @Test
    void ownerOnlyButForOwnerAndCreator() {
        AssetId clip = world.asset("tiktok_account", acme);
        world.assign(world.member(ana, acme), clip, "live");
        assertThat(world.ask(ana, "live.start", clip)).isEqualTo(denied(Code.OWNER_ONLY));
        world.write(new AssetCreatorNamed(clip, ana));
        assertThat(world.ask(ana, "live.start", clip)).isEqualTo(Verdict.ALLOW);
        assertThat(world.ask(ana, "post.use", clip)).isEqualTo(denied(Code.LEVEL_TOO_LOW));
        AssetId own = world.asset("tiktok_account", new Owner.Person(ana));
        assertThat(world.ask(ana, "live.start", own)).isEqualTo(Verdict.ALLOW);
        assertThat(world.ask(ana, "post.use", own)).isEqualTo(Verdict.ALLOW);
    }

    @Test
    void noAssetAssignedOrNotThisOne() {
        MemberId member = world.member(ana, acme);
        assertThat(mayEdit()).isEqualTo(denied(Code.NO_ASSET_ASSIGNED));
        world.assign(member, world.asset("pixel", acme), "analyst");
        assertThat(mayEdit()).isEqualTo(denied(Code.ASSET_NOT_ASSIGNED));
    }

    @Test
    void levelTooLowAndPartnerCap() {
        BusinessId nova = world.business();
        MemberId member = world.member(ana, nova);
        world.share(shoes, nova, "analyst");
        world.assign(member, shoes, "operator");
        assertThat(world.ask(ana, "report.view", shoes)).isEqualTo(Verdict.ALLOW);
        assertThat(mayEdit()).isEqualTo(denied(Code.PARTNER_CAP));
        assertThat(world.ask(ana, "access.grant", shoes)).isEqualTo(denied(Code.LEVEL_TOO_LOW));
    }

    @Test
    void financeRoleMissingOnMoney() {
        world.assign(world.member(ana, acme), shoes, "admin");
        assertThat(world.ask(ana, "account.payment", shoes))
                .isEqualTo(denied(Code.FINANCE_ROLE_MISSING));
    }

    @Test
    void assetState() {
        world.assign(world.member(ana, acme), shoes, "operator");
        world.write(new AssetStateSet(shoes, AssetState.SUSPENDED));
        assertThat(mayEdit()).isEqualTo(denied(Code.ASSET_STATE));
        assertThat(world.ask(ana, "report.view", shoes)).isEqualTo(Verdict.ALLOW);
    }

    @Test
    void notYetAndExpired() {
        MemberId member = world.member(ana, acme);
        world.assign(member, shoes, "operator", new Period(day(10), day(20)));
        world.on(9);
        assertThat(mayEdit()).isEqualTo(denied(Code.NOT_YET));
        world.on(10);
        assertThat(mayEdit()).isEqualTo(Verdict.ALLOW);
        world.on(20);
        assertThat(mayEdit()).isEqualTo(denied(Code.EXPIRED));
        world.on(109);
        assertThat(mayEdit()).isEqualTo(denied(Code.EXPIRED));
        world.on(110);
        assertThat(mayEdit()).isEqualTo(denied(Code.NO_ASSET_ASSIGNED));
    }

    @Test
    void secondStepRequired() {
        world.assign(world.member(ana, acme), shoes, "operator");
        assertThat(proven(Proof.ONE_STEP)).isEqualTo(Verdict.ALLOW);
        world.secondStep(acme, SecondStep.ADMINS, false);
        assertThat(proven(Proof.ONE_STEP)).isEqualTo(Verdict.ALLOW);
        world.secondStep(acme, SecondStep.ALL, false);
        assertThat(proven(Proof.ONE_STEP)).isEqualTo(denied(Code.SECOND_STEP_REQUIRED));
        assertThat(proven(Proof.TWO_STEPS)).isEqualTo(Verdict.ALLOW);
        assertThat(proven(Proof.SILENT)).isEqualTo(Verdict.ALLOW);
        world.secondStep(acme, SecondStep.ALL, true);
        assertThat(proven(Proof.SILENT)).isEqualTo(denied(Code.SECOND_STEP_REQUIRED));
    }

    @Test
    void secondStepForMoneyAlone() {
        MemberId member = world.member(ana, acme, Role.STANDARD, Finance.MANAGER, Period.ALWAYS);
        world.assign(member, shoes, "admin");
        world.moneySecondStep(acme, false);
        assertThat(proven(Proof.ONE_STEP)).isEqualTo(Verdict.ALLOW);
        assertThat(pays(Proof.ONE_STEP)).isEqualTo(denied(Code.SECOND_STEP_REQUIRED));
        assertThat(pays(Proof.TWO_STEPS)).isEqualTo(Verdict.ALLOW);
        assertThat(pays(Proof.SILENT)).isEqualTo(Verdict.ALLOW);
        world.moneySecondStep(acme, true);
        assertThat(pays(Proof.SILENT)).isEqualTo(denied(Code.SECOND_STEP_REQUIRED));
        assertThat(proven(Proof.SILENT)).isEqualTo(Verdict.ALLOW);
    }

    private Verdict pays(Proof proof) {
        Context context = new Context(day(0), Optional.empty(), Optional.empty(), proof);
        return world.ask(new Subject.Known(ana), "account.payment", shoes, context);
    }

    private Verdict proven(Proof proof) {
        Context context = new Context(day(0), Optional.empty(), Optional.empty(), proof);
        return world.ask(new Subject.Known(ana), "campaign.edit", shoes, context);
    }

    @Test
    void unknown() {
        AssetId pixel = world.asset("pixel", acme);
        AssetId own = world.asset("pixel", new Owner.Person(ana));
        assertThat(world.ask(ana, "no.such", shoes)).isEqualTo(denied(Code.NOT_A_MEMBER));
        world.member(ana, acme, Role.ADMIN, Finance.NONE, Period.ALWAYS);
        assertThat(world.ask(ana, "no.such", shoes)).isEqualTo(denied(Code.UNKNOWN));
        assertThat(world.ask(ana, "no.such", acme)).isEqualTo(denied(Code.UNKNOWN));
        assertThat(world.ask(ana, "pixel.view", pixel)).isEqualTo(denied(Code.NO_ASSET_ASSIGNED));
        assertThat(world.ask(ana, "pixel.view", own)).isEqualTo(Verdict.ALLOW);
        world.adopt(TestModels.variant());
        assertThat(world.ask(ana, "pixel.view", pixel)).isEqualTo(denied(Code.UNKNOWN));
        assertThat(world.ask(ana, "pixel.view", own)).isEqualTo(denied(Code.UNKNOWN));
    }
}
