package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.InvitationCommand;
import org.bailiwick.server.command.PersonCommand;
import org.bailiwick.server.session.Link;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.Optional;

/// Invitations reach people, and come back as members.
class InvitationLinkTest extends InTheWorld {
    private static final String NINA = "nina@x.example";
    private static final String PASSWORD = "nine green apples";
    private static final String BODY = "{\"name\":\"Nina\",\"password\":\"" + PASSWORD + "\"}";

    static InvitationId invite(World world, String address) {
        InvitationId id = world.ids.invitation();
        world.run(inviting(world, id, address));
        return id;
    }

    private static InvitationCommand inviting(World world, InvitationId id, String address) {
        return new InvitationCommand.InviteMember(
                id,
                world.nordwind,
                address,
                Role.STANDARD,
                Finance.NONE,
                Period.ALWAYS,
                Optional.empty());
    }

    private String link(String address) {
        return path(world.mail.letter(Link.Purpose.INVITATION, address).token().text());
    }

    private static String path(String token) {
        return "/api/v1/invitation-links/" + token;
    }

    private JsonNode told(InvitationId id) {
        return world.get(world.fullKey, "/api/v1/invitations/" + id).json();
    }

    private JsonNode delivery(InvitationId id, String state) {
        JsonNode told = told(id).path("delivery");
        assertThat(told.path("state").stringValue()).isEqualTo(state);
        return told;
    }

