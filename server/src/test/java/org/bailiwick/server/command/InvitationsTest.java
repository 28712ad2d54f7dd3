package org.bailiwick.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssignmentChange.AssetAssigned;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.DropReason;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.InvitationChange.OfferDropped;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberChange.MemberJoined;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonChange.AddressProved;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.server.command.InvitationCommand.AcceptInvitation;
import org.bailiwick.server.command.InvitationCommand.CorrectInvitation;
import org.bailiwick.server.command.InvitationCommand.InviteMember;
import org.bailiwick.server.command.InvitationCommand.Offer;
import org.bailiwick.server.command.InvitationCommand.ResendInvitation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An invitation with assets, until it is accepted or comes to another end.
class InvitationsTest extends AtTheDesk {
    @BeforeEach
    void known() {
        world.person("nora");
    }

    private InviteMember offer(String to, Offer... assets) {
        return new InviteMember(
                ids.invitation(),
                world.nordwind,
                Rulebook.address(to),
                Role.STANDARD,
                Finance.NONE,
                Period.ALWAYS,
                Optional.empty(),
                List.of(assets));
    }

    private static Offer operator(AssetId asset) {
        return new Offer(asset, Levels.of("operator"));
    }

    private boolean may(String who, AssetId asset) {
        PersonId person = world.person(who);
        Target target = new Target.Asset("ad_account", asset);
        return Decider.allows(office.now(), Question.of(person, "campaign.edit", target, now));
    }

    private List<Change> accept(String who, InvitationId invitation) {
        return done(who, new AcceptInvitation(invitation, world.person(who))).changes();
    }

    @Test
    void nothingOpensBeforeTheAcceptanceThenEverythingAtOnce() {
        InviteMember invite = offer("nora", operator(world.nord), operator(world.sued));
        done("admin", invite);
        assertThat(may("nora", world.nord)).isFalse();
        assertThat(accept("nora", invite.invitation()))
                .hasExactlyElementsOfTypes(
                        MemberJoined.class, AssetAssigned.class, AssetAssigned.class);
        assertThat(may("nora", world.nord)).isTrue();
        assertThat(may("nora", world.sued)).isTrue();
        assertThat(may("nora", world.west)).isFalse();
    }

    @Test
    void whoeverMayNotAssignAnAssetCannotOfferIt() {
        AssetId foreign = ids.asset();
        run(
                new AssetCommand.RegisterAsset(
                        foreign,
                        "ad_account",
                        "Foreign",
                        new Owner.Business(world.other),
                        org.bailiwick.engine.change.AssetState.ACTIVE));
        assertThat(refusal(() -> done("admin", offer("nora", operator(foreign)))))
                .isInstanceOf(Refusal.NotFound.class);
        assertThat(refusal(() -> done("admin", offer("nora", operator(ids.asset())))))
                .isInstanceOf(Refusal.NotFound.class);
        assertThat(refusal(() -> done("asset admin", offer("nora", operator(world.nord)))))
                .isInstanceOf(Refusal.NotAllowed.class);
        Offer twice = operator(world.nord);
        assertThat(refusal(() -> done("admin", offer("nora", twice, twice))))
                .isInstanceOf(Refusal.Invalid.class);
        Offer[] many = new Offer[InvitationCommand.OFFERS_MAX + 1];
        Arrays.fill(many, twice);
        assertThat(refusal(() -> done("admin", offer("nora", many))))
                .isInstanceOf(Refusal.TooMany.class);
    }

    private static Refusal refusal(Runnable deed) {
        try {
            deed.run();
        } catch (Refused refused) {
            return refused.refusal();
        }
        throw new AssertionError("it was carried out");
    }

    private InviteMember partners(String level) {
        InviteMember invite =
                new InviteMember(
                        ids.invitation(),
                        world.partner,
                        Rulebook.address("nora"),
                        Role.STANDARD,
                        Finance.NONE,
                        Period.ALWAYS,
                        Optional.empty(),
                        List.of(new Offer(world.nord, Levels.of(level))));
        done("partner admin", invite);
        return invite;
    }

