package org.bailiwick.server.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.ApprovalId;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.Safety;
import org.bailiwick.server.command.ApprovalCommand;
import org.bailiwick.server.command.MemberCommand;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;

/// What waits for a second admin is told at once, again and again, and loudly where it is done
/// without one.
class SecondAdminNoticesTest extends Addressed {
    private MemberId lenas = new MemberId(0, 0);

    private ApprovalId waits(Safety safety) {
        lenas = join();
        stage.run(new MemberCommand.SetRole(lenas, Role.ADMIN, Optional.empty()));
        stage.later(Duration.ofDays(8));
        stage.run(new ApprovalCommand.SetSafety(stage.nordwind, safety));
        PersonId kai = stage.ids.person();
        stage.person(kai, "kai");
        as(stage.olivia, invited("kai@x.example"));
        var today = stage.office.now();
        return today.approvals().waiting(today.find(stage.nordwind).orElseThrow()).getFirst().id();
    }

    private org.bailiwick.server.command.Command invited(String address) {
        return new org.bailiwick.server.command.InvitationCommand.InviteMember(
                stage.ids.invitation(),
                stage.nordwind,
                address,
                Role.ADMIN,
                org.bailiwick.engine.change.Finance.NONE,
                org.bailiwick.engine.change.Period.ALWAYS,
                Optional.empty());
    }

    private void reads(String who, String start) {
        Stage.until(() -> told(who).stream().anyMatch(s -> s.startsWith(start)));
    }

    /// In one letter with others, perhaps.
    private boolean written(String who, String sentence) {
        return letters().stream()
                .anyMatch(l ->
                        l.to().equals(who + "@x.example")
                                && l.plain().replaceAll("\\s+", " ").contains(sentence));
    }

    private long count(String who, String start) {
        return told(who).stream().filter(s -> s.startsWith(start)).count();
    }

    @Test
    void whoDecidesIsToldAtOnceRemindedAndEscalated() {
        waits(new Safety(true, false, true, true));
        reads("lena", "olivia needs a second admin of Nordwind: somebody is invited as an admin");
        assertThat(count("olivia", "olivia needs")).isZero();
        stage.later(Duration.ofDays(1).plusMinutes(2));
        reads("lena", "olivia still waits for a second admin");
        stage.later(Duration.ofDays(1));
        reads("lena", "Nobody has decided for 48 hours");
        stage.restart();
        stage.later(Duration.ofDays(5));
        Stage.until(() -> count("lena", "olivia still waits for a second admin") == 2);
        stage.later(Duration.ofDays(7));
        Stage.until(() -> count("lena", "olivia still waits for a second admin") == 3);
        assertThat(count("lena", "Nobody has decided for 48 hours")).isEqualTo(1);
        assertThat(count("lena", "On ")).isZero();
    }

    @Test
    void aReleaseIsAnnouncedTwiceAndThenDone() {
        waits(new Safety(true, true, true, true));
        Stage.until(() -> written("lena", "What olivia asked for at Nordwind is carried out on"));
        assertThat(written("lena", "olivia needs a second admin of Nordwind")).isTrue();
        reads("olivia", "What olivia asked for at Nordwind is carried out on");
        stage.later(Duration.ofDays(6).plusMinutes(2));
        reads("lena", "On ");
        reads("olivia", "On ");
    }

    @Test
    void whoAskedIsToldWhatBecameOfIt() {
        as(
                lena(),
                new ApprovalCommand.RefuseCommand(
                        waits(new Safety(true, false, true, true)), "No."));
        reads("olivia", "A second admin of Nordwind has refused what you asked for");
        assertThat(letters().toString()).doesNotContain("\"No.\"");
    }

    private void alarm(AlarmKind kind) {
        Stage.until(() ->
                stage
                        .notifying
                        .alarms()
                        .list(java.util.Optional.of(stage.nordwind), Long.MAX_VALUE, 10)
                        .stream()
                        .anyMatch(a -> a.alarm().kind() == kind));
    }

    private PersonId lena() {
        return lena;
    }

    @Test
    void brokenGlassIsAnAlarmForEveryAdmin() {
        ApprovalId waiting = waits(new Safety(true, false, true, true));
        as(stage.olivia, new ApprovalCommand.BreakGlass(waiting, "It burns."));
        reads("lena", "Alarm: olivia has used the emergency override at Nordwind");
        reads("olivia", "Alarm: olivia has used the emergency override at Nordwind");
        alarm(AlarmKind.BREAK_GLASS);
    }

    @Test
    void theOperatorPassesNobodyOverUnseen() {
        waits(new Safety(true, false, true, true));
        stage.run(new MemberCommand.SuspendMember(lenas, Optional.empty()));
        Stage.until(() -> written("olivia", "Alarm: the operator did at Nordwind"));
        alarm(AlarmKind.SECOND_ADMIN_PASSED_OVER);
    }
}
