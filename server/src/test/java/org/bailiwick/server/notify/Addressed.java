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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A test that reads the letters that people are written; Lena is beside those of the [Stage].
abstract class Addressed {
    @TempDir Path temp;

    Stage stage;
    PersonId lena = new PersonId(0, 1);

    @BeforeEach
    void start() {
        stage = new Stage(temp);
        stage.mail = Optional.of(new Notifying.Mail(Optional.empty(), "en", Optional.empty()));
        lena = stage.ids.person();
        stage.person(lena, "lena");
        stage.restart();
        // Both are the only admin of their business, which they know.
        wish(stage.olivia, NoticeKind.Wish.NEVER);
        wish(stage.felix, NoticeKind.Wish.NEVER);
    }

    /// Whether somebody wishes to hear how safe his business is.
    void wish(PersonId who, NoticeKind.Wish wish) {
        stage.notifying.wishes().wishes(who, new Wishes(Map.of(NoticeKind.SAFETY, wish), 8));
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    void as(PersonId who, Command command) {
        stage.office.desk().orElseThrow().carryOut(Caller.person(who), command);
    }

    record Told(String to, String subject, String plain) {}

    /// The letters there are, the oldest first.
    List<Told> letters() {
        Letters letters = stage.notifying.letters();
        return letters.list(Long.MAX_VALUE, 1_000).reversed().stream()
                .flatMap(each -> letters.text(each).stream())
                .map(text -> new Told(text.to(), text.subject(), text.plain()))
                .toList();
    }

    List<String> told(String name) {
        return letters().stream()
                .filter(t -> t.to().equals(name + "@x.example"))
                .map(Told::subject)
                .toList();
    }

    void until(String name, int count) {
        Stage.until(() -> told(name).size() >= count);
        assertThat(told(name)).hasSize(count);
    }

    InvitationId invite(Role role) {
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

    MemberId join() {
        as(lena, new InvitationCommand.AcceptInvitation(invite(Role.STANDARD), lena));
        var today = stage.office.now();
        return today.membership(
                        today.find(lena).orElseThrow(), today.find(stage.nordwind).orElseThrow())
                .orElseThrow()
                .id();
    }
}
