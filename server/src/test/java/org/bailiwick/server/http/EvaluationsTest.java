package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// Many questions over AuthZEN.
@TestInstance(Lifecycle.PER_CLASS)
class EvaluationsTest {
    private static final String PATH = "/access/v1/evaluations";

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

    private String batch(String options, String... items) {
        return """
        {"subject":{"type":"person","id":"%s"},"action":{"name":"campaign.edit"},
         "resource":{"type":"ad_account","id":"%s"},"options":%s,"evaluations":[%s]}\
        """
                .formatted(world.lena, world.nord, options, String.join(",", items));
    }

    private static final String YES = "{}";
    private static final String NO = "{\"action\":{\"name\":\"account.settings\"}}";

    @Test
    void answersInOrderWithBareDecisions() {
        var answer = world.post(PATH, batch("{}", YES, NO, YES));
        assertThat(answer.text())
                .isEqualTo(
                        "{\"evaluations\":[{\"decision\":true},{\"decision\":false},{\"decision\":true}]}");
        for (int i = 0; i < 3; i++) {
            assertThat(world.post(PATH, batch("{}", YES, NO, YES)).bytes())
                    .isEqualTo(answer.bytes());
        }
    }

    @Test
    void stopsWhereItIsTold() {
        String deny = "{\"evaluations_semantic\":\"deny_on_first_deny\"}";
        String permit = "{\"evaluations_semantic\":\"permit_on_first_permit\"}";
        String all = "{\"evaluations_semantic\":\"execute_all\"}";
        assertThat(decisions(batch(deny, YES, NO, YES))).isEqualTo("tf");
        assertThat(decisions(batch(deny, YES, YES))).isEqualTo("tt");
        assertThat(decisions(batch(permit, NO, YES, NO))).isEqualTo("ft");
        assertThat(decisions(batch(all, NO, YES, NO))).isEqualTo("ftf");
        var unknown = world.post(PATH, batch("{\"evaluations_semantic\":\"maybe\"}", YES));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(world.post(PATH, batch("[]", YES)).status()).isEqualTo(400);
    }

    private String decisions(String body) {
        var text = new StringBuilder();
        var answer = world.post(PATH, body);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().has("decision")).isFalse();
        for (var each : answer.json().path("evaluations")) {
            text.append(each.path("decision").booleanValue() ? 't' : 'f');
        }
        return text.toString();
    }

    @Test
    void absentOrEmptyIsASingleQuestion() {
        String single = World.ask(world.lena, "campaign.edit", world.nord);
        assertThat(world.post(PATH, single).text()).isEqualTo("{\"decision\":true}");
        assertThat(world.post(PATH, batch("{}")).text()).isEqualTo("{\"decision\":true}");
        assertThat(world.post(PATH, "{\"evaluations\":[]}").status()).isEqualTo(400);
        assertThat(world.post(PATH, batch("{}").replace("[]", "{}")).status()).isEqualTo(400);
    }

    @Test
    void defaultsAreReplacedWhole() {
        String half = "{\"resource\":{\"id\":\"%s\"}}".formatted(world.nord);
        assertThat(decisions(batch("{}", half, YES))).isEqualTo("ft");
    }

    @Test
    void brokenItemsAreDenied() {
        assertThat(decisions(batch("{}", "7", "{\"subject\":7}", "null", YES))).isEqualTo("ffft");
        assertThat(decisions("{\"evaluations\":[{},{}]}")).isEqualTo("ff");
        var wrong = world.post(PATH, "{\"subject\":7,\"evaluations\":[{}]}");
        assertThat(wrong.status()).isEqualTo(400);
        var explained = world.post(PATH, batch("{\"explain\":true}", "7")).json();
        var error = explained.path("evaluations").get(0).path("context").path("error");
        assertThat(error.path("status").intValue()).isEqualTo(400);
    }

    @Test
    void explainsOnRequestOnly() {
        var answer = world.post(PATH, batch("{\"explain\":true}", YES, NO));
        var denied = answer.json().path("evaluations").get(1);
        assertThat(denied.path("context").path("reason").stringValue()).isEqualTo("LEVEL_TOO_LOW");
        assertThat(denied.path("context").has("evaluation_id")).isFalse();
        assertThat(world.post(PATH, batch("{\"explain\":true}", YES, NO)).bytes())
                .isEqualTo(answer.bytes());
    }

    @Test
    void aBatchHasItsLimit() {
        String[] items = new String[1_001];
        java.util.Arrays.fill(items, "{}");
        assertThat(world.post(PATH, batch("{}", items)).status()).isEqualTo(400);
    }
}
