package org.bailiwick.server.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.Role;
import org.bailiwick.server.command.AssetCommand.TransferAsset;
import org.bailiwick.server.command.AssignmentCommand.Assign;
import org.bailiwick.server.command.AssignmentCommand.Unassign;
import org.bailiwick.server.command.InvitationCommand.AcceptInvitation;
import org.bailiwick.server.command.MemberCommand.RemoveMember;
import org.bailiwick.server.command.MemberCommand.SetRole;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What admins and the operator have to hear of at once is kept, told once, and not lost.
class AlarmsTest extends Addressed {
    private List<AlarmKind> kinds(Optional<BusinessId> business) {
        return stage.notifying.alarms().list(business, Long.MAX_VALUE, 100).reversed().stream()
                .map(kept -> kept.alarm().kind())
                .toList();
    }

    private List<AlarmKind> nordwind() {
        return kinds(Optional.of(stage.nordwind));
    }

    private void read() {
        String newest = stage.office.position(stage.office.now());
        Stage.until(() -> stage.notifying.alarms().mark().equals(Optional.of(newest)));
    }

    @Test
    void aNewAdminAndThatOneIsLeft() {
        MemberId member = join();
        read();
        assertThat(nordwind()).isEmpty();
        as(stage.olivia, new SetRole(member, Role.ADMIN, Optional.empty()));
        read();
        assertThat(nordwind()).containsExactly(AlarmKind.NEW_ADMIN);
        as(stage.olivia, new RemoveMember(member, Optional.empty()));
        read();
        assertThat(nordwind())
                .containsExactly(AlarmKind.NEW_ADMIN, AlarmKind.LAST_BUT_ONE_ADMIN_GONE);
        assertThat(kinds(Optional.of(stage.fremd))).isEmpty();
        Stage.until(() -> told("olivia").stream().anyMatch(t -> t.contains("one admin only")));
    }

    /// That a standard member goes where there is one admin is no alarm.
    @Test
    void aMemberWhoWasNoAdminIsNone() {
        as(stage.olivia, new RemoveMember(join(), Optional.empty()));
        read();
        assertThat(nordwind()).isEmpty();
    }

    @Test
    void anOwnerChangedIsToldOnBothSides() {
        stage.run(new TransferAsset(stage.nord, new Owner.Business(stage.fremd)));
        read();
        assertThat(nordwind()).containsExactly(AlarmKind.OWNER_CHANGED);
        assertThat(kinds(Optional.of(stage.fremd))).containsExactly(AlarmKind.OWNER_CHANGED);
        assertThat(kinds(Optional.empty())).hasSize(2);
        Stage.until(() -> told("olivia").stream().anyMatch(t -> t.contains("another owner")));
        Stage.until(() -> told("felix").stream().anyMatch(t -> t.contains("another owner")));
    }

    private void take(MemberId member, int times) {
        for (int i = 0; i < times; i++) {
            var id = stage.ids.assignment();
            as(
                    stage.olivia,
                    new Assign(id, member, stage.nord, Levels.of("analyst"), Period.ALWAYS));
            as(stage.olivia, new Unassign(id));
        }
    }

    @Test
    void muchTakenAwayWithinAnHourIsOneAlarm() {
        MemberId member = join();
        take(member, AlarmTable.TAKEN_MAX);
        read();
        assertThat(nordwind()).isEmpty();
        take(member, 2);
        read();
        assertThat(nordwind()).containsExactly(AlarmKind.MASS_CHANGE);
        stage.later(AlarmTable.HOUR.plus(Duration.ofMinutes(1)));
        take(member, AlarmTable.TAKEN_MAX);
        read();
        assertThat(nordwind()).hasSize(1);
    }

    @Test
    void noneIsLostOrKeptTwiceOverARestart() {
        as(lena, new AcceptInvitation(invite(Role.ADMIN), lena));
        read();
        stage.notifying.close();
        stage.run(new TransferAsset(stage.nord, new Owner.Business(stage.fremd)));
        stage.office.close();
        stage.start();
        read();
        stage.restart();
        read();
        assertThat(nordwind()).containsExactly(AlarmKind.NEW_ADMIN, AlarmKind.OWNER_CHANGED);
    }
}
