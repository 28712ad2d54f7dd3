package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.model.Models;
import org.bailiwick.server.command.InstallationCommand.AdoptModel;
import org.junit.jupiter.api.Test;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/// What the operator does about a server that runs.
class OperatorTest extends InTheWorld {
    private Answer send(String key, String method, String path, String type, String body) {
        return world.send(
                HttpRequest.newBuilder(world.at(path))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", type)
                        .method(method, BodyPublishers.ofString(body))
                        .build());
    }

    private Answer operate(String method, String path, String body) {
        return send(world.fullKey, method, path, "application/json", body);
    }

    private Answer model(String method, String path, String text) {
        return send(world.fullKey, method, path, "text/plain", text);
    }

    @Test
    void aKeyIsMadeAsksAndIsRevoked() {
        String body =
                "{\"name\":\"ads\",\"scopes\":[\"decide\"],\"until\":\"2027-01-01T00:00:00Z\"}";
        var made = operate("POST", "/api/v1/keys", body);
        assertThat(made.status()).isEqualTo(201);
        String id = made.json().path("id").asString();
        String secret = made.json().path("key").asString();
        String question = World.ask(world.lena, "campaign.edit", world.nord);
        assertThat(world.post(secret, "/access/v1/evaluation", question).status()).isEqualTo(200);

        String list = world.get(world.fullKey, "/api/v1/keys").text();
        assertThat(list).contains(id).doesNotContain(secret);
        assertThat(operate("DELETE", "/api/v1/keys/" + id, "").json().path("revoked").asBoolean())
                .isTrue();
        assertThat(world.post(secret, "/access/v1/evaluation", question).status()).isEqualTo(401);
        assertThat(operate("DELETE", "/api/v1/keys/" + id, "").status()).isEqualTo(409);
        assertThat(operate("DELETE", "/api/v1/keys/" + world.ids.key(), "").status())
                .isEqualTo(404);
        assertThat(operate("DELETE", "/api/v1/keys/x", "").status()).isEqualTo(404);
    }

    @Test
    void aKeyNeedsAWholeForm() {
        for (String body :
                List.of(
                        "{}",
                        "{\"name\":\"\"}",
                        "{\"name\":\"a\",\"scopes\":[\"all\"]}",
                        "{\"name\":\"a\",\"scopes\":\"decide\"}",
                        "{\"name\":\"a\",\"until\":\"tomorrow\"}",
                        "{\"name\":\"a\",\"until\":\"2020-01-01T00:00:00Z\"}")) {
            var answer = operate("POST", "/api/v1/keys", body);
            assertThat(answer.status()).as(body).isIn(400, 422);
            assertThat(answer.json().path("field").isMissingNode()).as(answer.text()).isFalse();
        }
    }

