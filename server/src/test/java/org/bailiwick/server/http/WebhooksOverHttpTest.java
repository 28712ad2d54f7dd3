package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.decision.Question.Proof;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Webhooks, letters and what somebody wants to be told, over HTTP.
class WebhooksOverHttpTest {
    private static final String BODY =
            "{\"url\":\"https://hooks.example/in\",\"types\":[\"share.made\"],\"paused\":true}";

    @TempDir Path temp;

    private World world;
    private String hooks = "";

    @BeforeEach
    void start() {
        world = new World(temp);
        hooks = "/api/v1/businesses/" + world.nordwind + "/webhooks";
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private JsonNode made() {
        Answer answer = world.errand(world.olivia, "POST", hooks, BODY);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    @Test
    void whoManagesTheSettingsHasThem() {
        JsonNode made = made();
        String one = "/api/v1/webhooks/" + made.path("id").asString();
        assertThat(made.path("secret").asString()).matches("whsec_[0-9A-Za-z+/]{43}=");
        assertThat(made.path("made_by").asString()).isEqualTo(world.olivia.toString());
        Answer listed = world.errand(world.olivia, "GET", hooks, "");
        assertThat(listed.text()).contains(made.path("id").asString()).doesNotContain("whsec_");
        Answer changed =
                world.errand(world.olivia, "PATCH", one, "{\"url\":\"https://b.example/\"}");
        assertThat(changed.json().path("url").asString()).isEqualTo("https://b.example/");
        assertThat(changed.json().path("types").toString()).isEqualTo("[\"share.made\"]");
        assertThat(changed.json().path("state").asString()).isEqualTo("paused");
        Answer rotated = world.errand(world.olivia, "POST", one + "/secret", "");
        assertThat(rotated.json().path("secret").asString())
                .startsWith("whsec_")
                .isNotEqualTo(made.path("secret").asString());
        assertThat(rotated.json().has("former_secret_until")).isTrue();
        Answer tried = world.errand(world.olivia, "POST", one + "/tests", "");
        assertThat(tried.json().path("result").asString()).as(tried.text()).isEqualTo("failed");
        JsonNode log = world.errand(world.olivia, "GET", one + "/deliveries", "").json();
        assertThat(log.at("/deliveries/0/type").asString()).isEqualTo("webhook.test");
        String position = world.office.position(world.office.now());
        Answer rewound =
                world.errand(
                        world.olivia,
                        "POST",
                        one + "/replays",
                        "{\"after\":\"%s\"}".formatted(position));
        assertThat(rewound.json().path("position").asString()).isEqualTo(position);
        assertThat(world.errand(world.olivia, "DELETE", one, "").status()).isEqualTo(200);
        assertThat(world.errand(world.olivia, "GET", one, "").status()).isEqualTo(404);
    }

    /// A member reads what he lacks; others read the same as of what is not there.
    @Test
    void nobodyElseSeesThem() {
        String one = "/api/v1/webhooks/" + made().path("id").asString();
        String unknown = "/api/v1/webhooks/wh_" + "7".repeat(26);
        for (String[] each :
                List.of(
                        new String[] {"GET", "", ""},
                        new String[] {"PATCH", "", "{}"},
                        new String[] {"DELETE", "", ""},
                        new String[] {"POST", "/secret", ""},
                        new String[] {"GET", "/deliveries", ""},
                        new String[] {"POST", "/replays", "{\"event\":\"x\"}"},
                        new String[] {"POST", "/tests", ""})) {
            Answer member = world.errand(world.lena, each[0], one + each[1], each[2]);
            assertThat(member.status()).as(member.text()).isEqualTo(403);
            Answer foreign = world.errand(world.felix, each[0], one + each[1], each[2]);
            Answer none = world.errand(world.felix, each[0], unknown + each[1], each[2]);
            assertThat(foreign.status()).isEqualTo(404);
            assertThat(bare(foreign)).isEqualTo(bare(none));
        }
        assertThat(world.errand(world.lena, "POST", hooks, BODY).status()).isEqualTo(403);
        assertThat(world.errand(world.felix, "GET", hooks, "").status()).isEqualTo(404);
        assertThat(world.errand(world.olivia, "GET", "/api/v1/webhooks", "").status())
                .isEqualTo(404);
    }

    private static String bare(Answer answer) {
        return answer.text().replaceAll("\"request\":\"[^\"]*\"", "");
    }

    @Test
    void theOperatorHasHisOwn() {
        String path = "/api/v1/webhooks";
        Answer made = world.post(world.fullKey, path, BODY);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().has("business")).isFalse();
        String one = path + "/" + made.json().path("id").asString();
        assertThat(world.get(world.fullKey, one).status()).isEqualTo(200);
        assertThat(world.errand(world.olivia, "GET", one, "").status()).isEqualTo(404);
        assertThat(world.get(world.key, one).status()).isEqualTo(403);
        assertThat(world.get(world.fullKey, hooks).json().path("webhooks").size()).isZero();
        assertThat(world.get(world.fullKey, path).json().path("webhooks").size()).isEqualTo(1);
    }

    @Test
    void onlyAddressesOfOthersAreTaken() {
        for (String url :
                List.of(
                        "http://hooks.example/",
                        "https://a:b@hooks.example/",
                        "ftp://x",
                        "x",
                        "https://127.0.0.1/")) {
            Answer answer =
                    world.errand(world.olivia, "POST", hooks, "{\"url\":\"%s\"}".formatted(url));
            assertThat(answer.status()).as(url).isEqualTo(400);
            assertThat(answer.json().path("field").asString()).isEqualTo("url");
        }
        Answer unknown =
                world.errand(
                        world.olivia,
                        "POST",
                        hooks,
                        "{\"url\":\"https://hooks.example/\",\"types\":[\"no.such\"]}");
        assertThat(unknown.json().path("field").asString()).isEqualTo("types");
    }

    @Test
    void everybodyChoosesForHimself() {
        Browser lena = Browser.in(world, world.lena, Proof.ONE_STEP);
        String path = "/api/v1/me/notices";
        assertThat(lena.ask("GET", path, "").json().path("access").asString()).isEqualTo("now");
        Answer set = lena.ask("PUT", path, "{\"access\":\"digest\",\"digest_hour\":17}");
        assertThat(set.status()).as(set.text()).isEqualTo(200);
        JsonNode wishes = lena.ask("GET", path, "").json();
        assertThat(wishes.path("access").asString()).isEqualTo("digest");
        assertThat(wishes.path("partners").asString()).isEqualTo("now");
        assertThat(wishes.path("digest_hour").asInt()).isEqualTo(17);
        assertThat(lena.ask("PUT", path, "{\"security\":\"never\"}").status()).isEqualTo(400);
        assertThat(lena.ask("PUT", path, "{\"digest_hour\":24}").status()).isEqualTo(400);
        assertThat(lena.ask("PUT", path, "{\"access\":\"soon\"}").status()).isEqualTo(400);
        Browser olivia = Browser.in(world, world.olivia, Proof.ONE_STEP);
        assertThat(olivia.ask("GET", path, "").json().path("access").asString()).isEqualTo("now");
    }

    @Test
    void lettersAreTheOperatorsToSee() {
        assertThat(world.get(world.fullKey, "/api/v1/outbox").json().path("letters").size())
                .isZero();
        assertThat(world.get(world.fullKey, "/api/v1/outbox/l_0").status()).isEqualTo(404);
        assertThat(world.get(world.key, "/api/v1/outbox").status()).isEqualTo(403);
        String key = world.key("reader", Optional.empty(), "record");
        assertThat(world.get(key, "/api/v1/outbox/l_0").status()).isEqualTo(403);
        var bounce =
                HttpRequest.newBuilder(world.at("/api/v1/bounces"))
                        .header("Authorization", "Bearer " + world.fullKey)
                        .header("Content-Type", "message/rfc822")
                        .POST(BodyPublishers.ofString("Subject: hello\r\n\r\nhello"));
        assertThat(world.send(bounce.build()).status()).isEqualTo(400);
    }
}
