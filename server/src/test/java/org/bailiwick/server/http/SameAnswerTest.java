package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.command.PersonCommand;
import org.bailiwick.server.session.Authenticator;
import org.bailiwick.server.session.Link;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Nobody who is not signed in learns whether an address is known: not by what is answered, not by
/// its headers or length, and not by the work that was done before.
class SameAnswerTest extends InTheWorld {
    private static final String PASSWORD = "nine green apples";
    private static final String UNKNOWN = "nora@nordwind.example";

    /// Somebody with a password; with a second step; without a password; disabled; only invited; an
    /// invited one who is known. All as long as the unknown one.
    private static final List<String> KNOWN =
            List.of(
                    "lena@nordwind.example",
                    "tina@nordwind.example",
                    "otto@nordwind.example",
                    "dora@nordwind.example",
                    "ines@nordwind.example",
                    "fred@nordwind.example");

    /// What was sent, where a form or an address takes one that may be known.
    private static final List<String> SENT =
            List.of(
                    "/api/v1/sessions {\"address\":\"%s\",\"password\":\"wrong wrong wrong\"}",
                    "/api/v1/sessions {\"address\":\"%s\",\"password\":\"wrong wrong wrong\","
                            + "\"code\":\"123456\"}",
                    "/api/v1/sessions {\"address\":\"%s\",\"password\":\"\"}",
                    "/api/v1/password-resets {\"address\":\"%s\"}",
                    "/api/v1/registrations {\"address\":\"%s\"}",
                    "/api/v1/registrations {\"address\":\"%s\",\"link\":\"x\"}",
                    "/sign-in address %s password wrong",
                    "/sign-in address %s password wrong code 123456",
                    "/reset address %s",
                    "/register address %s",
                    "/register address %s link x");

    @BeforeEach
    void fill() {
        PersonId tina = person("tina");
        PersonId otto = person("otto");
        PersonId fred = person("fred");
        InvitationLinkTest.invite(world, "ines@nordwind.example");
        InvitationLinkTest.invite(world, "fred@nordwind.example");
        world.mail.letter(Link.Purpose.INVITATION, "ines@nordwind.example");
        world.mail.letter(Link.Purpose.INVITATION, "fred@nordwind.example");
        world.serving
                .entrance()
                .signIn()
                .giveAll(List.of(world.lena, tina, world.dora, fred), PASSWORD);
        var secret = world.office.sealer().seal(tina, "00", world.office.journal().keyRing());
        world.people.authenticator(tina, new Authenticator(secret.orElseThrow(), true));
        assertThat(world.people.credential(otto)).isEmpty();
    }

    private PersonId person(String name) {
        PersonId id = world.ids.person();
        world.run(new PersonCommand.RegisterPerson(id, name, name + "@nordwind.example"));
        return id;
    }

    /// All of an answer that somebody could compare.
    private record Told(
            int status,
            Map<String, List<String>> headers,
            String body,
            Map<String, Integer> work,
            long seq) {}

