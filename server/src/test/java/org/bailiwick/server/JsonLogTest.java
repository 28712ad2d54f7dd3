package org.bailiwick.server;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.KeyId;
import org.bailiwick.server.authzen.AccessRequestDraft;
import org.bailiwick.server.journal.DataDir;
import org.bailiwick.server.receipt.MemoryReceipts;
import org.bailiwick.server.session.Program;
import org.bailiwick.server.session.Scopes;
import org.bailiwick.server.session.Secret;
import org.bailiwick.server.web.Proxies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/// Lines of JSON that name nobody.
class JsonLogTest {
    private static final String MARK = "zzmark";

    @TempDir Path temp;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final JsonLog log =
            new JsonLog(new PrintStream(written, true, UTF_8), () -> Instant.EPOCH);

    private List<JsonNode> lines() {
        return written.toString(UTF_8).lines().map(JsonMapper.shared()::readTree).toList();
    }

    @Test
    void whatAnExceptionSaysIsNotTold() {
        LogRecord said = new LogRecord(Level.WARNING, "letters wait {0}");
        said.setLoggerName("x");
        said.setParameters(new Object[] {7});
        said.setThrown(new IllegalStateException(MARK, new RuntimeException(MARK)));
        log.publish(said);
        JsonNode line = lines().getFirst();
        assertThat(line.path("message").asString()).isEqualTo("letters wait 7");
        assertThat(line.at("/error/class").asString()).endsWith("IllegalStateException");
        assertThat(line.at("/error/cause").asString()).endsWith("RuntimeException");
        assertThat(line.at("/error/at/0").asString()).contains("JsonLogTest");
        assertThat(written.toString(UTF_8)).doesNotContain(MARK);
    }

    @Test
    void requestsAreToldByTheirRoutesAndNobodyByName() throws Exception {
        Secret secret = Secret.draw(new SecureRandom());
        Program all = new Program(new KeyId(0, 0), Set.copyOf(Scopes.ALL), Optional.empty());
        Map<Hash, Program> guests = Map.of(secret.hash(), all);
        var before = new Serving.Before(Optional.empty(), Proxies.LOCAL, log);
        var place =
                new Serving.Place(
                        InetAddress.getLoopbackAddress(),
                        0,
                        Optional.empty(),
                        "dns:",
                        before,
                        AccessRequestDraft.SERVED);
        try (var office = Installation.write(new DataDir(temp), Map.of(), Instant::now);
                var serving =
                        Serving.start(office, place, new MemoryReceipts(), Instant::now, guests);
                var client = HttpClient.newHttpClient()) {
            String person = "{\"name\":\"%1$s\",\"address\":\"%1$s@x.example\"}".formatted(MARK);
            for (String[] each :
                    new String[][] {
                        {"POST", "/api/v1/people", person},
                        {"POST", "/api/v1/people", "{\"" + MARK},
                        {"GET", "/api/v1/people/" + MARK, ""},
                        {"GET", "/" + MARK + "?q=" + MARK, ""},
                        {"GET", "/api/v1/businesses?q=" + MARK, ""},
                        {"POST", "/access/v1/evaluation", question()},
                        {
                            "POST",
                            "/api/v1/password-resets",
                            "{\"address\":\"" + MARK + "@x.example\"}"
                        },
                        {"GET", "/links/" + MARK, ""},
                    }) {
                URI uri = URI.create("http://localhost:" + serving.port() + each[1]);
                client.send(
                        HttpRequest.newBuilder(uri)
                                .header("Authorization", "Bearer " + secret.text())
                                .header("Content-Type", "application/json")
                                .header("User-Agent", MARK)
                                .method(each[0], BodyPublishers.ofString(each[2]))
                                .build(),
                        BodyHandlers.ofString());
            }
        }
        List<JsonNode> lines = lines();
        assertThat(lines).hasSize(8);
        assertThat(lines.getFirst().path("route").asString()).isEqualTo("/api/v1/people");
        assertThat(lines.getFirst().path("status").asInt()).isEqualTo(201);
        assertThat(lines.get(1).path("status").asInt()).isEqualTo(400);
        assertThat(lines.get(2).path("route").asString()).isEqualTo("/api/v1/people/{person}");
        assertThat(lines.get(3).path("route").asString()).isEmpty();
        assertThat(written.toString(UTF_8)).doesNotContainIgnoringCase(MARK);
    }

    private static String question() {
        return "{\"subject\":{\"type\":\"person\",\"id\":\"%s\"},\"action\":{\"name\":\"x\"},\"resource\":{\"type\":\"ad_account\",\"id\":\"%s\"}}"
                .formatted(MARK, MARK);
    }
}
