package org.bailiwick.server.http;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.session.Link;
import org.bailiwick.server.session.Session;
import org.bailiwick.server.session.Token;

import java.net.http.HttpRequest;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Somebody's browser: keeps the cookie that it is given.
final class Browser {
    private static final AtomicInteger SOURCES = new AtomicInteger();

    private final World world;
    private final String source;
    String cookie = "";
    String csrf = "";

    /// What it holds of a way to a provider.
    String state = "";

    Browser(World world) {
        this(world, freshSource());
    }

    Browser(World world, String source) {
        this.world = world;
        this.source = source;
    }

    static String freshSource() {
        int n = SOURCES.incrementAndGet();
        return "10.1.%d.%d".formatted(n / 200, n % 200);
    }

    /// With a session of this person that was made beside the front door.
    static Browser in(World world, PersonId person, Proof proof) {
        Browser browser = new Browser(world);
        Token token = Token.draw(new SecureRandom());
        world.people.add(
                new Session(
                        "s_" + token.hash(),
                        token.hash(),
                        Hash.ZERO,
                        person,
                        "test",
                        proof,
                        world.now,
                        world.now,
                        world.now,
                        Optional.empty()));
        browser.cookie = token.text();
        browser.csrf = token.csrf();
        return browser;
    }

    Answer ask(String method, String path, String body) {
        var request = request(path).method(method, Sent.publisher(body));
        if (!body.isEmpty()) request.header("Content-Type", "application/json");
        Answer answer = world.send(request.build());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        if (answer.status() == 200 && answer.text().startsWith("{")) {
            csrf = answer.json().path("csrf").asString(csrf);
        }
        return answer;
    }

    /// Opens a stream that stays open.
    Stream stream(String path) {
        return Stream.open(world, request(path).build());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(world.at(path)).header("X-Forwarded-For", source);
        String cookies =
                (cookie.isEmpty() ? "" : "bailiwick_session=" + cookie + "; ")
                        + (state.isEmpty() ? "" : "bailiwick_state=" + state);
        if (!cookies.isEmpty()) request.header("Cookie", cookies);
        if (!csrf.isEmpty()) request.header("Bailiwick-CSRF", csrf);
        return request;
    }

    private void keep(String header) {
        String value = header.substring(header.indexOf('=') + 1, header.indexOf(';'));
        if (header.startsWith("bailiwick_state=")) state = value;
        else cookie = value;
    }

    Answer signIn(String address, String password, String code) {
        return ask(
                "POST",
                "/api/v1/sessions",
                "{\"address\":\"%s\",\"password\":\"%s\",\"code\":\"%s\"}"
                        .formatted(address, password, code));
    }

    int status() {
        return ask("GET", "/api/v1/session", "").status();
    }

    /// Sets the password of an address by the link that is sent to it.
    static void setPassword(World world, String address, String password) {
        Browser browser = new Browser(world);
        browser.ask("POST", "/api/v1/password-resets", "{\"address\":\"" + address + "\"}");
        String token = world.mail.letter(Link.Purpose.RESET, address).token().text();
        var answer =
                browser.ask(
                        "POST",
                        "/api/v1/password-resets/" + token,
                        "{\"password\":\"" + password + "\"}");
        if (answer.status() != 200) throw new AssertionError(answer.text());
    }
}
