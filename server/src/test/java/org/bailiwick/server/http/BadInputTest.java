package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// Whatever comes in, the answer is a 4xx that says what to do; never a fault of ours.
@TestInstance(Lifecycle.PER_CLASS)
class BadInputTest {
    private static final long SEED = 20_260_301;
    private static final List<String> POSTS =
            List.of(
                    "/access/v1/evaluation",
                    "/access/v1/evaluations",
                    "/access/v1/search/subject",
                    "/access/v1/search/resource",
                    "/access/v1/search/action",
                    "/api/v1/decisions",
                    "/api/v1/previews",
                    "/api/v1/keys",
                    "/api/v1/model/previews",
                    "/api/v1/verifications");
    private static final List<String> GETS =
            List.of(
                    "/api/v1/assets/%s/people",
                    "/api/v1/people/%s/assets",
                    "/api/v1/people/%s/businesses",
                    "/api/v1/businesses/%s/people",
                    "/api/v1/businesses/%s/record",
                    "/api/v1/businesses/%s/members",
                    "/api/v1/businesses/%s/assignments",
                    "/api/v1/members/%s",
                    "/api/v1/invitations/%s",
                    "/api/v1/assets/%s",
                    "/api/v1/people/%s",
                    "/api/v1/groups/%s",
                    "/api/v1/assignments/%s",
                    "/api/v1/shares/%s",
                    "/api/v1/receipts/%s");

    @TempDir static Path temp;

    private World world;

    @BeforeAll
    void start() {
        world = new World(temp);
    }

    @AfterAll
    void stop() {
        world.close();
    }

