package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.command.AssignmentCommand;
import org.bailiwick.server.command.PersonCommand;
import org.bailiwick.server.session.EndReason;
import org.bailiwick.server.session.Link;
import org.bailiwick.server.session.Provider;
import org.bailiwick.server.session.Registration;
import org.bailiwick.server.session.Scopes;
import org.bailiwick.server.session.Session;
import org.bailiwick.server.session.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// A refusal never touches a session, and nothing but 200, 302 and 401 touches its cookie.
class SessionContractTest {
    private static final Set<Integer> MAY_TOUCH_COOKIES = Set.of(200, 302, 401);

    private static final List<String> BODIES =
            List.of(
                    "{}",
                    "{\"code\":\"000000\"}",
                    "{\"name\":\"phone\",\"credential\":{\"id\":\"x\"}}",
                    "{\"name\":\"Nina\",\"password\":\"nine green apples\"}",
                    "{\"language\":\"pt-BR\",\"zone\":\"Europe/Berlin\"}",
                    "{\"address\":\"lena@nordwind.example\",\"password\":\"wrong wrong wrong\"}",
                    "{\"old\":\"wrong wrong wrong\",\"password\":\"nine green apples\"}");

    @TempDir Path temp;

    private World world;
    private TestProvider provider;

    /// The link of an invitation that stands open.
    private String invited = "";

    @BeforeEach
    void start() {
        provider = new TestProvider(() -> world.now);
        URI issuer = URI.create(provider.issuer());
        world =
                new World(
                        temp,
                        Optional.empty(),
                        Registration.INVITED,
                        new Provider("acme", issuer, "bailiwick", TestProvider.SECRET));
    }

    @AfterEach
    void stop() {
        world.close();
        provider.close();
    }

    /// Sends headers with a request; those of a session, or of a key.
    private record Asking(String name, Optional<Token> token, Map<String, String> headers) {}

