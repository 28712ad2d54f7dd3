package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Optional;

/// Probes over HTTP: a platform manages its own, the operator all, and nobody else any.
class ProbesOverHttpTest extends InTheWorld {
    private static final String ONE = "/api/v1/probes/tiktok";
    private static final String BODY = "{\"url\":\"https://ads.example/probe\"}";

    @Test
    void aPlatformManagesItsOwn() {
        String key = world.key("tiktok", Optional.of("tiktok"), "assets");
        Answer made = world.send("PUT", key, ONE, BODY);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().path("secret").asString()).startsWith("whsec_");
        Answer moved = world.send("PUT", key, ONE, "{\"url\":\"https://ads.example/2\"}");
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.text()).contains("/2").doesNotContain("whsec_");
        assertThat(world.get(key, "/api/v1/probes").text())
                .contains("ads.example/2")
                .doesNotContain("whsec_");
        Answer rotated = world.post(key, ONE + "/secret", "");
        assertThat(rotated.json().has("former_secret_until")).isTrue();
        assertThat(rotated.json().path("secret").asString())
                .isNotEqualTo(made.json().path("secret").asString());
    }

    @Test
    void anotherPlatformSeesNothingOfIt() {
        world.send("PUT", world.fullKey, ONE, BODY);
        String other = world.key("meta", Optional.of("meta"), "assets");
        assertThat(world.get(other, "/api/v1/probes").json().path("probes").size()).isZero();
        assertThat(world.get(other, ONE).status()).isEqualTo(404);
        assertThat(world.send("PUT", other, ONE, BODY).status()).isEqualTo(404);
        assertThat(world.post(other, ONE + "/secret", "").status()).isEqualTo(404);
        String none = world.key("none", Optional.of("tiktok"), "decide");
        assertThat(world.get(none, ONE).status()).isEqualTo(403);
        assertThat(world.send("PUT", world.fullKey, "/api/v1/probes/unknown", BODY).status())
                .isEqualTo(400);
        String inside = "{\"url\":\"http://ads.example/\"}";
        assertThat(world.send("PUT", world.fullKey, ONE, inside).status()).isEqualTo(400);
    }
}
