package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.KeyId;
import org.bailiwick.server.command.InstallationCommand;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// One question over AuthZEN, and what every request has in common.
@TestInstance(Lifecycle.PER_CLASS)
class EvaluationTest {
    private static final String PATH = "/access/v1/evaluation";
    private static final String EDIT = "campaign.edit";

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

    @Test
    void allowsWithNothingButTheDecision() {
        var answer = world.post(PATH, World.ask(world.lena, EDIT, world.nord));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"decision\":true}");
        assertThat(answer.header("Content-Type")).hasValue("application/json");
    }

    @Test
    void understandsAliasesAndAddresses() {
        String tiktok = world.key("tiktok", Optional.of("tiktok"), "decide");
        assertThat(decides(tiktok, "lena-7", EDIT, "7001")).isTrue();
        assertThat(decides(tiktok, " Lena@Nordwind.example", EDIT, "7001")).isTrue();
        assertThat(decides(tiktok, world.lena, EDIT, world.nord)).isTrue();
        assertThat(decides(tiktok, "lena-7", EDIT, "act_1")).isFalse();
        assertThat(decides(world.key, "lena-7", EDIT, "act_1")).isTrue();
    }

    private boolean decides(String key, Object person, String action, Object object) {
        var answer = world.post(key, PATH, World.ask(person, action, object));
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().path("decision").booleanValue();
    }

    @Test
    void deniesWithReasonExplanationAndReceipt() {
        var answer = world.post(PATH, World.ask(world.lena, "account.settings", world.nord));
        assertThat(answer.status()).isEqualTo(200);
        var context = answer.json().path("context");
        assertThat(answer.json().path("decision").booleanValue()).isFalse();
        assertThat(context.path("reason").stringValue()).isEqualTo("LEVEL_TOO_LOW");
        assertThat(context.path("evaluation_id").stringValue()).matches("r_[0-9a-v]{26}");
        assertThat(context.path("explanation").path("code").stringValue())
                .isEqualTo("LEVEL_TOO_LOW");
        assertThat(context.path("explanation").path("fix").path("steps").isEmpty()).isFalse();
    }

    @Test
    void unknownKindsActionsAndTypesAreDeniedNotWrong() {
        assertThat(decides(world.key, world.lena, "no.such", world.nord)).isFalse();
        String kind = World.ask(world.lena, EDIT, world.nord).replace("ad_account", "spaceship");
        assertThat(world.post(PATH, kind).json().path("decision").booleanValue()).isFalse();
        String type = World.ask(world.lena, EDIT, world.nord).replace("\"person\"", "\"robot\"");
        assertThat(world.post(PATH, type).status()).isEqualTo(200);
        assertThat(world.post(PATH, type).json().path("decision").booleanValue()).isFalse();
    }

    @Test
    void asksForBusinessesToo() {
        String body =
                """
                {"subject":{"type":"person","id":"%s"},"action":{"name":"members.manage"},
                 "resource":{"type":"business","id":"%s"}}\
                """;
        String admin = body.formatted(world.olivia, world.nordwind);
        String standard = body.formatted(world.lena, world.nordwind);
        assertThat(world.post(PATH, admin).json().path("decision").booleanValue()).isTrue();
        var denied = world.post(PATH, standard).json();
        assertThat(denied.path("context").path("reason").stringValue()).isEqualTo("ROLE_TOO_LOW");
    }

    @Test
    void unknownMembersAndPropertiesAreIgnored() {
        String body =
                """
                {"zebra":[1],"resource":{"id":"%s","type":"ad_account","properties":{"a":{}},"x":1},
                 "action":{"name":"campaign.edit","properties":{}},"context":{"time":"1985"},
                 "subject":{"id":"%s","type":"person","properties":{"department":"Sales"}}}\
                """
                        .formatted(world.nord, world.lena);
        assertThat(world.post(PATH, body).text()).isEqualTo("{\"decision\":true}");
    }

    @Test
    void aNamedBusinessNarrowsIt() {
        String body =
                World.ask(world.lena, EDIT, world.nord)
                        .replaceFirst("^\\{", "{\"context\":{\"business\":\"%s\"},");
        assertThat(world.post(PATH, body.formatted(world.nordwind)).text())
                .isEqualTo("{\"decision\":true}");
        var other = world.post(PATH, body.formatted(world.fremd)).json();
        assertThat(other.path("decision").booleanValue()).isFalse();
        var unknown = world.post(PATH, body.formatted("nothing")).json();
        assertThat(unknown.path("decision").booleanValue()).isFalse();
    }

    @Test
    void theRequestIdComesBackAndIsInventedOtherwise() {
        String body = World.ask(world.lena, EDIT, world.nord);
        var answer = world.post(world.key, PATH, body, "X-Request-ID", "bfe9eb29 ab87");
        assertThat(answer.header("X-Request-ID")).hasValue("bfe9eb29 ab87");
        assertThat(world.post(PATH, body).header("X-Request-ID")).isPresent();
        assertThat(world.post(world.key, PATH, "{", "X-Request-ID", "r1").header("X-Request-ID"))
                .hasValue("r1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "null",
                "\"x\"",
                "{}",
                "{\"subject\":{\"type\":\"person\",\"id\":\"a\"}}",
                "{\"subject\":null,\"action\":{\"name\":\"a\"},\"resource\":{\"type\":\"a\",\"id\":\"b\"}}",
                "{\"subject\":\"a\",\"action\":{\"name\":\"a\"},\"resource\":{\"type\":\"a\",\"id\":\"b\"}}",
                "{\"subject\":{\"type\":\"person\",\"id\":7},\"action\":{\"name\":\"a\"},\"resource\":{\"type\":\"a\",\"id\":\"b\"}}",
                "{\"subject\":{\"type\":\"person\"},\"action\":{\"name\":\"a\"},\"resource\":{\"type\":\"a\",\"id\":\"b\"}}",
                "{\"subject\":{\"type\":\"p\",\"id\":\"a\"},\"action\":{},\"resource\":{\"type\":\"a\",\"id\":\"b\"}}",
                "{\"subject\":{\"type\":\"p\",\"id\":\"a\"},\"action\":{\"name\":\"a\"},\"resource\":{\"id\":\"b\"}}",
                "{\"subject\":{\"type\":\"p\",\"id\":\"a\",\"properties\":[]},\"action\":{\"name\":\"a\"},\"resource\":{\"type\":\"a\",\"id\":\"b\"}}",
                "{\"subject\":{\"type\":\"p\",\"id\":\"a\"},\"action\":{\"name\":\"a\"},\"resource\":{\"type\":\"a\",\"id\":\"b\"},\"context\":[]}",
                "{\"a\":1,\"a\":2}",
                "{} {}"
            })
    void wrongBodiesAreRefusedAsAText(String body) {
        for (String path : new String[] {PATH, "/access/v1/evaluations"}) {
            var answer = world.post(path, body);
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.json().isString()).isTrue();
        }
    }

    @Test
    void otherContentTypesAndMethodsAreRefused() {
        String body = World.ask(world.lena, EDIT, world.nord);
        assertThat(world.post(world.key, PATH, body, "Content-Type", "text/plain").status())
                .isEqualTo(400);
        String charset = "Application/JSON; charset=utf-8";
        assertThat(world.post(world.key, PATH, body, "Content-Type", charset).status())
                .isEqualTo(200);
        for (String method : new String[] {"GET", "PUT", "DELETE", "PATCH"}) {
            var request =
                    HttpRequest.newBuilder(world.at(PATH))
                            .header("Authorization", "Bearer " + world.key)
                            .method(method, BodyPublishers.ofString(body));
            var answer = world.send(request.build());
            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.header("Allow")).hasValue("POST");
            assertThat(answer.json().isString()).isTrue();
        }
    }

    @Test
    void withoutAKeyThatHoldsItIsRefused() {
        KeyId id = world.ids.key();
        String secret = world.key(id, "soon gone", Optional.empty(), "decide");
        String body = World.ask(world.lena, EDIT, world.nord);
        assertThat(world.post(secret, PATH, body).status()).isEqualTo(200);
        world.run(new InstallationCommand.RevokeKey(id));
        refused(secret, body);
        refused("bwk_nothing", body);
        refused("x".repeat(4_000), body);
        var none = HttpRequest.newBuilder(world.at(PATH)).POST(BodyPublishers.ofString(body));
        assertThat(world.send(none.build()).status()).isEqualTo(401);
        String record = world.key("reader", Optional.empty(), "record");
        var scope = world.post(record, PATH, body);
        assertThat(scope.status()).isEqualTo(403);
        assertThat(scope.header("WWW-Authenticate").orElseThrow()).contains("insufficient_scope");
    }

    private void refused(String secret, String body) {
        var answer = world.post(secret, PATH, body);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate").orElseThrow()).startsWith("Bearer");
        assertThat(answer.json().isString()).isTrue();
    }

    @Test
    void aKeyEnds() {
        String secret = world.key("short", Optional.empty(), "decide");
        String body = World.ask(world.lena, EDIT, world.nord);
        assertThat(world.post(secret, PATH, body).status()).isEqualTo(200);
        var before = world.now;
        world.now = before.plus(Duration.ofDays(30));
        refused(secret, body);
        world.now = before;
    }

    @Test
    void positionsTravelInHeadersAndCanBeWaitedFor() {
        String body = World.ask(world.lena, EDIT, world.nord);
        var answer = world.post(PATH, body);
        String position = answer.header("Bailiwick-Position").orElseThrow();
        assertThat(position).isEqualTo(world.office.position(world.office.now()));
        assertThat(world.post(PATH, "{").header("Bailiwick-Position")).isPresent();
        assertThat(atLeast(body, position)).isEqualTo(200);
        String epoch = position.substring(0, position.indexOf('.'));
        assertThat(atLeast(body, epoch + ".999999999")).isEqualTo(503);
        assertThat(atLeast(body, "0123456789abc.1")).isEqualTo(400);
        assertThat(atLeast(body, "nonsense")).isEqualTo(400);
        assertThat(atLeast(body, epoch + ".-1")).isEqualTo(400);
    }

    private int atLeast(String body, String position) {
        return world.post(world.key, PATH, body, "Bailiwick-At-Least", position).status();
    }
}