    @Test
    void everyRouteForEveryCaller() {
        List<Asking> callers = callers();
        world.now = world.now.plus(Duration.ofMinutes(5));
        List<String> wrong = new ArrayList<>();
        int refused = 0;
        for (Asking caller : callers) {
            invited = invited();
            for (String address : world.serving.addresses()) {
                String[] parts = address.split(" ", 2);
                List<String> bodies = parts[0].equals("GET") ? List.of("") : BODIES;
                for (String body : bodies) {
                    refused += ask(caller, parts[0], parts[1], body, wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(refused).isGreaterThan(3_000);
    }

    private int ask(Asking caller, String method, String path, String body, List<String> wrong) {
        Optional<Session> before = caller.token.flatMap(t -> world.people.session(t.hash()));
        var request =
                HttpRequest.newBuilder(world.at(filled(path)))
                        .header("X-Forwarded-For", Browser.freshSource())
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        caller.headers.forEach(request::header);
        Answer answer = world.send(request.build());
        String what =
                "%s: %s %s %s -> %d".formatted(caller.name, method, path, body, answer.status());
        if (answer.status() >= 500) wrong.add(what + " " + answer.text());
        boolean touched = answer.header("Set-Cookie").isPresent();
        if (touched && !MAY_TOUCH_COOKIES.contains(answer.status())) wrong.add(what + ": cookie");
        if (answer.status() < 400) {
            before.ifPresent(this::again);
            return 0;
        }
        var after = caller.token.flatMap(t -> world.people.session(t.hash()));
        if (!before.equals(after)) wrong.add(what + ": session changed");
        boolean live = before.isPresent() && before.get().end().isEmpty();
        boolean person = !caller.name.startsWith("over") && !caller.name.startsWith("disabled");
        if (touched && live && person) wrong.add(what + ": cookie of a live session");
        return 1;
    }

    /// What may end a session or draw its cookie anew did; the next request finds it as it was.
    private void again(Session session) {
        world.people.drop(Instant.EPOCH, Instant.EPOCH);
        world.people.add(session);
    }

    private String filled(String path) {
        String lena = world.lena.toString();
        boolean link = path.startsWith("/api/v1/invitation-links/");
        return path.replace("{token}", link ? invited : "x")
                .replace("{provider}", "acme")
                .replace("{person}", lena)
                .replace("{business}", world.nordwind.toString())
                .replace("{asset}", world.nord.toString())
                .replaceAll("\\{\\w+}", "x");
    }

    private String invited() {
        String address = "i" + world.mail.letters.size() + "@x.example";
        InvitationLinkTest.invite(world, address);
        return world.mail.letter(Link.Purpose.INVITATION, address).token().text();
    }

    private List<Asking> callers() {
        List<Asking> all = new ArrayList<>();
        all.add(new Asking("nobody", Optional.empty(), Map.of()));
        all.add(new Asking("garbage", Optional.empty(), cookie("garbage")));
        all.add(new Asking("strange", Optional.empty(), cookie("%E4=\"")));
        Browser signedOut = Browser.in(world, world.lena, Proof.ONE_STEP);
        world.people.end(id(signedOut), EndReason.SIGN_OUT, world.now);
        all.add(person("over", signedOut, true));
        all.add(person("stranger", Browser.in(world, world.felix, Proof.ONE_STEP), true));
        all.add(person("standard", Browser.in(world, world.lena, Proof.ONE_STEP), true));
        all.add(person("forged", Browser.in(world, world.olivia, Proof.ONE_STEP), false));
        all.add(person("disabled", Browser.in(world, world.dora, Proof.TWO_STEPS), true));
        all.add(person("admin", Browser.in(world, world.olivia, Proof.TWO_STEPS), true));
        for (String scope : Scopes.ALL) {
            String key = world.key(scope, Optional.empty(), scope);
            all.add(
                    new Asking(
                            "key " + scope,
                            Optional.empty(),
                            Map.of("Authorization", "Bearer " + key)));
        }
        return all;
    }

    private static Map<String, String> cookie(String value) {
        return Map.of("Cookie", "bailiwick_session=" + value);
    }

    private static Asking person(String name, Browser browser, boolean csrf) {
        Map<String, String> headers = new LinkedHashMap<>(cookie(browser.cookie));
        if (csrf) headers.put("Bailiwick-CSRF", browser.csrf);
        return new Asking(name, Optional.of(new Token(browser.cookie)), headers);
    }

    private String id(Browser browser) {
        return world.people.session(new Token(browser.cookie).hash()).orElseThrow().id();
    }

    @Test
    void tenThousandPermissionChangesEndNoSession() throws Exception {
        List<Browser> open = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            var person = List.of(world.lena, world.olivia, world.felix).get(i % 3);
            open.add(Browser.in(world, person, Proof.ONE_STEP));
        }
        long before = world.office.now().seq();
        var member = world.member(world.lena);
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Browser browser = open.get(i);
            work.add(() -> {
                for (int n = 0; n < 100; n++) {
                    var id = world.ids.assignment();
                    Instant end = world.now.plus(Duration.ofDays(1));
                    world.run(
                            new AssignmentCommand.Assign(
                                    id,
                                    member,
                                    world.nord,
                                    Levels.of("analyst"),
                                    new Period(Period.OPEN_START, end)));
                    world.run(new AssignmentCommand.Unassign(id));
                    if (n % 25 == 0 && browser.status() != 200) return false;
                }
                return browser.status() == 200;
            });
        }
        try (var threads = Executors.newFixedThreadPool(50)) {
            for (var done : threads.invokeAll(work)) assertThat(done.get()).isTrue();
        }
        assertThat(world.office.now().seq() - before).isEqualTo(10_000);
    }

    @Test
    void disablingEndsWithItsReason() {
        Browser lena = Browser.in(world, world.lena, Proof.ONE_STEP);
        assertThat(lena.status()).isEqualTo(200);
        world.run(new PersonCommand.DisablePerson(world.lena, List.of()));
        var over = lena.ask("GET", "/api/v1/session", "");
        assertThat(over.status()).isEqualTo(401);
        assertThat(over.json().path("reason").stringValue()).isEqualTo("disabled");
        assertThat(over.header("Set-Cookie").orElseThrow()).contains("Max-Age=0");
    }
}