    private void refused(byte[] body, String what) {
        for (String path : POSTS) {
            var request =
                    HttpRequest.newBuilder(world.at(path))
                            .header("Authorization", "Bearer " + world.fullKey)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofByteArray(body));
            refused(world.send(request.build()), path + " " + what);
        }
    }

    private static void refused(Answer answer, String what) {
        assertThat(answer.status()).as(what + ": " + answer.text()).isBetween(400, 499);
        assertThat(answer.text()).isNotEmpty().doesNotContain("Exception", "at org.", "java.");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.header("X-Request-ID")).isPresent();
        assertThat(answer.header("Bailiwick-Position")).isPresent();
    }

    @Test
    void randomBytes() {
        var chance = new Random(SEED);
        for (int i = 0; i < 40; i++) {
            byte[] body = new byte[chance.nextInt(300)];
            chance.nextBytes(body);
            refused(body, "seed " + SEED + " round " + i);
        }
    }

    @Test
    void deepHugeAndOdd() {
        refused("[".repeat(10_000).getBytes(StandardCharsets.UTF_8), "deep array");
        refused("{\"a\":".repeat(10_000).getBytes(StandardCharsets.UTF_8), "deep object");
        refused(("{\"a\":" + "9".repeat(5_000) + "}").getBytes(StandardCharsets.UTF_8), "number");
        refused(("{\"" + "n".repeat(5_000) + "\":1}").getBytes(StandardCharsets.UTF_8), "name");
        refused(("\"" + "x".repeat(70_000) + "\"").getBytes(StandardCharsets.UTF_8), "text");
        refused(new byte[(1 << 20) + 1], "too large");
    }

    /// Valid requests in which one value is replaced by something of another type or size.
    @Test
    void everyMemberOfAWrongType() {
        String huge = "\"" + "i".repeat(600) + "\"";
        for (String wrong : List.of("7", "[]", "{}", "true", "null", "1e999", huge)) {
            refusedOne(
                    "/access/v1/evaluation",
                    "{\"subject\":%s," + ACTION + "," + RESOURCE + "}",
                    wrong);
            refusedOne(
                    "/access/v1/evaluation",
                    "{\"subject\":{\"type\":\"person\",\"id\":%s}," + ACTION + "," + RESOURCE + "}",
                    wrong);
            refusedOne(
                    "/access/v1/evaluation",
                    "{" + SUBJECT + ",\"action\":{\"name\":%s}," + RESOURCE + "}",
                    wrong);
            refusedOne(
                    "/api/v1/decisions",
                    "{\"person\":%s,\"action\":\"campaign.edit\",\"object\":\"ad_account:1\"}",
                    wrong);
            refusedOne(
                    "/api/v1/decisions",
                    "{\"person\":\"a\",\"action\":\"campaign.edit\",\"object\":%s}",
                    wrong);
            refusedOne("/api/v1/previews", "{\"command\":%s}", wrong);
            if (wrong.equals("null")) continue;
            refusedOne("/api/v1/keys", "{\"name\":\"a\",\"until\":%s}", wrong);
            refusedOne("/api/v1/keys", "{\"name\":\"a\",\"scopes\":[%s]}", wrong);
            refusedOne("/api/v1/verifications", "{\"checkpoint\":%s}", wrong);
            refusedOne(
                    "/api/v1/previews",
                    "{\"command\":\"assign\",\"member\":%s,\"asset\":\"a\",\"levels\":[\"b\"]}",
                    wrong);
            refusedOne("/api/v1/previews", "{\"command\":\"unassign\",\"assignment\":%s}", wrong);
        }
        for (String wrong : List.of("7", "[7]", "{}", "true", "\"mfa\"", "[" + huge + "]")) {
            refusedOne(
                    "/access/v1/evaluation",
                    "{" + SUBJECT + "," + ACTION + "," + RESOURCE + ",\"context\":{\"amr\":%s}}",
                    wrong);
        }
    }

    private static final String SUBJECT = "\"subject\":{\"type\":\"person\",\"id\":\"a\"}";
    private static final String ACTION = "\"action\":{\"name\":\"campaign.edit\"}";
    private static final String RESOURCE = "\"resource\":{\"type\":\"ad_account\",\"id\":\"b\"}";

    private void refusedOne(String path, String template, String wrong) {
        String body = template.formatted(wrong);
        refused(world.post(world.fullKey, path, body), path + " " + body);
    }

    @Test
    void oddAddresses() {
        for (String odd :
                List.of("nothing", "%00", "%C3%28", "a%2Fb", ":", "x:", ":x", "..%2f..", "%20")) {
            for (String path : GETS) {
                var answer = world.get(world.fullKey, path.formatted(odd));
                refused(answer, path.formatted(odd));
            }
        }
        for (String path : GETS) {
            refused(world.get(world.fullKey, path.formatted("x".repeat(2_000))), "long " + path);
        }
        refused(world.get(world.fullKey, "/access/v1/nothing"), "nothing");
        String people = "/api/v1/assets/" + world.nord + "/people";
        assertThat(world.get(world.fullKey, people).status()).isEqualTo(200);
        for (String query :
                List.of(
                        "limit=x",
                        "limit=0",
                        "limit=-1",
                        "limit=99999999999999",
                        "acr=" + "x".repeat(513),
                        "amr=" + "pwd,".repeat(32))) {
            refused(world.get(world.fullKey, people + "?" + query), query);
        }
        refused(
                world.get(
                        world.fullKey, "/api/v1/businesses/" + world.nordwind + "/record?before=0"),
                "before");
    }

    @Test
    void oddHeaders() {
        String body = World.ask(world.lena, "campaign.edit", world.nord);
        String path = "/access/v1/evaluation";
        for (String type :
                List.of("text/plain", "application/jsonx", ";;;", "multipart/form-data")) {
            refused(world.post(world.key, path, body, "Content-Type", type), type);
        }
        refused(
                world.post(world.key, path, body, "X-Request-ID", "i".repeat(300)),
                "long request id");
        refused(world.post("ü", path, body), "key");
    }

    /// What is not even HTTP.
    @Test
    void brokenRequests() throws IOException {
        for (String lines :
                List.of(
                        "GET\r\n\r\n",
                        "\0\0\0\0\r\n\r\n",
                        "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n",
                        "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
                        "GET /" + "x".repeat(10_000) + " HTTP/1.1\r\nHost: a\r\n\r\n",
                        "GET / HTTP/1.1\r\nHost: a\r\nX: " + "y".repeat(40_000) + "\r\n\r\n",
                        String.join(
                                "\r\n",
                                "POST /access/v1/evaluation HTTP/1.1",
                                "Host: a",
                                "Content-Length: x",
                                "",
                                ""))) {
            String answer = raw(lines);
            if (answer.isEmpty()) continue;
            assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("Exception", "io.helidon");
        }
    }

    private String raw(String text) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), world.serving.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.net.SocketException closed) {
            return "";
        }
    }
}