    @Test
    void showingChangesNothingAndTellsLittle() {
        InvitationId id = invite(world, NINA);
        String link = link(NINA);
        long seq = world.office.now().seq();
        var before = told(id).toString();
        var shown = new Browser(world).ask("GET", link, "");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text())
                .contains("Nordwind", "n•••@x.example")
                .doesNotContain(NINA, "Nord\"");
        assertThat(shown.json().path("registered").booleanValue()).isFalse();
        new Browser(world).ask("GET", link, "");
        assertThat(told(id).toString()).isEqualTo(before);
        assertThat(world.office.now().seq()).isEqualTo(seq);
        assertThat(new Browser(world).ask("GET", path("x"), "").status()).isEqualTo(404);
        assertThat(new Browser(world).ask("GET", path("x".repeat(500)), "").status())
                .isEqualTo(404);
    }

    @Test
    void howFarItCameIsTold() {
        world.mail.out = true;
        InvitationId id = invite(world, NINA);
        Waiting.until(() -> world.mail.refused);
        delivery(id, "written");
        world.mail.out = false;
        world.run(new InvitationCommand.ResendInvitation(id, Optional.empty()));
        var letter = world.mail.letter(Link.Purpose.INVITATION, NINA);
        Waiting.until(() -> told(id).path("delivery").has("handed"));
        assertThat(delivery(id, "handed").path("sendings").intValue()).isEqualTo(2);
        world.serving.post().orElseThrow().bounced("l_other", "no such letter");
        delivery(id, "handed");
        world.serving.post().orElseThrow().bounced(letter.name(), "550 no such mailbox");
        assertThat(delivery(id, "bounced").path("why").stringValue())
                .isEqualTo("550 no such mailbox");
        world.run(new InvitationCommand.ResendInvitation(id, Optional.empty()));
        String link = path(world.mail.newest(Link.Purpose.INVITATION, NINA, 2).token().text());
        Waiting.until(() -> told(id).path("delivery").has("handed"));
        assertThat(new Browser(world).ask("POST", link + "/opening", "{}").status()).isEqualTo(200);
        String opened = delivery(id, "opened").path("opened").stringValue();
        world.now = world.now.plus(Duration.ofHours(1));
        new Browser(world).ask("POST", link + "/opening", "");
        assertThat(delivery(id, "opened").path("opened").stringValue()).isEqualTo(opened);
        Browser olivia = Browser.in(world, world.olivia, Proof.ONE_STEP);
        String list = "/api/v1/businesses/" + world.nordwind + "/invitations?state=open";
        assertThat(olivia.ask("GET", list, "").text()).contains("\"delivery\":{");
    }

    @Test
    void aNewPersonRegistersAndIsAMember() {
        invite(world, NINA);
        String link = link(NINA);
        Browser nina = new Browser(world);
        String weak = "{\"name\":\"Nina\",\"password\":\"short\"}";
        assertThat(nina.ask("POST", link + "/acceptance", weak).status()).isEqualTo(422);
        var accepted = nina.ask("POST", link + "/acceptance", BODY);
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        assertThat(accepted.json().path("business").path("name").stringValue())
                .isEqualTo("Nordwind");
        assertThat(nina.signIn(NINA, PASSWORD, "").status()).isEqualTo(200);
        assertThat(nina.ask("GET", "/api/v1/me", "").json().path("memberships").size())
                .isEqualTo(1);
        assertThat(nina.ask("POST", link + "/acceptance", "{}").status()).isEqualTo(404);
        assertThat(new Browser(world).ask("GET", link, "").status()).isEqualTo(404);
    }

    @Test
    void whoIsSignedInAcceptsAndTheAddressIsHis() {
        invite(world, NINA);
        String link = link(NINA);
        Browser felix = Browser.in(world, world.felix, Proof.ONE_STEP);
        String csrf = felix.csrf;
        felix.csrf = "";
        assertThat(felix.ask("POST", link + "/acceptance", "{}").status()).isEqualTo(403);
        felix.csrf = csrf;
        var accepted = felix.ask("POST", link + "/acceptance", "{}");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        var me = felix.ask("GET", "/api/v1/me", "").json();
        assertThat(me.path("addresses").toString()).contains(NINA);
        assertThat(me.path("memberships").toString()).contains("Nordwind");
        var entry = world.office.entry(world.office.now().seq()).orElseThrow();
        assertThat(entry.actor()).isEqualTo(Caller.person(world.felix).actor());
    }

    @Test
    void anotherPersonsAddressIsNamedMasked() {
        world.run(new PersonCommand.RegisterPerson(world.ids.person(), "Nina", NINA));
        invite(world, NINA);
        String link = link(NINA);
        Browser felix = Browser.in(world, world.felix, Proof.ONE_STEP);
        var refused = felix.ask("POST", link + "/acceptance", "{}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("type").stringValue()).endsWith(":other-account");
        assertThat(refused.json().path("detail").stringValue()).contains("n•••@x.example");
        assertThat(felix.status()).isEqualTo(200);
        Browser.setPassword(world, NINA, PASSWORD);
        assertThat(new Browser(world).ask("GET", link, "").json().path("registered").booleanValue())
                .isTrue();
        assertThat(new Browser(world).ask("POST", link + "/acceptance", BODY).status())
                .isEqualTo(409);
        Browser nina = new Browser(world);
        nina.signIn(NINA, PASSWORD, "");
        assertThat(nina.ask("POST", link + "/acceptance", "{}").status()).isEqualTo(200);
    }

    @Test
    void whatIsOverOpensNothing() {
        InvitationId id = invite(world, NINA);
        String link = link(NINA);
        world.run(new InvitationCommand.WithdrawInvitation(id));
        assertThat(new Browser(world).ask("POST", link + "/acceptance", BODY).status())
                .isEqualTo(404);
        invite(world, "otto@x.example");
        String late = link("otto@x.example");
        world.now = world.now.plus(Duration.ofDays(15));
        assertThat(new Browser(world).ask("POST", late + "/acceptance", BODY).status())
                .isEqualTo(404);
        assertThat(new Browser(world).ask("POST", late + "/opening", "").status()).isEqualTo(404);
    }

    @Test
    void whoHoldsALinkThatIsOverAsksForANewOne() {
        InvitationId id = invite(world, NINA);
        String link = link(NINA);
        assertThat(asked(link)).isFalse();
        world.now = world.now.plus(Duration.ofDays(15));
        long seq = world.office.now().seq();
        assertThat(asked(link)).isTrue();
        assertThat(world.office.now().seq()).isEqualTo(seq);
        String at = told(id).path("delivery").path("asked_anew").stringValue();
        world.now = world.now.plus(Duration.ofHours(1));
        assertThat(asked(link)).isTrue();
        assertThat(told(id).path("delivery").path("asked_anew").stringValue()).isEqualTo(at);
        world.run(new InvitationCommand.ResendInvitation(id, Optional.empty()));
        String anew = path(world.mail.newest(Link.Purpose.INVITATION, NINA, 2).token().text());
        assertThat(told(id).path("delivery").has("asked_anew")).isFalse();
        assertThat(asked(link)).isFalse();
        assertThat(new Browser(world).ask("POST", anew + "/acceptance", BODY).status())
                .isEqualTo(200);
        assertThat(new Browser(world).ask("POST", link + "/renewal", "{}").status()).isEqualTo(404);
        invite(world, "otto@x.example");
        String late = link("otto@x.example");
        world.now = world.now.plus(Duration.ofDays(14)).plus(Link.ANEW_MAX);
        assertThat(new Browser(world).ask("POST", late + "/renewal", "{}").status()).isEqualTo(404);
    }

    private boolean asked(String link) {
        var answer = new Browser(world).ask("POST", link + "/renewal", "{}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("asked").booleanValue();
    }

    @Test
    void whatWasReadInGetsNoLetter() {
        InvitationId read = world.ids.invitation();
        world.office
                .desk()
                .orElseThrow()
                .carryOut(Caller.source("recording"), inviting(world, read, "read@x.example"));
        invite(world, NINA);
        world.mail.letter(Link.Purpose.INVITATION, NINA);
        assertThat(world.mail.letters).hasSize(1);
        assertThat(told(read).has("delivery")).isFalse();
    }
}