    private Told told(Answer answer, String address) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        assertThat(headers.remove("x-request-id")).hasSize(1);
        headers.remove("date");
        // It has the length of the address in it; the body is compared without that.
        headers.remove("content-length");
        String body =
                answer.text().replaceAll("\"request\":\"[^\"]*\"", "").replace(address, "ADDRESS");
        return new Told(
                answer.status(), headers, body, world.work.take(), world.office.now().seq());
    }

    private Told send(String sent, String address, String source) {
        Work.settle(world);
        world.work.take();
        String path = sent.substring(0, sent.indexOf(' '));
        String body = sent.substring(sent.indexOf(' ') + 1).formatted(address);
        if (path.startsWith("/api/")) {
            var answer = new Browser(world, source).ask("POST", path, body);
            return told(answer, address);
        }
        try (Tab tab = new Tab(world, source)) {
            Tab.Page page = tab.post(path, body.split(" ", -1));
            return told(page.answer(), address);
        }
    }

    @Test
    void knownAndUnknownAreAnsweredAlikeWithTheSameWork() {
        for (String sent : SENT) {
            Told unknown = send(sent, UNKNOWN, Browser.freshSource());
            assertThat(unknown.status).as(sent).isIn(200, 401);
            for (String known : KNOWN) {
                assertThat(send(sent, known, Browser.freshSource()))
                        .as(sent.formatted(known))
                        .isEqualTo(unknown);
            }
        }
    }

    @Test
    void aWrongPasswordIsHashedOnceWhoeverItIsSaidToBe() {
        for (String address : List.of(KNOWN.getFirst(), UNKNOWN, "x", "")) {
            for (String sent : List.of(SENT.getFirst(), "/sign-in address %s password wrong")) {
                Told told = send(sent, address, Browser.freshSource());
                assertThat(told.work)
                        .as(sent.formatted(address))
                        .containsEntry("hash with Cost[memory=19456, passes=2, lanes=1]", 1);
            }
        }
    }

    /// Who tries too often reads the same, in the same moment, and nothing is worked out any more.
    @Test
    void whoTriesTooOftenReadsTheSame() {
        for (int form : List.of(0, 3, 4, 6, 8, 9)) {
            String sent = SENT.get(form);
            String one = Browser.freshSource();
            String other = Browser.freshSource();
            Told last = send(sent, UNKNOWN, one);
            assertThat(send(sent, KNOWN.getFirst(), other)).isEqualTo(last);
            for (int i = 0; i < 10; i++) {
                last = send(sent, UNKNOWN, one);
                assertThat(send(sent, KNOWN.getFirst(), other)).as(sent).isEqualTo(last);
            }
            assertThat(last.status).as(sent).isEqualTo(429);
            assertThat(last.headers).as(sent).containsKey("retry-after");
            assertThat(last.work.keySet()).as(sent).noneMatch(w -> w.startsWith("hash"));
        }
    }

    /// That a letter could not be written would tell that there was one to write.
    @Test
    void whatBecomesOfALetterIsNoPartOfTheAnswer() {
        world.mail.out = true;
        for (String sent : List.of(SENT.get(3), "/reset address %s")) {
            Told unknown = send(sent, UNKNOWN, Browser.freshSource());
            assertThat(unknown.status).isEqualTo(200);
            assertThat(send(sent, KNOWN.getFirst(), Browser.freshSource())).isEqualTo(unknown);
        }
        Work.settle(world);
        assertThat(world.mail.refused).isTrue();
        world.mail.out = false;
        send(SENT.get(3), KNOWN.getFirst(), Browser.freshSource());
        assertThat(world.mail.letter(Link.Purpose.RESET, KNOWN.getFirst())).isNotNull();
    }

    /// To be asked for a passkey takes no address, and names none that somebody has.
    @Test
    void passkeysAreAskedForWithoutAnyName() {
        var asked = new Browser(world).ask("POST", "/api/v1/passkey-challenges", "{}");
        assertThat(asked.json().propertyNames())
                .containsExactlyInAnyOrder("challenge", "rpId", "timeout", "userVerification");
        List<String> answers = new ArrayList<>();
        for (String address : List.of(UNKNOWN, KNOWN.getFirst())) {
            String body = "{\"address\":\"" + address + "\"}";
            var refused = new Browser(world).ask("POST", "/api/v1/passkey-challenges", body);
            assertThat(refused.status()).isEqualTo(400);
            answers.add(refused.text().replaceAll("\"request\":\"[^\"]*\"", ""));
        }
        assertThat(answers.getFirst()).isEqualTo(answers.getLast());
    }

    private Told held(Tab tab, String invitation) {
        Tab.Page page = tab.get("/invitations/" + invitation);
        return told(page.answer(), invitation);
    }

    /// The address of an invitation without its letter says nothing, whether there is one or not.
    @Test
    void anInvitationIsNotToldByItsAddress() {
        String there = InvitationLinkTest.invite(world, "otto@nordwind.example").toString();
        world.mail.letter(Link.Purpose.INVITATION, "otto@nordwind.example");
        world.work.take();
        String none = world.ids.invitation().toString();
        for (Tab tab : List.of(new Tab(world), Tab.in(world, world.felix, Proof.TWO_STEPS))) {
            Told known = held(tab, there);
            assertThat(known.status).isEqualTo(200);
            assertThat(known).isEqualTo(held(tab, none));
            tab.close();
        }
        for (String each : List.of("", "/opening", "/acceptance", "/renewal")) {
            String method = each.isEmpty() ? "GET" : "POST";
            String path = "/api/v1/invitation-links/";
            String body = each.equals("/acceptance") ? "{\"name\":\"N\",\"password\":\"x\"}" : "";
            var answer = new Browser(world).ask(method, path + there + each, body);
            Told known = told(answer, there);
            answer = new Browser(world).ask(method, path + none + each, body);
            assertThat(known.status).as(each).isEqualTo(404);
            assertThat(known).isEqualTo(told(answer, none));
        }
    }
}
