package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.server.api.Api;
import org.bailiwick.server.command.AssignmentCommand;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Our own API.
@TestInstance(Lifecycle.PER_CLASS)
class ApiTest {
    @TempDir static Path temp;

    private World world;

    @BeforeAll
    void start() {
        world = new World(temp, Optional.of(URI.create("https://pdp.example/tenant1")));
    }

    @AfterAll
    void stop() {
        world.close();
    }

    private static String question(Object person, String action, Object object) {
        return "{\"person\":\"%s\",\"action\":\"%s\",\"object\":\"ad_account:%s\"}"
                .formatted(person, action, object);
    }

    @Test
    void decisionsTellWhatTheyRestOn() {
        String path = "/api/v1/decisions";
        var allowed = world.post(path, question(world.lena, "campaign.edit", world.nord)).json();
        assertThat(allowed.path("allowed").booleanValue()).isTrue();
        assertThat(allowed.path("ways").isEmpty()).isFalse();
        var denied = world.post(path, question(world.lena, "account.settings", world.nord)).json();
        assertThat(denied.path("allowed").booleanValue()).isFalse();
        assertThat(denied.path("reason").stringValue()).isEqualTo("LEVEL_TOO_LOW");
        assertThat(denied.path("receipt").stringValue()).startsWith("r_");
        assertThat(denied.has("position")).isFalse();
    }

    @Test
    void listsBothWays() {
        var people = world.get(world.fullKey, "/api/v1/assets/ad_account:7001/people").json();
        assertThat(people.path("people").get(0).path("id").stringValue())
                .isEqualTo(world.lena.toString());
        assertThat(people.path("people").get(0).path("name").stringValue()).isEqualTo("lena");
        var unnamed = world.get(world.key, "/api/v1/assets/" + world.nord + "/people").json();
        assertThat(unnamed.path("people").get(0).has("name")).isFalse();
        var assets = world.get(world.key, "/api/v1/people/lena@nordwind.example/assets").json();
        assertThat(assets.path("assets").toString()).contains(world.nord.toString());
        String none = "/api/v1/people/" + world.lena + "/assets?action=account.settings";
        assertThat(world.get(world.key, none).json().path("assets").isEmpty()).isTrue();
    }

    @Test
    void previewsTellWhoGainsAndLoses() {
        String assign =
                """
                {"command":"assign","business":"%s","person":"%s","asset":"%s","levels":["admin"]%s}\
                """;
        String mine = assign.formatted(world.nordwind, world.lena, world.nord, "");
        long seq = world.office.now().seq();
        var effects = world.post(world.fullKey, "/api/v1/previews", mine).json().path("effects");
        assertThat(effects.get(0).path("person").path("id").stringValue())
                .isEqualTo(world.lena.toString());
        assertThat(effects.get(0).path("gained").toString()).contains("account.settings");
        assertThat(world.office.now().seq()).isEqualTo(seq);
        // A key for asking only is told the same as of what is not there.
        assertThat(world.post("/api/v1/previews", mine).status()).isEqualTo(404);
        String hers =
                assign.formatted(
                        world.nordwind,
                        world.lena,
                        world.nord,
                        ",\"on_behalf_of\":\"" + world.lena + "\"");
        assertThat(world.post(world.fullKey, "/api/v1/previews", hers).status()).isEqualTo(403);
        String theirs = hers.replace("of\":\"" + world.lena, "of\":\"" + world.olivia);
        assertThat(world.post(world.fullKey, "/api/v1/previews", theirs).status()).isEqualTo(200);
    }

    @Test
    void theRecordIsPagedNewestFirst() {
        String path = "/api/v1/businesses/b-7/record";
        assertThat(world.get(world.key, path).status()).isEqualTo(403);
        var seen = new ArrayList<Long>();
        String next = path + "?limit=3";
        while (!next.isEmpty()) {
            JsonNode page = world.get(world.fullKey, next).json();
            for (var entry : page.path("entries")) seen.add(entry.path("seq").longValue());
            next =
                    page.has("next")
                            ? path + "?limit=3&before=" + page.path("next").longValue()
                            : "";
        }
        assertThat(seen).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThan(5);
        var page = world.get(world.fullKey, path).json();
        assertThat(page.path("names").toString()).contains("lena");
        assertThat(page.toString()).contains("asset-assigned").doesNotContain("Fremdkonto");
    }