    @Test
    void keysComeInPages() {
        var first = world.get(world.fullKey, "/api/v1/keys?limit=1").json();
        String next = first.path("next").asString();
        var second = world.get(world.fullKey, "/api/v1/keys?limit=1&after=" + next).json();
        assertThat(second.path("keys").path(0)).isNotEqualTo(first.path("keys").path(0));
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void aModelIsReadComparedAndAdopted() {
        var adopted = world.get(world.fullKey, "/api/v1/model");
        assertThat(adopted.text()).isEqualTo(Models.tiktok().text());
        assertThat(adopted.header("Content-Type").orElseThrow()).startsWith("text/plain");

        String wider =
                adopted.text().replace("model tiktok", "model wider") + "\n# a comment more\n";
        var preview = model("POST", "/api/v1/model/previews", wider);
        assertThat(preview.json().path("differences").toString()).contains("wider");
        assertThat(preview.json().path("effects").isEmpty()).isTrue();
        var meta =
                model("POST", "/api/v1/model/previews", Models.named("meta").orElseThrow().text());
        assertThat(meta.json().path("effects").isEmpty()).isFalse();
        assertThat(world.get(world.fullKey, "/api/v1/model").text()).isEqualTo(adopted.text());

        assertThat(model("PUT", "/api/v1/model", wider).json().path("name").asString())
                .isEqualTo("wider");
        assertThat(world.get(world.fullKey, "/api/v1/model").text()).isEqualTo(wider);
        assertThat(model("PUT", "/api/v1/model", wider).status()).isEqualTo(409);
    }

    @Test
    void aBrokenModelNamesItsLines() {
        for (String path : List.of("/api/v1/model/previews", "/api/v1/model")) {
            String method = path.endsWith("model") ? "PUT" : "POST";
            var broken = model(method, path, "model x\nnonsense\n");
            assertThat(broken.status()).isEqualTo(422);
            assertThat(broken.json().path("detail").asString()).contains("line 2");
            assertThat(operate(method, path, "{}").status()).isEqualTo(400);
            assertThat(model(method, path, "").status()).isEqualTo(422);
        }
    }

    @Test
    void theJournalComesWhole() {
        long last = world.office.now().seq();
        var page = world.get(world.fullKey, "/api/v1/journal?limit=3").json();
        assertThat(page.path("next").asLong()).isEqualTo(3);
        var rest = world.get(world.fullKey, "/api/v1/journal?after=3");
        assertThat(rest.json().path("entries").size()).isEqualTo((int) last - 3);
        assertThat(rest.json().has("next")).isFalse();
        assertThat(rest.text()).contains("\"sealed\"").doesNotContain("olivia@");
        var behind = world.get(world.fullKey, "/api/v1/journal?after=" + (Long.MAX_VALUE - 1));
        assertThat(behind.json().path("entries").isEmpty()).isTrue();
    }

    /// A page with large entries ends early; read on, nothing is missing and nothing comes twice.
    @Test
    void aPageOfTheJournalHasAByteLimit() {
        long from = world.office.now().seq();
        String comment = ("\n# " + "x".repeat(4_000)).repeat(50);
        for (int i = 0; i < 12; i++) {
            world.run(new AdoptModel(Models.tiktok().text() + comment + "\n# " + i + "\n"));
        }
        List<Long> seen = new ArrayList<>();
        int pages = 0;
        long after = from;
        while (true) {
            var page = world.get(world.fullKey, "/api/v1/journal?after=" + after).json();
            assertThat(page.path("entries").toString().length()).isLessThan((1 << 20) + 100_000);
            page.path("entries").forEach(e -> seen.add(e.path("seq").asLong()));
            pages++;
            if (!page.has("next")) break;
            after = page.path("next").asLong();
        }
        assertThat(pages).isEqualTo(3);
        assertThat(seen)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(from + 1, from + 12).boxed().toList());
    }

    @Test
    void saysWhatItLookedAtBesideTheJournal() {
        var answer = operate("POST", "/api/v1/verifications", "{}").json();
        assertThat(answer.path("beside").valueStream().map(n -> n.asString()))
                .containsExactly("snapshot", "people", "notify");
    }

    @Test
    void verifiesWhileItServes() {
        var first = operate("POST", "/api/v1/verifications", "{}").json();
        assertThat(first.path("findings").isEmpty()).isTrue();
        String checkpoint = first.path("checkpoint").asString();
        String again = "{\"checkpoint\":\"%s\"}".formatted(checkpoint);
        var second = operate("POST", "/api/v1/verifications", again).json();
        assertThat(second.path("findings").isEmpty()).isTrue();
        String hash = checkpoint.substring(0, checkpoint.length() - 64) + "0".repeat(64);
        String other = "{\"checkpoint\":\"%s\"}".formatted(hash);
        var third = operate("POST", "/api/v1/verifications", other).json();
        assertThat(third.path("findings").size()).isEqualTo(1);
        assertThat(operate("POST", "/api/v1/verifications", "{\"checkpoint\":\"x\"}").status())
                .isEqualTo(400);
    }

    /// Whoever has no key, or one without the scope, does nothing and learns nothing.
    @Test
    void nobodyElseMay() {
        String all =
                world.key(
                        "almost all",
                        java.util.Optional.empty(),
                        "decide",
                        "explain.full",
                        "record",
                        "receipts",
                        "assets",
                        "act");
        long before = world.office.now().seq();
        for (String route :
                List.of(
                        "GET /api/v1/keys",
                        "POST /api/v1/keys",
                        "DELETE /api/v1/keys/" + world.ids.key(),
                        "GET /api/v1/model",
                        "PUT /api/v1/model",
                        "POST /api/v1/model/previews",
                        "GET /api/v1/journal",
                        "GET /api/v1/record",
                        "POST /api/v1/verifications")) {
            String[] parts = route.split(" ", 2);
            var refused = send(all, parts[0], parts[1], "application/json", "{\"name\":\"a\"}");
            assertThat(refused.status()).as(route).isEqualTo(403);
            assertThat(refused.json().path("type").asString()).endsWith("scope-missing");
            var unknown = send("bwk_x", parts[0], parts[1], "application/json", "{}");
            assertThat(unknown.status()).as(route).isEqualTo(401);
        }
        assertThat(world.office.now().seq()).isEqualTo(before);
    }
}
