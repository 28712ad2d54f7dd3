package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.http.Requests.Row;
import org.bailiwick.server.session.Token;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What another site makes a browser send, with the cookie of whoever is signed in there.
class CrossSiteTest extends InTheWorld {
    /// Which nobody has to be known for and which take nothing of a session.
    private static final Pattern OPEN =
            Pattern.compile("POST (/api/v1/passkey-challenges|/given/[^/]+/letters)");

    /// As these, but for JSON only, which a browser sends to no other site unless that allows it.
    private static final Set<String> JSON_ONLY =
            Set.of("POST /api/v1/password-resets", "POST /api/v1/registrations");

    private static final String JSON = "application/json";

    private static final List<String> FORM_TYPES =
            List.of(JSON, "text/plain", "application/x-www-form-urlencoded");

    private static final Map<String, String> EVIL =
            Map.of("Origin", "https://evil.example", "Sec-Fetch-Site", "cross-site");

    /// Every address that changes something, with what would be right there.
    @Test
    void nothingOfTheApiIsDone() throws IOException {
        List<Row> rows = Requests.of(new FieldsWorld(world).names());
        List<String> wrong = new ArrayList<>();
        Set<String> walked = new TreeSet<>();
        for (Browser browser :
                List.of(
                        Browser.in(world, world.olivia, Proof.TWO_STEPS),
                        Browser.in(world, world.lena, Proof.TWO_STEPS))) {
            long seq = world.office.now().seq();
            var before = world.people.session(hash(browser));
            for (Row row : rows) {
                boolean open = OPEN.matcher(row.told()).matches();
                if (row.method().equals("GET") || open) continue;
                for (String type : FORM_TYPES) {
                    if (type.equals(JSON) && JSON_ONLY.contains(row.told())) continue;
                    Answer answer = send(browser, row, type);
                    walked.add(row.told());
                    boolean done = answer.status() < 400 || world.office.now().seq() != seq;
                    boolean cookie = answer.header("Set-Cookie").isPresent();
                    if (done || cookie) wrong.add(type + " " + row.told() + " " + answer.status());
                }
            }
            assertThat(world.people.session(hash(browser))).isEqualTo(before);
        }
        assertThat(wrong).isEmpty();
        assertThat(walked).hasSizeGreaterThan(100);
    }

    /// Browsers ask before they send what no form can send; nobody is allowed to.
    @Test
    void noOtherSiteIsAllowedAnything() {
        for (String address : world.serving.addresses()) {
            String path = address.substring(address.indexOf(' ') + 1).replaceAll("\\{\\w+}", "x");
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(world.at(path))
                            .header("Access-Control-Request-Method", "POST")
                            .method("OPTIONS", HttpRequest.BodyPublishers.noBody());
            EVIL.forEach(request::header);
            Answer answer = world.send(request.build());
            assertThat(answer.status()).as(path).isEqualTo(405);
            assertThat(answer.headers().map().keySet())
                    .as(path)
                    .noneMatch(name -> name.startsWith("access-control"));
        }
    }

    private Answer send(Browser browser, Row row, String type) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(world.at(row.path()))
                        .header("Cookie", "bailiwick_session=" + browser.cookie)
                        .header("X-Forwarded-For", Browser.freshSource())
                        .header("Content-Type", type)
                        .method(row.method(), Sent.publisher(row.body()));
        EVIL.forEach(request::header);
        return world.send(request.build());
    }

    private static Hash hash(Browser browser) {
        return new Token(browser.cookie).hash();
    }

    /// Over plain HTTP browsers do not say which site sends, but of which origin it is: also where
    /// nobody is known yet, so that nobody is signed in as somebody else.
    @Test
    void theConsoleKnowsItsOrigin() {
        Browser.setPassword(world, "lena@nordwind.example", "nine green apples");
        String[] right = {"address", "lena@nordwind.example", "password", "nine green apples"};
        String here = "localhost:" + world.serving.port();
        for (String origin :
                List.of(
                        "https://evil.example",
                        "null",
                        "http://localhost",
                        "http://" + here + "0")) {
            for (String path : ConsolePaths.of(world, "POST")) {
                Tab tab = Tab.in(world, world.lena, Proof.ONE_STEP);
                Tab.Page refused = tab.post(Map.of("Origin", origin), path, right);
                assertThat(refused.status()).as(origin + path).isEqualTo(403);
                assertThat(refused.cookies()).as(origin + path).isEmpty();
                tab.close();
            }
        }
        for (Map<String, String> ours :
                List.of(
                        Map.of("Origin", "http://" + here),
                        Map.of("Origin", "https://b.example", "X-Forwarded-Host", "b.example"),
                        Map.of("Origin", "http://b.example", "Sec-Fetch-Site", "same-origin"))) {
            Tab tab = new Tab(world);
            assertThat(tab.post(ours, "/sign-in", right).status())
                    .as(ours.toString())
                    .isEqualTo(302);
            assertThat(tab.session()).isNotEmpty();
            tab.close();
        }
    }

    /// A value that somebody else has put into a browser never opens what its owner then does.
    @Test
    void whatWasThereBeforeNeverBecomesTheSession() {
        Browser.setPassword(world, "lena@nordwind.example", "nine green apples");
        String planted = "A".repeat(43);
        String foreign = Tab.in(world, world.felix, Proof.ONE_STEP).session();
        for (String before : List.of(planted, foreign)) {
            Tab tab = new Tab(world);
            tab.cookies.put("bailiwick_session", before);
            assertThat(tab.signIn("lena@nordwind.example", "nine green apples").status())
                    .isEqualTo(302);
            assertThat(tab.session()).isNotEmpty().isNotEqualTo(before);
            Browser other = new Browser(world);
            other.cookie = before;
            assertThat(other.ask("GET", "/api/v1/me", "").text())
                    .doesNotContain(world.lena.toString());
            Browser api = new Browser(world);
            api.cookie = before;
            api.csrf = "x";
            api.signIn("lena@nordwind.example", "nine green apples", "");
            assertThat(api.cookie).isNotEmpty().isNotEqualTo(before).isNotEqualTo(tab.session());
            tab.close();
        }
    }
}
