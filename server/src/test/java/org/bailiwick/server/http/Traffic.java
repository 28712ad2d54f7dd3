package org.bailiwick.server.http;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Holds everything that tests send and get over HTTP against `openapi.json`: an address that is
/// answered is described, with this method, this status, this type of content, and a schema that
/// the body fits; and a body that was taken fits the schema of bodies.
final class Traffic {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /// AuthZEN is described by its own standard.
    private static final List<String> ELSEWHERE = List.of("/access/v1/", "/.well-known/");

    /// Answers that the server gives before it knows the address.
    private static final List<Integer> ANYWHERE = List.of(400, 413, 429, 500, 503);

    private static final Traffic ALL = new Traffic();

    private final JsonNode document = load();
    private final List<Operation> operations = operations();
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private Traffic() {}

    record Operation(String method, String path, Pattern pattern, JsonNode node) {}

    static Traffic all() {
        return ALL;
    }

    private static JsonNode load() {
        try (InputStream in =
                Traffic.class.getResourceAsStream("/org/bailiwick/server/api/openapi.json")) {
            return World.JSON.readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        for (var path : document.path("paths").properties()) {
            String named = Pattern.compile("\\{[^}]+}").matcher(path.getKey()).replaceAll("[^/]+");
            for (var method : path.getValue().properties()) {
                if (method.getKey().equals("parameters")) continue;
                all.add(
                        new Operation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                Pattern.compile(named),
                                method.getValue()));
            }
        }
        return all;
    }

    List<Operation> described() {
        return operations;
    }

    /// The part of the document that a node with a `$ref` means.
    JsonNode meant(JsonNode node) {
        String ref = node.path("$ref").asString("");
        return ref.isEmpty() ? node : document.at(ref.substring(1));
    }

    /// What describes this request; the more exact address first.
    Optional<Operation> operation(String method, String path) {
        return operations.stream()
                .filter(o -> o.method().equals(method) && o.pattern().matcher(path).matches())
                .min(java.util.Comparator.comparingInt(o -> count(o.path(), '{')));
    }

    private static int count(String text, char sought) {
        return (int) text.chars().filter(c -> c == sought).count();
    }

    /// The schema of the body that an operation takes, where it is JSON.
    Optional<JsonNode> taken(Operation operation) {
        JsonNode schema =
                operation.node().at("/requestBody/content").path("application/json").path("schema");
        return schema.isMissingNode() ? Optional.empty() : Optional.of(meant(schema));
    }

    /// @param sent the body of the request; empty where there was none
    void check(String method, String path, String sent, Answer answer) {
        if (ELSEWHERE.stream().anyMatch(path::startsWith)) return;
        Optional<Operation> found = operation(method, path);
        int status = answer.status();
        if (found.isEmpty()) {
            boolean nothing = status == 404 || status == 405 || ANYWHERE.contains(status);
            if (nothing) return;
            throw new AssertionError(
                    "%s %s answers %d and is not described".formatted(method, path, status));
        }
        Operation operation = found.get();
        String about = "%s %s -> %d".formatted(method, path, status);
        JsonNode responses = operation.node().path("responses");
        JsonNode response = meant(responses.path(String.valueOf(status)));
        if (response.isMissingNode()) {
            if (ANYWHERE.contains(status)) return;
            throw new AssertionError(about + " is not among " + responses.propertyNames());
        }
        fits(operation, response, status, about, answer);
        // Of many at once each is taken or refused for itself.
        boolean whole = status < 300 && !answer.text().contains("\"problem\":");
        if (whole && !sent.isEmpty()) {
            taken(operation)
                    .ifPresent(schema -> {
                        Schema rules = schema(operation + " takes", schema);
                        var wrong = rules.validate(World.JSON.readTree(sent));
                        if (wrong.isEmpty()) return;
                        throw new AssertionError(
                                about + " took " + sent + ", which its schema refuses: " + wrong);
                    });
        }
    }

    private void fits(
            Operation operation, JsonNode response, int status, String about, Answer answer) {
        if (answer.bytes().length == 0) return;
        String type = answer.header("Content-Type").orElse("none").replaceAll(";.*", "").strip();
        JsonNode content = response.path("content").path(type);
        if (content.isMissingNode()) {
            throw new AssertionError(about + " is of the type " + type + ", which is not told");
        }
        if (!type.endsWith("json") || content.path("schema").isMissingNode()) return;
        Schema rules =
                schema(
                        operation.method() + operation.path() + status + type,
                        content.path("schema"));
        var wrong = rules.validate(answer.json());
        if (!wrong.isEmpty())
            throw new AssertionError(about + " " + wrong + " in " + answer.text());
    }

    private Schema schema(String name, JsonNode schema) {
        return schemas.computeIfAbsent(
                name,
                _ -> {
                    ObjectNode whole = World.JSON.createObjectNode();
                    whole.set("components", document.path("components"));
                    whole.putArray("allOf").add(schema);
                    return REGISTRY.getSchema(whole);
                });
    }
}
