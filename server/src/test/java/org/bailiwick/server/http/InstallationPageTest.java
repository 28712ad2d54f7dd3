package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.server.command.PersonCommand.DisablePerson;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The operator's page, as data.
class InstallationPageTest extends InTheWorld {
    private JsonNode page() {
        Answer answer = world.get(world.fullKey, "/api/v1/installation");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void itIsTheOperatorsAlone() {
        String none = world.key("none", Optional.empty(), "decide", "explain.full", "record");
        assertThat(world.get(none, "/api/v1/installation").status()).isEqualTo(403);
        assertThat(read(world.olivia, "/api/v1/installation").status()).isEqualTo(403);
    }

    @Test
    void itCountsWhatThereIs() {
        JsonNode before = page();
        assertThat(before.at("/journal/position").asString())
                .isEqualTo(world.office.position(world.office.now()));
        world.run(new DisablePerson(world.lena, List.of()));
        JsonNode after = page();
        assertThat(after.at("/people/disabled").asInt())
                .isEqualTo(before.at("/people/disabled").asInt() + 1);
        assertThat(after.at("/people/all").asInt()).isEqualTo(before.at("/people/all").asInt());
        assertThat(after.at("/businesses/open").asInt()).isPositive();
        assertThat(after.at("/letters/carried").asBoolean()).isFalse();
    }

    @Test
    void itNamesWhatIsStuckAndWhatNobodyDecides() {
        String hook =
                world.errand(
                                world.olivia,
                                "POST",
                                "/api/v1/businesses/" + world.nordwind + "/webhooks",
                                "{\"url\":\"https://hooks.example/\",\"paused\":true}")
                        .json()
                        .path("id")
                        .asString();
        assertThat(page().at("/webhooks/all").asInt()).isEqualTo(1);
        assertThat(page().at("/webhooks/troubled").toString()).doesNotContain(hook);
        String body =
                "{\"assets\":[{\"asset\":\"%s\",\"kind\":\"ad_account\",\"levels\":[\"analyst\"]}]}"
                        .formatted(world.sued);
        Answer asked =
                world.errand(
                        world.olivia,
                        "POST",
                        "/api/v1/businesses/" + world.nordwind + "/requests",
                        body);
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        world.now = world.now.plus(Duration.ofDays(2));
        JsonNode waiting = page().path("undecided_requests");
        assertThat(waiting.path("all").asInt()).isEqualTo(1);
        assertThat(waiting.at("/waiting/0/request").asString())
                .isEqualTo(asked.json().path("id").asString());
    }

    @Test
    void itNamesKeysThatEndSoon() {
        String body =
                "{\"name\":\"short\",\"scopes\":[\"decide\"],\"until\":\"%s\"}"
                        .formatted(world.now.plus(Duration.ofDays(3)));
        Answer made = world.post(world.fullKey, "/api/v1/keys", body);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        JsonNode keys = page().path("keys");
        assertThat(keys.at("/ending_soon/0/name").asString()).isEqualTo("short");
        assertThat(keys.path("ending").asInt()).isEqualTo(keys.path("ending_soon").size());
        world.now = world.now.plus(Duration.ofDays(4));
        assertThat(page().at("/keys/ending_soon").toString()).doesNotContain("short");
    }
}
