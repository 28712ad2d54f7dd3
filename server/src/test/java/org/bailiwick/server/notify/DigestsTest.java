package org.bailiwick.server.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.Role;
import org.bailiwick.server.command.InvitationCommand;
import org.bailiwick.server.command.MemberCommand;
import org.bailiwick.server.notify.NoticeKind.Wish;
import org.bailiwick.server.session.Profile;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// People are told when they wish, once, however often everything stops.
class DigestsTest extends Addressed {
    /// A digest comes once a day, at his hour in his zone, also when everything was stopped.
    @Test
    void aDigestComesAtItsHour() {
        stage.people.profile(lena, new Profile(Optional.of("de"), Optional.of("Europe/Berlin")));
        MemberId member = join();
        Map<NoticeKind, Wish> daily = Map.of(NoticeKind.ACCESS, Wish.DIGEST);
        stage.notifying.wishes().wishes(lena, new Wishes(daily, 6));
        stage.now = Instant.parse("2027-01-10T09:00:00Z");
        as(stage.olivia, new MemberCommand.SuspendMember(member, Optional.empty()));
        as(stage.olivia, new MemberCommand.ReinstateMember(member));
        as(lena, new InvitationCommand.AcceptInvitation(again(), lena));
        Stage.until(() -> stage.notifying.wishes().waiting(lena, 10).size() == 2);
        stage.now = Instant.parse("2027-01-11T04:59:59Z");
        stage.restart();
        stage.now = Instant.parse("2027-01-11T05:00:00Z");
        until("lena", 1);
        Told digest =
                letters().stream().filter(t -> t.to().startsWith("lena")).findFirst().orElseThrow();
        assertThat(digest.subject()).isEqualTo("Was seit der letzten Zusammenfassung geschah");
        assertThat(digest.plain())
                .contains("ruht", "geht weiter", "https://access.example/me/notices");
        stage.restart();
        stage.later(Duration.ofDays(2));
        stage.rename(1);
        Stage.until(() -> stage.notifying.wishes().waiting(lena, 10).isEmpty());
        assertThat(told("lena")).hasSize(1);
    }

    private InvitationId again() {
        InvitationId id = stage.ids.invitation();
        as(
                stage.felix,
                new InvitationCommand.InviteMember(
                        id,
                        stage.fremd,
                        "lena@x.example",
                        Role.STANDARD,
                        Finance.NONE,
                        Period.ALWAYS,
                        Optional.empty()));
        return id;
    }

    /// What falls due while everything is stopped is told afterwards, and once.
    @Test
    void whatRunsOutIsTold() {
        invite(Role.STANDARD);
        Stage.until(() -> stage.notifying.wishes().looked().isPresent());
        Instant before = stage.now;
        stage.stop();
        stage.later(Duration.ofDays(20));
        stage.start();
        until("olivia", 1);
        assertThat(told("olivia").getFirst())
                .startsWith("The invitation of lena@x.example to Nordwind has run out");
        stage.notifying.wishes().looked(before);
        stage.restart();
        Stage.until(() -> stage.notifying.wishes().looked().orElseThrow().isAfter(before));
        assertThat(told("olivia")).hasSize(1);
    }

    /// Stopped and started at every step: each is told once.
    @Test
    void restartsLoseAndDoubleNothing() {
        MemberId member = join();
        for (int i = 0; i < 6; i++) {
            Role role = i % 2 == 0 ? Role.ADMIN : Role.STANDARD;
            as(stage.olivia, new MemberCommand.SetRole(member, role, Optional.empty()));
            stage.restart();
        }
        until("lena", 6);
        stage.restart();
        stage.rename(1);
        until("lena", 6);
    }
}
