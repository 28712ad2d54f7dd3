package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.server.command.MemberCommand;
import org.bailiwick.server.session.Link;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;

/// What waits for a second admin, over HTTP: given, read, decided.
class ApprovalsOverHttpTest extends InTheWorld {
    private PersonId samir = new PersonId(0, 0);
    private MemberId lena = new MemberId(0, 0);

    @BeforeEach
    void twoAdmins() {
        ReadingWorld reading = new ReadingWorld(world);
        samir = reading.anna;
        lena = reading.lena;
        MemberId second = world.member(samir);
        world.run(new MemberCommand.SetRole(second, Role.ADMIN, Optional.empty()));
        world.now = world.now.plus(Duration.ofDays(8));
        var set = ask(world.olivia, "PUT", safety(), "{\"second_admin\":true}");
        assertThat(set.status()).as(set.text()).isEqualTo(200);
    }

    private String safety() {
        return "/businesses/%s/safety".formatted(world.nordwind);
    }

    private Answer ask(PersonId who, String method, String path, String body) {
        return world.errand(who, method, "/api/v1" + path, body);
    }

    private String promoted() {
        var waits = ask(world.olivia, "PUT", "/members/" + lena + "/role", "{\"role\":\"admin\"}");
        assertThat(waits.status()).as(waits.text()).isEqualTo(202);
        assertThat(waits.json().at("/approval/state").asString()).isEqualTo("waiting");
        assertThat(waits.json().at("/approval/command").asString()).isEqualTo("set-role");
        return waits.json().at("/approval/id").asString();
    }

