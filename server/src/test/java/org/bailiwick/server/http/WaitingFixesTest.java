package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.server.command.InvitationCommand;
import org.bailiwick.server.command.MemberCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.Optional;

/// A fix whose step waits for a second admin comes out right: its commands are sent as they are
/// given, what waits is approved, and the same question is asked again.
class WaitingFixesTest extends InTheWorld {
    private ReadingWorld reading;
    private PersonId samir = new PersonId(0, 0);
    private int waited;

    @BeforeEach
    void twoAdmins() {
        reading = new ReadingWorld(world);
        samir = reading.anna;
        var second = world.member(samir);
        world.run(new MemberCommand.SetRole(second, Role.ADMIN, Optional.empty()));
        world.now = world.now.plus(Duration.ofDays(8));
        String safety = "/api/v1/businesses/%s/safety".formatted(world.nordwind);
        var set = world.errand(world.olivia, "PUT", safety, "{\"second_admin\":true}");
        assertThat(set.status()).as(set.text()).isEqualTo(200);
    }

    private JsonNode ask(PersonId who, String action, String object) {
        String question =
                "{\"person\":\"%s\",\"action\":\"%s\",\"object\":\"%s\"}"
                        .formatted(who, action, object);
        var answer = world.post(world.fullKey, "/api/v1/decisions", question);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    /// Carries the fix out step by step. After each that makes something the question is asked
    /// anew: what the next one is about has its id only then.
    private void comesOut(PersonId who, String action, String object, int waits) {
        waited = 0;
        JsonNode told = ask(who, action, object);
        assertThat(told.path("allowed").booleanValue()).as("before").isFalse();
        for (int turn = 0; turn < 5 && !told.path("allowed").booleanValue(); turn++) {
            take(who, told.at("/explanation/fix/steps/0"));
            told = ask(who, action, object);
        }
        assertThat(told.path("allowed").booleanValue()).as(told.toString()).isTrue();
        assertThat(waited).isEqualTo(waits);
    }

    private void take(PersonId who, JsonNode step) {
        PersonId taker = step.path("who").asString().equals("that person") ? who : world.olivia;
        ObjectNode command = (ObjectNode) step.path("command");
        var done = world.errand(taker, "POST", "/api/v1/errands", command.toString());
        boolean second = step.path("second_admin").asBoolean(false);
        assertThat(done.status()).as("%s: %s", step, done.text()).isIn(200, 201, 202);
        assertThat(done.status() == 202).as("it says so: " + step).isEqualTo(second);
        if (!second) return;
        waited++;
        String approval = done.json().at("/approval/id").asString();
        String consent = "/api/v1/approvals/%s/consent".formatted(approval);
        var approved = world.errand(samir, "POST", consent, "");
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
    }

    private String business() {
        return "business:" + world.nordwind;
    }

    private String nord() {
        return "ad_account:" + world.nord;
    }

    @Test
    void aRole() {
        comesOut(world.lena, "members.manage", business(), 1);
    }

    @Test
    void aFinanceRole() {
        comesOut(world.lena, "billing.view", business(), 1);
    }

    @Test
    void aLevelAndAFinanceRole() {
        comesOut(world.lena, "account.payment", nord(), 1);
    }

    @Test
    void anInvitationAsAnAdmin() {
        comesOut(reading.stranger, "members.manage", business(), 1);
        assertThat(world.office.now().find(world.member(reading.stranger)).orElseThrow().role())
                .isEqualTo(Role.ADMIN);
    }

    @Test
    void anInvitationWithAFinanceRole() {
        comesOut(reading.stranger, "billing.manage", business(), 1);
    }

    @Test
    void whoWasAnAdminIsReinstated() {
        world.run(
                new MemberCommand.SetRole(
                        world.member(reading.sina), Role.ADMIN, Optional.empty()));
        comesOut(reading.sina, "members.manage", business(), 1);
    }

    @Test
    void whoHandledMoneyIsReinstated() {
        world.run(new MemberCommand.SetFinance(world.member(reading.sina), Finance.MANAGER));
        comesOut(reading.sina, "billing.manage", business(), 1);
    }

    @Test
    void whoWasAnAdminStaysForLonger() {
        var third = world.ids.person();
        world.run(
                new org.bailiwick.server.command.PersonCommand.RegisterPerson(
                        third, "tom", "tom@nordwind.example"));
        var invitation = world.ids.invitation();
        world.run(
                new InvitationCommand.InviteMember(
                        invitation,
                        world.nordwind,
                        "tom@nordwind.example",
                        Role.ADMIN,
                        Finance.NONE,
                        org.bailiwick.engine.change.Period.until(
                                world.now.plus(Duration.ofDays(1))),
                        Optional.empty()));
        var accepted =
                world.errand(
                        third,
                        "POST",
                        "/api/v1/invitations/%s/acceptance".formatted(invitation),
                        "{\"person\":\"%s\"}".formatted(third));
        assertThat(accepted.status()).as(accepted.text()).isIn(200, 201);
        world.now = world.now.plus(Duration.ofDays(2));
        comesOut(third, "members.manage", business(), 1);
    }

    @Test
    void whatWaitsForNobody() {
        comesOut(world.lena, "account.settings", nord(), 0);
    }
}
