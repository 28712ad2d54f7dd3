package org.bailiwick.server.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.BusinessSettings;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.SecondStep;
import org.bailiwick.server.command.BusinessCommand.SetBusiness;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.InvitationCommand.AcceptInvitation;
import org.bailiwick.server.command.RecoveryCommand.NameRecoveryContact;
import org.bailiwick.server.command.RecoveryCommand.StartRecovery;
import org.bailiwick.server.command.RecoveryCommand.StopRecovery;
import org.bailiwick.server.command.Submission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Letters by which a business stays safe.
class SafetyNoticesTest extends Addressed {
    @BeforeEach
    void wish() {
        wish(stage.olivia, NoticeKind.Wish.NOW);
        wish(stage.felix, NoticeKind.Wish.NOW);
    }

    private void never(PersonId who) {
        wish(who, NoticeKind.Wish.NEVER);
    }

    private void looked() {
        var settled = stage.now.minus(NoticePost.SETTLED);
        Stage.until(() -> {
            var looked = stage.notifying.wishes().looked();
            return looked.isPresent() && !looked.get().isBefore(settled.minusSeconds(60));
        });
    }

    private List<String> of(String name, String what) {
        return told(name).stream().filter(t -> t.contains(what)).toList();
    }

    @Test
    void theOnlyAdminIsToldAfterAWeekAndThenEveryNinetyDays() {
        looked();
        stage.later(Duration.ofDays(6));
        looked();
        assertThat(told("olivia")).isEmpty();
        stage.later(Duration.ofDays(1).plusMinutes(2));
        until("olivia", 1);
        assertThat(told("olivia").getFirst()).startsWith("Nordwind has one admin only");
        stage.restart();
        stage.later(Duration.ofDays(89));
        looked();
        // The first is over by then, and no second one came.
        Stage.until(() -> told("olivia").isEmpty());
        stage.later(Duration.ofDays(1));
        until("olivia", 1);
    }

    @Test
    void whoDoesNotWishToHearItDoesNot() {
        never(stage.olivia);
        looked();
        stage.later(Duration.ofDays(8));
        until("felix", 1);
        assertThat(told("olivia")).isEmpty();
    }

    @Test
    void twoAdminsAreNotTold() {
        as(lena, new AcceptInvitation(invite(Role.ADMIN), lena));
        never(stage.felix);
        looked();
        stage.later(Duration.ofDays(8));
        looked();
        assertThat(of("olivia", "one admin only")).isEmpty();
        assertThat(of("lena", "one admin only")).isEmpty();
    }

    @Test
    void aSecondStepIsAnnouncedToThoseWhoHaveNone() {
        join();
        never(stage.olivia);
        looked();
        var settings = new BusinessSettings(false, false, SecondStep.ALL, false);
        as(stage.olivia, new SetBusiness(stage.nordwind, settings, Optional.empty()));
        Stage.until(() -> of("lena", "second step").size() == 1);
        Stage.until(() -> of("olivia", "second step").size() == 1);
        stage.later(Duration.ofDays(7).plusMinutes(2));
        Stage.until(() -> of("lena", "second step").size() == 2);
        stage.restart();
        stage.later(Duration.ofDays(6));
        Stage.until(() -> of("lena", "second step").size() == 3);
    }

    private void recover() {
        as(stage.olivia, new NameRecoveryContact(stage.nordwind, "felix@x.example"));
        stage.office
                .desk()
                .orElseThrow()
                .carryOut(
                        new Submission(
                                Caller.person(stage.felix),
                                new StartRecovery(stage.nordwind, stage.felix),
                                "Olivia has died",
                                Optional.empty(),
                                Optional.empty()));
    }

    @Test
    void aRecoveryIsAnnouncedToEverybodyAndAdminsAreReminded() {
        join();
        never(stage.olivia);
        never(stage.felix);
        looked();
        recover();
        Stage.until(() -> of("olivia", "has started a recovery").size() == 1);
        assertThat(of("olivia", "recovery").getFirst())
                .startsWith("felix has started a recovery of Nordwind")
                .contains("“Olivia has died”", "can stop it at once");
        Stage.until(() -> of("lena", "has started a recovery").size() == 1);
        assertThat(of("felix", "has named you")).hasSize(1);
        stage.later(Duration.ofDays(3).plusMinutes(2));
        Stage.until(() -> of("olivia", "still stands open").size() == 1);
        stage.later(Duration.ofDays(3));
        Stage.until(() -> of("olivia", "still stands open").size() == 2);
        assertThat(of("lena", "still stands open")).isEmpty();
        stage.later(Duration.ofDays(1));
        Stage.until(() -> of("felix", "is due").size() == 1);
    }

    @Test
    void aStoppedRecoveryIsToldAndNotRemindedOf() {
        never(stage.olivia);
        never(stage.felix);
        looked();
        recover();
        as(stage.olivia, new StopRecovery(stage.nordwind));
        Stage.until(() -> of("felix", "was stopped").size() == 1);
        stage.later(Duration.ofDays(8));
        looked();
        assertThat(of("olivia", "still stands open")).isEmpty();
        assertThat(of("felix", "is due")).isEmpty();
    }
}
