package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.InvitationCommand;
import org.bailiwick.server.command.PersonCommand;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/// The first page of somebody who belongs to no business yet.
class ConsoleHomeTest extends InTheWorld {
    private static final String NINA = "nina@x.example";

    @Test
    void whoIsInvitedNowhereReadsWhatToDo() {
        Tab nina = Tab.in(world, nina(), Proof.ONE_STEP);
        assertThat(nina.get("/").text())
                .contains("You belong to no business yet", "the invitation appears here")
                .doesNotContain("accept-invitation");
    }

    /// The invitation stands there, and accepting leads inside.
    @Test
    void whoIsInvitedAcceptsThere() {
        PersonId person = nina();
        InvitationId invitation = invite();
        Tab nina = Tab.in(world, person, Proof.ONE_STEP);
        assertThat(nina.get("/").text())
                .contains("Nordwind", invitation.toString(), "/b/" + world.nordwind)
                .containsSubsequence("olivia has invited you", "work on the accounts", "Sued")
                .containsSubsequence("Analyst", "makes you a member", "Accept as Nina")
                .doesNotContain("You belong to no business yet");
        nina.swap(
                "/do",
                "command",
                "accept-invitation",
                "invitation",
                invitation.toString(),
                "person",
                person.toString());
        assertThat(nina.get("/").to()).isEqualTo("/b/" + world.nordwind);
    }

    private PersonId nina() {
        PersonId nina = world.ids.person();
        world.run(new PersonCommand.RegisterPerson(nina, "Nina", NINA));
        return nina;
    }

    private InvitationId invite() {
        InvitationId id = world.ids.invitation();
        world.office
                .desk()
                .orElseThrow()
                .carryOut(
                        Caller.person(world.olivia),
                        new InvitationCommand.InviteMember(
                                id,
                                world.nordwind,
                                NINA,
                                Role.STANDARD,
                                Finance.NONE,
                                Period.ALWAYS,
                                Optional.empty(),
                                List.of(
                                        new InvitationCommand.Offer(
                                                world.sued, Levels.of("analyst")))));
        return id;
    }
}