    @Test
    void whatCannotBeGivenAnyMoreIsDroppedAndTold() {
        InvitationId lowered = partners("operator").invitation();
        run(new ShareCommand.SetCap(world.share, Levels.of("analyst")));
        assertThat(accept("nora", lowered))
                .hasExactlyElementsOfTypes(MemberJoined.class, OfferDropped.class)
                .contains(new OfferDropped(lowered, world.nord, DropReason.BEYOND_SHARE));
        assertThat(may("nora", world.nord)).isFalse();
    }

    @Test
    void anEndedShareIsToldToo() {
        InvitationId invitation = partners("analyst").invitation();
        run(new ShareCommand.EndShare(world.share));
        assertThat(accept("nora", invitation))
                .contains(new OfferDropped(invitation, world.nord, DropReason.ASSET_GONE));
    }

    @Test
    void theRightOfWhoInvitedHasToLast() {
        InviteMember invite = offer("nora", operator(world.nord));
        done("both", invite);
        run(
                new MemberCommand.SetRole(
                        world.member("both", world.nordwind), Role.STANDARD, Optional.empty()));
        assertThat(accept("nora", invite.invitation()))
                .contains(
                        new OfferDropped(
                                invite.invitation(), world.nord, DropReason.GIVER_MAY_NOT));
    }

    @Test
    void itIsSentAgainAfterItRanOut() {
        InviteMember invite = offer("nora", operator(world.nord));
        done("admin", invite);
        now = now.plus(Duration.ofDays(15));
        assertThatThrownBy(() -> accept("nora", invite.invitation()))
                .hasMessageContaining("has expired");
        done("admin", new ResendInvitation(invite.invitation(), Optional.empty()));
        accept("nora", invite.invitation());
        assertThat(may("nora", world.nord)).isTrue();
        assertThatThrownBy(() ->
                        done("admin", new ResendInvitation(invite.invitation(), Optional.empty())))
                .hasMessageContaining("was accepted already");
    }

    @Test
    void itIsCorrectedInOneStep() {
        InviteMember wrong = offer("nobody", operator(world.nord));
        done("admin", wrong);
        InvitationId right = ids.invitation();
        String address = Rulebook.address("nora");
        done("admin", new CorrectInvitation(wrong.invitation(), right, address));
        assertThatThrownBy(() -> accept("nora", wrong.invitation()))
                .hasMessageContaining("was withdrawn");
        assertThatThrownBy(() ->
                        done("admin", new CorrectInvitation(right, ids.invitation(), address)))
                .hasMessageContaining("resend it");
        accept("nora", right);
        assertThat(may("nora", world.nord)).isTrue();
    }

    @Test
    void anotherAccountIsToldTheMaskedAddressAndMayProveIt() {
        InviteMember invite = offer("second");
        run(
                new InviteMember(
                        invite.invitation(),
                        world.nordwind,
                        "lena.k@nordwind.example",
                        Role.STANDARD,
                        Finance.NONE,
                        Period.ALWAYS,
                        Optional.empty()));
        PersonId nora = world.person("nora");
        assertThatThrownBy(() -> accept("nora", invite.invitation()))
                .hasMessageContaining("l•••@nordwind.example")
                .hasMessageNotContaining("lena");
        var proved = new AcceptInvitation(invite.invitation(), nora, true);
        assertThatThrownBy(() -> done("nora", proved)).isInstanceOf(Refused.class);
        Caller program = Caller.program(world.key, Set.of(Caller.ACT), nora);
        assertThat(desk().carryOut(program, proved).changes())
                .hasExactlyElementsOfTypes(AddressProved.class, MemberJoined.class);
        assertThat(office.now().addresses(office.now().find(nora).orElseThrow())).hasSize(2);
    }

    @Test
    void somebodyElsesAddressIsNotProved() {
        InviteMember invite = offer("standard");
        InviteMember partners =
                new InviteMember(
                        invite.invitation(),
                        world.partner,
                        invite.address(),
                        Role.STANDARD,
                        Finance.NONE,
                        Period.ALWAYS,
                        Optional.empty());
        run(partners);
        PersonId nora = world.person("nora");
        assertThatThrownBy(() -> run(new AcceptInvitation(invite.invitation(), nora, true)))
                .hasMessageContaining("belongs to another person");
    }
}
