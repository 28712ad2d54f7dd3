package org.bailiwick.server.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.Command;
import org.bailiwick.server.command.InvitationCommand;
import org.bailiwick.server.command.MemberCommand;
import org.bailiwick.server.notify.NoticeKind.Wish;
import org.bailiwick.server.session.Profile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// People are told when they wish, once, however often everything stops.
class DigestsTest {
    @TempDir Path temp;

    private Stage stage;
    private PersonId lena = new PersonId(0, 1);

    @BeforeEach
    void start() {
        stage = new Stage(temp);
        stage.mail = Optional.of(new Notifying.Mail(Optional.empty(), "en", Optional.empty()));
        lena = stage.ids.person();
        stage.person(lena, "lena");
        stage.restart();
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    private void as(PersonId who, Command command) {
        stage.office.desk().orElseThrow().carryOut(Caller.person(who), command);
    }

    private record Told(String to, String subject, String plain) {}

    /// The letters there are, the oldest first.
    private List<Told> letters() {
        Letters letters = stage.notifying.letters();
        return letters.list(Long.MAX_VALUE, 1_000).reversed().stream()
                .flatMap(each -> letters.text(each).stream())
                .map(text -> new Told(text.to(), text.subject(), text.plain()))
                .toList();
    }

    private List<String> told(String name) {
        return letters().stream()
                .filter(t -> t.to().equals(name + "@x.example"))
                .map(Told::subject)
                .toList();
    }

    private void until(String name, int count) {
        Stage.until(() -> told(name).size() >= count);
        assertThat(told(name)).hasSize(count);
    }

    private InvitationId invite(Role role) {
        InvitationId id = stage.ids.invitation();
        as(
                stage.olivia,
                new InvitationCommand.InviteMember(
                        id,
                        stage.nordwind,
                        "lena@x.example",
                        role,
                        Finance.NONE,
                        Period.ALWAYS,
                        Optional.empty()));
        return id;
    }

    private MemberId join() {
        as(lena, new InvitationCommand.AcceptInvitation(invite(Role.STANDARD), lena));
        var today = stage.office.now();
        return today.membership(
                        today.find(lena).orElseThrow(), today.find(stage.nordwind).orElseThrow())
                .orElseThrow()
                .id();
    }

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
