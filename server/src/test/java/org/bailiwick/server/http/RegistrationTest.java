package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.server.session.Link;
import org.bailiwick.server.session.Registration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Optional;

/// Who may register himself, under each policy.
class RegistrationTest {
    private static final String NINA = "nina@x.example";
    private static final String PASSWORD = "nine green apples";

    @TempDir Path temp;

    private Optional<World> world = Optional.empty();

    private World world(Registration policy) {
        world = Optional.of(new World(temp, Optional.empty(), policy));
        return world.get();
    }

    @AfterEach
    void stop() {
        world.ifPresent(World::close);
    }

    private static void ask(World world, String address) {
        var answer =
                new Browser(world)
                        .ask("POST", "/api/v1/registrations", "{\"address\":\"" + address + "\"}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{}");
        Work.settle(world);
    }

    private static Answer register(World world, String token, String address) {
        return new Browser(world)
                .ask(
                        "POST",
                        "/api/v1/registrations/" + token,
                        "{\"name\":\"Nina\",\"address\":\"%s\",\"password\":\"%s\"}"
                                .formatted(address, PASSWORD));
    }

    @Test
    void openLetsInWhoeverProvesAnAddress() {
        World world = world(Registration.OPEN);
        ask(world, NINA);
        String token = world.mail.letter(Link.Purpose.REGISTER, NINA).token().text();
        assertThat(register(world, token, "other@x.example").status()).isEqualTo(404);
        assertThat(register(world, token, NINA).status()).isEqualTo(200);
        assertThat(new Browser(world).signIn(NINA, PASSWORD, "").status()).isEqualTo(200);
        int letters = world.mail.letters.size();
        ask(world, NINA);
        assertThat(world.mail.letters).as("somebody has the address").hasSize(letters);
    }

    @Test
    void invitedLetsInWhoeverProvesAnInvitedAddress() {
        World world = world(Registration.INVITED);
        ask(world, NINA);
        assertThat(world.mail.letters).isEmpty();
        InvitationLinkTest.invite(world, NINA);
        ask(world, NINA);
        String token = world.mail.letter(Link.Purpose.REGISTER, NINA).token().text();
        assertThat(register(world, token, NINA).status()).isEqualTo(200);
        assertThat(new Browser(world).signIn(NINA, PASSWORD, "").status()).isEqualTo(200);
    }

    /// Whoever holds an access link is invited by it.
    @Test
    void anAccessLinkInvites() {
        World world = world(Registration.INVITED);
        String links = "/api/v1/businesses/" + world.fremd + "/access-links";
        String terms =
                "{\"message\":\"for"
                        + " you\",\"wanted\":[{\"kind\":\"ad_account\",\"levels\":[\"analyst\"]}]}";
        var answer = world.errand(world.felix, "POST", links, terms);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var made = answer.json();
        String with =
                "{\"address\":\"%s\",\"link\":\"%s\"}"
                        .formatted(NINA, made.path("token").asString());
        Browser browser = new Browser(world);
        assertThat(browser.ask("POST", "/api/v1/registrations", with).text()).isEqualTo("{}");
        Work.settle(world);
        assertThat(world.mail.letters).as("the link is a draft").isEmpty();
        String state = "/api/v1/access-links/" + made.path("id").asString() + "/state";
        assertThat(world.errand(world.felix, "PUT", state, "{\"state\":\"live\"}").status())
                .isEqualTo(200);
        String unknown = with.replaceAll("\"link\":\"...", "\"link\":\"000");
        browser.ask("POST", "/api/v1/registrations", unknown);
        Work.settle(world);
        assertThat(world.mail.letters).isEmpty();
        assertThat(browser.ask("POST", "/api/v1/registrations", with).text()).isEqualTo("{}");
        String token = world.mail.letter(Link.Purpose.REGISTER, NINA).token().text();
        assertThat(register(world, token, NINA).status()).isEqualTo(200);
        assertThat(browser.signIn(NINA, PASSWORD, "").status()).isEqualTo(200);
    }

    @Test
    void operatorLetsNobodyIn() {
        World world = world(Registration.OPERATOR);
        InvitationLinkTest.invite(world, NINA);
        ask(world, NINA);
        String link = world.mail.letter(Link.Purpose.INVITATION, NINA).token().text();
        assertThat(world.mail.letters).hasSize(1);
        String accept = "/api/v1/invitation-links/" + link + "/acceptance";
        String body = "{\"name\":\"Nina\",\"password\":\"" + PASSWORD + "\"}";
        var refused = new Browser(world).ask("POST", accept, body);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").stringValue())
                .contains("nobody registers himself");
        assertThat(new Browser(world).signIn(NINA, PASSWORD, "").status()).isEqualTo(401);
        var made =
                world.post(
                        world.fullKey,
                        "/api/v1/people",
                        "{\"name\":\"Nina\",\"address\":\"" + NINA + "\"}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(new Browser(world).ask("POST", accept, body).status()).isEqualTo(200);
        assertThat(new Browser(world).signIn(NINA, PASSWORD, "").status()).isEqualTo(200);
    }
}
