package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// Unknown, foreign and disabled are answered alike, to the byte but for receipt and request id.
@TestInstance(Lifecycle.PER_CLASS)
class OutsidersTest {
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

    private static String bare(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        return answer.text().replaceAll("r_[0-9a-v]{26}", "r_");
    }

    @Test
    void subjectsWithoutAnythingHere() {
        List<Object> outsiders =
                List.of(
                        world.dora,
                        world.ids.person(),
                        "nobody@nordwind.example",
                        "dora@nordwind.example",
                        "unknown-alias",
                        world.felix);
        List<String> answers =
                outsiders.stream()
                        .map(who -> World.ask(who, "campaign.edit", world.nord))
                        .map(body -> bare(world.post("/access/v1/evaluation", body)))
                        .toList();
        assertThat(answers).allMatch(answers.getFirst()::equals);
        assertThat(answers.getFirst()).contains("NOT_FOUND").doesNotContain("Nord", "Olivia");
    }

    @Test
    void objectsWithoutAnythingHere() {
        List<Object> foreign =
                List.of(world.fremdkonto, world.ids.asset(), "unknown-alias", world.nordwind);
        List<String> answers =
                foreign.stream()
                        .map(what -> World.ask(world.lena, "campaign.edit", what))
                        .map(body -> bare(world.post("/access/v1/evaluation", body)))
                        .toList();
        assertThat(answers).allMatch(answers.getFirst()::equals);
        assertThat(answers.getFirst()).doesNotContain("Fremd");
    }

    @Test
    void theSameInTheApiAndInReceipts() {
        String body =
                "{\"person\":\"%s\",\"action\":\"campaign.edit\",\"object\":\"ad_account:%s\"}";
        List<String> answers =
                List.of(
                                body.formatted(world.felix, world.nord),
                                body.formatted(world.dora, world.nord),
                                body.formatted("nobody", world.nord),
                                body.formatted(world.lena, world.fremdkonto))
                        .stream()
                        .map(each -> bare(world.post("/api/v1/decisions", each)))
                        .toList();
        assertThat(answers).allMatch(answers.getFirst()::equals);
    }
}
