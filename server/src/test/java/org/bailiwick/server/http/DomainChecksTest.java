package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.server.Serving;
import org.bailiwick.server.receipt.MemoryReceipts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A domain is proved by a TXT record that names the business, asked of a real name server.
class DomainChecksTest {
    @TempDir Path temp;

    private World world;
    private Names names;
    private Serving serving;
    private String key;

    @BeforeEach
    void start() {
        world = new World(temp);
        names = new Names();
        key = world.key("for people", Optional.empty(), "act");
        serving =
                Serving.start(
                        world.office,
                        new Serving.Place(
                                InetAddress.getLoopbackAddress(), 0, Optional.empty(), names.url()),
                        new MemoryReceipts(),
                        () -> world.now);
    }

    @AfterEach
    void stop() {
        serving.close();
        names.close();
        world.close();
    }

    private Answer check(PersonId who, Object business, String domain) {
        String path = "/api/v1/businesses/" + business + "/domains/" + domain + "/check";
        return world.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + serving.port() + path))
                        .header("Authorization", "Bearer " + key)
                        .header("Bailiwick-On-Behalf-Of", who.toString())
                        .POST(BodyPublishers.noBody())
                        .build());
    }

    private List<String> domains() {
        return world.errand(
                        world.olivia,
                        "GET",
                        "/api/v1/businesses/" + world.nordwind + "/domains",
                        "")
                .json()
                .path("domains")
                .valueStream()
                .map(d -> d.isString() ? d.asString() : d.path("domain").asString())
                .toList();
    }

    @Test
    void theRecordProvesIt() {
        Answer first = check(world.olivia, world.nordwind, "nordwind.example");
        assertThat(first.status()).as(first.text()).isEqualTo(409);
        assertThat(first.json().path("record").asString()).isEqualTo("_bailiwick.nordwind.example");
        String value = first.json().path("value").asString();
        assertThat(value).isEqualTo("bailiwick=" + world.nordwind);
        assertThat(domains()).isEmpty();

        names.records.put("_bailiwick.nordwind.example", List.of("v=spf1 -all", "bailiwick=other"));
        assertThat(check(world.olivia, world.nordwind, "nordwind.example").status()).isEqualTo(409);

        names.records.put("_bailiwick.nordwind.example", List.of("v=spf1 -all", value));
        Answer proved = check(world.olivia, world.nordwind, "NordWind.example");
        assertThat(proved.status()).as(proved.text()).isEqualTo(200);
        assertThat(proved.json().path("domain").asString()).isEqualTo("nordwind.example");
        assertThat(domains()).containsExactly("nordwind.example");
    }

    /// Another business's record proves nothing, and one domain is one business's at a time.
    @Test
    void oneBusinessAtATime() {
        names.records.put(
                "_bailiwick.shared.example",
                List.of("bailiwick=" + world.nordwind, "bailiwick=" + world.fremd));
        assertThat(check(world.olivia, world.nordwind, "shared.example").status()).isEqualTo(200);
        assertThat(check(world.felix, world.fremd, "shared.example").status()).isEqualTo(409);
    }

    @Test
    void whoMayNotHasNothingLookedUp() {
        names.silent = true;
        assertThat(check(world.lena, world.nordwind, "nordwind.example").status()).isEqualTo(403);
        assertThat(check(world.felix, world.nordwind, "nordwind.example").status()).isEqualTo(404);
        assertThat(check(world.olivia, world.nordwind, "nodots").status()).isEqualTo(400);
    }

    @Test
    void aSilentServerIsNoAnswer() {
        names.silent = true;
        Answer answer = check(world.olivia, world.nordwind, "nordwind.example");
        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).contains("10");
    }
}
