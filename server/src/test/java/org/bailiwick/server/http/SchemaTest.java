package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.bailiwick.engine.model.Models;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/// A foreign validator reads our answers: those of AuthZEN by the schemas that the OpenID
/// Foundation publishes with it, our own by `openapi.json`.
@TestInstance(Lifecycle.PER_CLASS)
class SchemaTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

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

    private static Schema authzen(String name) throws IOException {
        try (InputStream in = SchemaTest.class.getResourceAsStream("/authzen/" + name)) {
            ObjectNode schema = (ObjectNode) World.JSON.readTree(in);
            schema.remove("$id");
            return REGISTRY.getSchema(schema);
        }
    }

    @Test
    void authzenAnswersAreWhatTheFoundationDescribes() throws IOException {
        Schema request = authzen("evaluation-request.schema.json");
        Schema response = authzen("evaluation-response.schema.json");
        for (String action : List.of("campaign.edit", "account.settings", "no.such")) {
            for (Object asset : List.of(world.nord, world.fremdkonto, "unknown")) {
                String body = World.ask(world.lena, action, asset);
                assertThat(request.validate(World.JSON.readTree(body))).isEmpty();
                var answer = world.post("/access/v1/evaluation", body);
                assertThat(response.validate(answer.json())).as(answer.text()).isEmpty();
            }
        }
    }

    /// The schema with which `openapi.json` describes the answer of an address.
    private Schema ours(String path, String method) {
        JsonNode document = world.get("none", "/openapi.json").json();
        JsonNode schema =
                document.path("paths")
                        .path(path)
                        .path(method)
                        .path("responses")
                        .path("200")
                        .path("content")
                        .path("application/json")
                        .path("schema");
        ObjectNode whole = World.JSON.createObjectNode();
        whole.set("components", document.path("components"));
        whole.putArray("allOf").add(schema);
        return REGISTRY.getSchema(whole);
    }

    private static void fits(Schema schema, Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(schema.validate(answer.json())).as(answer.text()).isEmpty();
    }

    @Test
    void ourAnswersAreWhatOpenApiDescribes() {
        Schema decision = ours("/api/v1/decisions", "post");
        for (Object person : List.of(world.lena, world.olivia, world.felix, world.dora, "x")) {
            for (String object :
                    List.of(
                            "ad_account:" + world.nord,
                            "ad_account:" + world.sued,
                            "business:" + world.nordwind,
                            "ad_account:x")) {
                for (String action : List.of("campaign.edit", "account.settings")) {
                    String body =
                            "{\"person\":\"%s\",\"action\":\"%s\",\"object\":\"%s\"}"
                                    .formatted(person, action, object);
                    fits(decision, world.post("/api/v1/decisions", body));
                    fits(decision, world.post(world.fullKey, "/api/v1/decisions", body));
                }
            }
        }
        String assets = "/api/v1/assets/{asset}/people";
        fits(
                ours(assets, "get"),
                world.get(world.fullKey, "/api/v1/assets/" + world.nord + "/people"));
        String people = "/api/v1/people/{person}/assets";
        fits(ours(people, "get"), world.get(world.key, "/api/v1/people/" + world.lena + "/assets"));
        String members = "/api/v1/businesses/{business}/people";
        fits(
                ours(members, "get"),
                world.get(world.fullKey, "/api/v1/businesses/" + world.nordwind + "/people"));
        String businesses = "/api/v1/people/{person}/businesses";
        fits(
                ours(businesses, "get"),
                world.get(world.key, "/api/v1/people/" + world.olivia + "/businesses?amr=pwd"));
        String record = "/api/v1/businesses/{business}/record";
        fits(
                ours(record, "get"),
                world.get(world.fullKey, "/api/v1/businesses/" + world.nordwind + "/record"));
        fits(ours("/api/v1/record", "get"), world.get(world.fullKey, "/api/v1/record?limit=5"));
        fits(ours("/api/v1/keys", "get"), world.get(world.fullKey, "/api/v1/keys"));
        fits(ours("/api/v1/journal", "get"), world.get(world.fullKey, "/api/v1/journal?limit=9"));
        fits(
                ours("/api/v1/verifications", "post"),
                world.post(world.fullKey, "/api/v1/verifications", "{}"));
        String meta = Models.named("meta").orElseThrow().text();
        fits(
                ours("/api/v1/model/previews", "post"),
                world.post(
                        world.fullKey,
                        "/api/v1/model/previews",
                        meta,
                        "Content-Type",
                        "text/plain"));
        fits(ours("/health", "get"), world.get("none", "/health"));
    }

    @Test
    void whatIsReadToo() {
        ReadingWorld reading = new ReadingWorld(world);
        reading.described()
                .forEach((address, path) -> {
                    Schema schema = ours(address, "get");
                    for (var person : reading.readers().values()) {
                        var answer = world.errand(person, "GET", path, "");
                        if (answer.status() == 200) fits(schema, answer);
                    }
                    if (!address.startsWith("/api/v1/me/") && !address.equals("/api/v1/me")) {
                        fits(schema, world.get(world.fullKey, path));
                    }
                });
    }

    @Test
    void previewsAndReceiptsToo() {
        String remove =
                "{\"command\":\"remove-member\",\"business\":\"%s\",\"person\":\"%s\"}"
                        .formatted(world.nordwind, world.lena);
        fits(
                ours("/api/v1/previews", "post"),
                world.post(world.fullKey, "/api/v1/previews", remove));
        String body = World.ask(world.lena, "account.settings", world.nord);
        String id =
                world.post("/access/v1/evaluation", body)
                        .json()
                        .path("context")
                        .path("evaluation_id")
                        .stringValue();
        fits(
                ours("/api/v1/receipts/{receipt}", "get"),
                world.get(world.fullKey, "/api/v1/receipts/" + id));
    }
}
