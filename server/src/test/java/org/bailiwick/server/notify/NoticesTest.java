package org.bailiwick.server.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.server.command.AssignmentCommand;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.InvitationCommand;
import org.bailiwick.server.command.MemberCommand;
import org.bailiwick.server.command.PartnerCommand;
import org.bailiwick.server.command.ShareCommand;
import org.bailiwick.server.command.TransferCommand;
import org.bailiwick.server.notify.NoticeKind.Wish;
import org.bailiwick.server.session.Delivery;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// People are told what happened: those whom it concerns, what they may know, as soon as they wish.
class NoticesTest extends Addressed {
    @Test
    void whoInvitedIsToldWhatBecameOfIt() {
        as(lena, new InvitationCommand.DeclineInvitation(invite(Role.STANDARD), lena));
        join();
        until("olivia", 2);
        assertThat(told("olivia"))
                .containsExactly(
                        "The invitation of lena@x.example to Nordwind was declined.",
                        "lena has accepted the invitation to Nordwind.");
        assertThat(told("lena")).isEmpty();
    }

    @Test
    void whoInvitedIsToldThatANewOneIsAskedFor() {
        var invitation = invite(Role.STANDARD);
        as(stage.olivia, new InvitationCommand.WithdrawInvitation(invitation));
        stage.people
                .deliveries()
                .put(
                        new Delivery(
                                invitation,
                                1,
                                "l_1",
                                1,
                                stage.now,
                                Optional.of(stage.now),
                                Optional.empty(),
                                "",
                                Optional.empty(),
                                Optional.of(stage.now)));
        stage.later(Duration.ofMinutes(2));
        until("olivia", 1);
        assertThat(told("olivia").getFirst())
                .startsWith("lena@x.example asks for a new invitation to Nordwind");
    }

    @Test
    void somebodyIsAskedOnceADayToHaveALook() {
        MemberId id = join();
        until("olivia", 1);
        var lenas = stage.office.now().find(id).orElseThrow();
        assertThat(stage.notifying.nudge(lenas)).isTrue();
        assertThat(stage.notifying.nudge(lenas)).isFalse();
        until("lena", 1);
        assertThat(told("lena").getFirst()).startsWith("Nordwind asks you to have a look");
        stage.now = stage.now.plus(Duration.ofDays(1));
        assertThat(stage.notifying.nudge(lenas)).isTrue();
        quiet(lena);
        stage.now = stage.now.plus(Duration.ofDays(1));
        assertThat(stage.notifying.nudge(lenas)).isFalse();
    }

    @Test
    void whatChangesForSomebodyIsToldToHim() {
        MemberId member = join();
        var assignment = stage.ids.assignment();
        Instant until = Instant.parse("2027-05-01T00:00:00Z");
        as(
                stage.olivia,
                new AssignmentCommand.Assign(
                        assignment,
                        member,
                        stage.nord,
                        Levels.of("operator"),
                        new Period(Period.OPEN_START, until)));
        as(stage.olivia, new AssignmentCommand.Unassign(assignment));
        as(stage.olivia, new MemberCommand.SetRole(member, Role.ADMIN, Optional.empty()));
        as(stage.olivia, new MemberCommand.RemoveMember(member, Optional.empty()));
        until("lena", 4);
        assertThat(told("lena"))
                .containsExactly(
                        "Nord is open to you in Nordwind: Operator until 1 May 2027, 00:00 UTC.",
                        "Nord is no longer assigned to you in Nordwind.",
                        "You are an admin of Nordwind from now on.",
                        "You are no longer a member of Nordwind. What you had there has ended with"
                                + " it.");
        // Somebody else may act in her name, so she is told of a new admin all the same.
        Stage.until(() -> told("olivia").size() == 3);
        assertThat(told("olivia"))
                .containsExactlyInAnyOrder(
                        "lena has accepted the invitation to Nordwind.",
                        "lena is an admin of Nordwind from now on. If that is not meant so, change"
                                + " it at once.",
                        "Nordwind has one admin only from now on. If that is not meant so, make"
                                + " another one at once.");
    }

    @Test
    void aNewAdminIsToldToTheOthersAtOnce() {
        quiet(stage.olivia);
        as(lena, new InvitationCommand.AcceptInvitation(invite(Role.ADMIN), lena));
        until("olivia", 1);
        assertThat(told("olivia").getFirst()).startsWith("lena is an admin of Nordwind");
    }

    private void quiet(PersonId who) {
        Map<NoticeKind, Wish> none =
                Map.of(
                        NoticeKind.ACCESS,
                        Wish.NEVER,
                        NoticeKind.INVITATIONS,
                        Wish.NEVER,
                        NoticeKind.PARTNERS,
                        Wish.NEVER,
                        NoticeKind.TRANSFERS,
                        Wish.NEVER,
                        NoticeKind.SECURITY,
                        Wish.NEVER);
        stage.notifying.wishes().wishes(who, new Wishes(none, 8));
    }

    /// Both sides are told of what is between them, and no side of what the other does inside.
    @Test
    void partnersAreTold() {
        var partnership = stage.ids.partnership();
        var share = stage.ids.share();
        as(stage.olivia, new PartnerCommand.AddPartner(partnership, stage.nordwind, stage.fremd));
        as(
                stage.olivia,
                new ShareCommand.ShareAsset(
                        share, stage.nord, stage.fremd, Levels.of("analyst"), Period.ALWAYS));
        as(stage.olivia, new ShareCommand.PauseShare(share));
        join();
        as(stage.olivia, new PartnerCommand.EndPartner(partnership));
        until("felix", 4);
        assertThat(told("felix"))
                .containsExactly(
                        "Fremd and Nordwind are partners from now on.",
                        "Nordwind shares Nord with Fremd: up to Analyst.",
                        "Nord, which Nordwind shares with Fremd, is paused: nothing can be done"
                                + " there until it is resumed.",
                        "Fremd and Nordwind are no longer partners. What was shared between them"
                                + " has ended.");
        assertThat(letters().toString()).doesNotContain("You are no longer");
    }

    @Test
    void offersAreToldToTheOtherSide() {
        var transfer = stage.ids.transfer();
        as(
                stage.olivia,
                new TransferCommand.OfferTransfer(
                        transfer, stage.nord, new Owner.Business(stage.fremd), Optional.empty()));
        until("felix", 1);
        assertThat(told("felix"))
                .containsExactly("Nord is offered to Fremd: accept or decline it.");
        as(stage.felix, new TransferCommand.AcceptTransfer(transfer));
        until("olivia", 1);
        assertThat(letters().toString()).contains("The offer of Nord was accepted");
    }

    /// Nobody is told of what he does himself, or of what a list from elsewhere brings.
    @Test
    void whatIsReadInIsNotTold() {
        MemberId member = join();
        stage.office
                .desk()
                .orElseThrow()
                .carryOut(
                        Caller.source("recording"),
                        new MemberCommand.SetFinance(member, Finance.ANALYST));
        as(lena, new MemberCommand.Leave(member, Optional.empty()));
        as(
                stage.olivia,
                new AssignmentCommand.Assign(
                        stage.ids.assignment(),
                        stage.office
                                .now()
                                .admins(stage.office.now().find(stage.nordwind).orElseThrow())
                                .getFirst()
                                .id(),
                        stage.nord,
                        Levels.of("analyst"),
                        Period.ALWAYS));
        until("olivia", 1);
        stage.restart();
        assertThat(told("lena")).isEmpty();
        assertThat(told("olivia")).hasSize(1);
    }
}