    @Test
    void itWaitsIsReadAndApproved() {
        String id = promoted();
        var row = read(samir, "/api/v1/approvals/" + id).json();
        assertThat(row.path("you_decide").asBoolean()).isTrue();
        assertThat(row.path("can_decide").asInt()).isEqualTo(1);
        assertThat(row.at("/by/name").asString()).isEqualTo("olivia");
        assertThat(row.at("/matters/0/what").asString()).isEqualTo("admin-made");
        assertThat(row.at("/matters/0/person/name").asString()).isEqualTo("lena");
        assertThat(row.at("/asked_for/role").asString()).isEqualTo("ADMIN");
        assertThat(row.has("releases")).isFalse();
        assertThat(
                        read(world.olivia, "/api/v1/approvals/" + id)
                                .json()
                                .path("you_decide")
                                .asBoolean())
                .isFalse();
        var own = ask(world.olivia, "POST", "/approvals/" + id + "/consent", "");
        assertThat(own.status()).isEqualTo(409);
        var done = ask(samir, "POST", "/approvals/" + id + "/consent", "");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        var list = read(world.olivia, "/api/v1/businesses/" + world.nordwind + "/approvals");
        assertThat(list.json().at("/approvals/0/state").asString()).isEqualTo("approved");
        assertThat(list.json().at("/approvals/0/settled_by/name").asString()).isEqualTo("anna");
        assertThat(world.office.now().find(lena).orElseThrow().role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void givenAgainItIsTheSame() {
        String id = promoted();
        assertThat(promoted()).isEqualTo(id);
        var refused =
                ask(samir, "POST", "/approvals/" + id + "/refusal", "{\"sentence\":\"Not now.\"}");
        assertThat(refused.status()).isEqualTo(200);
        assertThat(read(world.olivia, "/api/v1/approvals/" + id).json().path("sentence").asString())
                .isEqualTo("Not now.");
        assertThat(promoted()).isNotEqualTo(id);
    }

    /// Invited plainly, and then as an admin: the second waits while he accepts the first.
    @Test
    void whoAcceptsReadsWhatWaits() {
        String invitations = "/businesses/%s/invitations".formatted(world.nordwind);
        String nina = "{\"address\":\"nina@nordwind.example\"%s}";
        var open = ask(world.olivia, "POST", invitations, nina.formatted(""));
        assertThat(open.status()).as(open.text()).isEqualTo(201);
        String more = ",\"role\":\"admin\",\"finance\":\"analyst\"";
        var waits = ask(world.olivia, "POST", invitations, nina.formatted(more));
        assertThat(waits.status()).as(waits.text()).isEqualTo(202);
        Browser browser = new Browser(world);
        String token =
                world.mail.letter(Link.Purpose.INVITATION, "nina@nordwind.example").token().text();
        var accepted =
                browser.ask(
                        "POST",
                        "/api/v1/invitation-links/" + token + "/acceptance",
                        "{\"name\":\"Nina\",\"password\":\"nine green apples\"}");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        assertThat(accepted.json().at("/waiting/role").asString()).isEqualTo("admin");
        assertThat(accepted.json().at("/waiting/finance").asString()).isEqualTo("analyst");
        var id = PersonId.find(accepted.json().path("person").asString()).orElseThrow();
        var me = read(id, "/api/v1/me").json();
        assertThat(me.at("/memberships/0/role").asString()).isEqualTo("standard");
        assertThat(me.at("/memberships/0/waiting/role").asString()).isEqualTo("admin");
        String approval = waits.json().at("/approval/id").asString();
        var about = read(samir, "/api/v1/approvals/" + approval).json();
        assertThat(about.path("you_decide").asBoolean()).isTrue();
        var done = ask(samir, "POST", "/approvals/" + approval + "/consent", "");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        var then = read(id, "/api/v1/me").json().at("/memberships/0");
        assertThat(then.path("role").asString()).isEqualTo("admin");
        assertThat(then.path("finance").asString()).isEqualTo("analyst");
        assertThat(then.has("waiting")).isFalse();
    }

    @Test
    void whoStandsInIsReadBack() {
        String samirs = "/members/" + world.member(samir);
        String body = "{\"stand_in\":\"%s\"}".formatted(lena);
        assertThat(ask(samir, "PUT", samirs + "/stand-in", body).status()).isEqualTo(200);
        String list = "/api/v1/businesses/%s/members".formatted(world.nordwind);
        for (PersonId who : java.util.List.of(world.olivia, samir)) {
            var one = read(who, "/api/v1" + samirs).json().path("stand_in");
            assertThat(one.path("id").asString()).isEqualTo(lena.toString());
            assertThat(one.at("/person/name").asString()).isEqualTo("lena");
            var rows = read(who, list).json().path("members").valueStream();
            assertThat(rows.filter(m -> m.has("stand_in")).map(m -> m.path("id").asString()))
                    .containsExactly(world.member(samir).toString());
        }
        assertThat(ask(samir, "PUT", samirs + "/stand-in", "{}").status()).isEqualTo(200);
        assertThat(read(samir, "/api/v1" + samirs).json().has("stand_in")).isFalse();
    }

    @Test
    void whoMayNotKnowItFindsNothing() {
        String id = promoted();
        for (PersonId who : java.util.List.of(world.felix, world.dora)) {
            assertThat(read(who, "/api/v1/approvals/" + id).status()).isEqualTo(404);
        }
        assertThat(read(world.lena, "/api/v1/approvals/" + id).status()).isEqualTo(403);
    }

    @Test
    void theDenialAndItsFixSaySo() {
        String question =
                "{\"person\":\"%s\",\"action\":\"members.manage\",\"object\":\"business:%s\"}"
                        .formatted(world.lena, world.nordwind);
        var before = world.post(world.fullKey, "/api/v1/decisions", question).json();
        assertThat(before.at("/explanation/code").asString()).isEqualTo("ROLE_TOO_LOW");
        assertThat(before.at("/explanation/fix/steps/0/second_admin").asBoolean()).isTrue();
        assertThat(before.toString()).contains("a second admin then has to approve it");
        promoted();
        var then = world.post(world.fullKey, "/api/v1/decisions", question).json();
        assertThat(then.at("/explanation/code").asString()).isEqualTo("WAITING_APPROVAL");
        assertThat(then.toString()).contains("the approval of a second admin");
    }

    @Test
    void aNewAdminIsToldUntilWhen() {
        world.run(new MemberCommand.SetRole(lena, Role.ADMIN, Optional.empty()));
        String path = "/members/" + world.member(samir);
        var refused = ask(world.lena, "DELETE", path, "");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("code").asString()).isEqualTo("COOLING_OFF");
        assertThat(refused.json().at("/explanation/waiting/until").asString())
                .isEqualTo(world.now.plus(Duration.ofDays(7)).toString());
    }

    @Test
    void glassIsBrokenWithAReason() {
        String id = promoted();
        var silent =
                ask(
                        world.olivia,
                        "POST",
                        "/approvals/" + id + "/broken-glass",
                        "{\"reason\":\" \"}");
        assertThat(silent.status()).isEqualTo(422);
        var broken =
                ask(
                        world.olivia,
                        "POST",
                        "/approvals/" + id + "/broken-glass",
                        "{\"reason\":\"It burns.\"}");
        assertThat(broken.status()).as(broken.text()).isEqualTo(200);
        var told = read(samir, "/api/v1/approvals/" + id).json();
        assertThat(told.path("state").asString()).isEqualTo("forced");
        assertThat(told.path("sentence").asString()).isEqualTo("It burns.");
    }
}