    @Test
    void aReceiptShowsThenAndNow() {
        var assignment = world.ids.assignment();
        var before =
                world.post(
                                "/access/v1/evaluation",
                                World.ask(world.lena, "campaign.edit", world.sued))
                        .json();
        String id = before.path("context").path("evaluation_id").stringValue();
        world.run(
                new AssignmentCommand.Assign(
                        assignment,
                        world.member(world.lena),
                        world.sued,
                        org.bailiwick.engine.change.Levels.of("operator"),
                        org.bailiwick.engine.change.Period.ALWAYS));
        var opened = world.get(world.fullKey, "/api/v1/receipts/" + id).json();
        assertThat(opened.path("then").path("allowed").booleanValue()).isFalse();
        assertThat(opened.path("then").path("reason").stringValue())
                .isEqualTo("ASSET_NOT_ASSIGNED");
        assertThat(opened.path("now").path("allowed").booleanValue()).isTrue();
        assertThat(opened.path("question").path("person").stringValue())
                .isEqualTo(world.lena.toString());
        world.run(new AssignmentCommand.Unassign(assignment));
        assertThat(world.get(world.key, "/api/v1/receipts/" + id).status()).isEqualTo(403);
        assertThat(world.get(world.fullKey, "/api/v1/receipts/r_nothing").status()).isEqualTo(404);
        String changed =
                world.post(
                                "/access/v1/evaluation",
                                World.ask(world.lena, "campaign.edit", world.sued))
                        .text();
        assertThat(changed).contains("\"worked_before\":true");
    }

    @Test
    void operatingNeedsNoKeyAndNamesNobody() {
        world.post("/access/v1/evaluation", World.ask(world.lena, "campaign.edit", world.nord));
        assertThat(world.get("none", "/health").text()).isEqualTo("{\"status\":\"up\"}");
        String metrics = world.get("none", "/metrics").text();
        assertThat(metrics).contains("bailiwick_decisions_total{answer=\"allow\"}");
        assertThat(metrics).contains("bailiwick_receipts_sampled_out_total 0");
    }

    @Test
    void discoveryNamesEveryAddress() {
        for (String path : List.of("", "/tenant1")) {
            var answer = world.get("none", "/.well-known/authzen-configuration" + path);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().path("policy_decision_point").stringValue())
                    .isEqualTo("https://pdp.example/tenant1");
            assertThat(answer.json().path("capabilities").path(0).stringValue())
                    .isEqualTo("urn:openid:authzen:capability:access-request");
            for (var member : answer.json().properties()) {
                if (member.getKey().equals("capabilities")) continue;
                assertThat(member.getValue().stringValue())
                        .startsWith("https://pdp.example/tenant1");
            }
            assertThat(answer.json().size()).isEqualTo(8);
        }
    }

    @Test
    void openApiDescribesEveryAddress() throws IOException {
        var described = new ArrayList<String>();
        for (var path : world.get("none", "/openapi.json").json().path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                described.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
            }
        }
        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(
                        world.serving.addresses().stream()
                                .filter(address -> !address.contains(" /access/"))
                                .filter(address -> !address.contains(" /.well-known/"))
                                .toList());
        try (InputStream in = Api.class.getResourceAsStream("openapi.json")) {
            var references = new ArrayList<String>();
            JsonNode document = World.JSON.readTree(in);
            document.findValues("$ref").forEach(ref -> references.add(ref.stringValue()));
            for (String reference : references) {
                assertThat(document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse();
            }
        }
    }

    /// Programs are made from it, which call each operation by its name.
    @Test
    void openApiCallsNoTwoOperationsAlike() {
        var names = new ArrayList<String>();
        for (var path : world.get("none", "/openapi.json").json().path("paths")) {
            for (var operation : path) names.add(operation.path("operationId").asString());
        }
        assertThat(names).hasSizeGreaterThan(200).doesNotHaveDuplicates().doesNotContain("");
    }
}
