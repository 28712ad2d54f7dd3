package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.http.Requests.Row;
import org.bailiwick.server.http.Traffic.Operation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Every field of every address, wrong in every way: refused with a 4xx that names the field.
@TestInstance(Lifecycle.PER_CLASS)
class FieldsTest {
    @TempDir static Path temp;

    private World world;
    private Browser browser;
    private Map<String, String> names = Map.of();
    private List<Row> rows = List.of();

    @BeforeAll
    void start() throws IOException {
        world = new World(temp);
        browser = Browser.in(world, world.lena, Proof.TWO_STEPS);
        names = new FieldsWorld(world).names();
        rows = Requests.of(names);
    }

    @AfterAll
    void stop() {
        world.close();
    }

    private Operation operation(Row row) {
        return Traffic.all().operation(row.method(), row.path()).orElseThrow();
    }

    private Answer send(Row row, String path, String body) {
        if (row.signedIn()) return browser.ask(row.method(), path, body);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(world.at(path))
                        .header("Authorization", "Bearer " + world.fullKey)
                        .header("X-Forwarded-For", Browser.freshSource())
                        .method(row.method(), Sent.publisher(body));
        if (!body.isEmpty()) request.header("Content-Type", "application/json");
        return world.send(request.build());
    }

    private boolean previews(Operation operation) {
        return parameters(operation).containsKey("preview");
    }

    private Map<String, JsonNode> parameters(Operation operation) {
        return operation
                .node()
                .path("parameters")
                .valueStream()
                .map(Traffic.all()::meant)
                .filter(p -> p.path("in").asString("").equals("query"))
                .collect(Collectors.toMap(p -> p.path("name").asString(), p -> p, (a, _) -> a));
    }

    @Test
    void everyAddressHasItsRow() {
        Set<String> told = new TreeSet<>();
        for (Row row : rows) told.add(operation(row).method() + " " + operation(row).path());
        Set<String> described = new TreeSet<>();
        for (Operation each : Traffic.all().described()) {
            if (each.path().startsWith("/access/") || each.path().startsWith("/.well")) continue;
            described.add(each.method() + " " + each.path());
        }
        Set<String> missing = new TreeSet<>(described);
        missing.removeAll(told);
        assertThat(missing).as("addresses without a row in http/requests.txt").isEmpty();
        assertThat(described).containsAll(told);
    }

    @Test
    void everyRowNamesEveryField() {
        for (Row row : rows) {
            if (row.body().isEmpty()) continue;
            JsonNode schema = Traffic.all().taken(operation(row)).orElseThrow();
            if (!schema.path("additionalProperties").asBoolean(true)) {
                Set<String> known = new TreeSet<>(schema.path("properties").propertyNames());
                // One way to name a member or an owner leaves out the other.
                Set<String> said = new TreeSet<>(body(row).propertyNames());
                if (known.contains("partner")) known.removeAll(Set.of("domain", "code"));
                // A request for access is for a member or the business, of assets or of a denial.
                if (known.contains("for_business")) {
                    known.removeAll(Set.of("for_business", "receipt", "levels"));
                }
                if (known.contains("member")) known.removeAll(Set.of("business", "person"));
                assertThat(said).as(row.told()).isEqualTo(known);
            }
        }
    }

    private static ObjectNode body(Row row) {
        return (ObjectNode) World.JSON.readTree(row.body());
    }

    @Test
    void whatIsRightIsAnswered() {
        for (Row row : rows) {
            if (row.once()) continue;
            String path = previews(operation(row)) ? row.path() + "?preview=true" : row.path();
            Answer answer = send(row, path, row.body());
            assertThat(answer.status()).as(row.told() + answer.text()).isEqualTo(200);
        }
    }

    @Test
    void everyFieldInEveryWay() {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Row row : rows) {
            Optional<JsonNode> schema = Traffic.all().taken(operation(row));
            if (schema.isEmpty() || row.body().isEmpty()) continue;
            String path = previews(operation(row)) ? row.path() + "?preview=true" : row.path();
            for (Mutants.Mutant each :
                    Mutants.of(Traffic.all(), body(row), schema.get(), row.open())) {
                asked++;
                String why;
                try {
                    Answer answer = send(row, path, each.body().toString());
                    why = complaint(answer, each.field(), each.among());
                } catch (AssertionError undescribed) {
                    why = String.valueOf(undescribed.getMessage());
                }
                if (!why.isEmpty()) wrong.add(row.told() + " | " + each.what() + " | " + why);
            }
        }
        assertThat(wrong).as("of %d", asked).isEmpty();
        assertThat(asked).isGreaterThan(1_500);
    }

    /// What a refusal lacks; empty where it is as it should be.
    private static String complaint(Answer answer, String field, boolean among) {
        String told = answer.status() + " " + answer.text();
        // Of many at once each is answered for itself.
        JsonNode item = answer.status() == 200 ? answer.json().at("/items/0") : answer.json();
        if (item.has("problem")) return complaint(item.path("problem"), told, field, among);
        if (answer.status() < 400 || answer.status() >= 500) return "not refused: " + told;
        if (answer.status() == 413) return "";
        return complaint(answer.json(), told, field, among);
    }

    private static String complaint(JsonNode problem, String told, String field, boolean among) {
        if (problem.path("detail").asString("").isBlank()) return "says nothing: " + told;
        String named = problem.path("field").asString("");
        if (named.equals(field) || named.startsWith(field + "[") || named.startsWith(field + ".")) {
            return "";
        }
        boolean listed =
                problem.path("fields").valueStream().anyMatch(f -> f.asString("").equals(field));
        if (among && listed) return "";
        return "names `" + named + "`, not `" + field + "`: " + told;
    }

    @Test
    void everyQueryInEveryWay() {
        List<String> wrong = new ArrayList<>();
        for (Row row : rows) {
            if (row.path().equals("/health") || row.path().equals("/openapi.json")) continue;
            if (row.path().equals("/metrics")) continue;
            Map<String, JsonNode> parameters = parameters(operation(row));
            // What a provider sends along is not ours to refuse.
            if (!row.path().endsWith("/callback")) ask(row, "zzz", "1", wrong);
            for (var each : parameters.entrySet()) {
                JsonNode schema = Traffic.all().meant(each.getValue().path("schema"));
                ask(row, each.getKey(), "x".repeat(3_000), wrong);
                if (schema.has("enum")) ask(row, each.getKey(), "nothing", wrong);
                if (schema.path("type").asString("").equals("integer")) {
                    List<String> odds = new ArrayList<>(List.of("x", "-1", "1.5", ""));
                    if (schema.has("maximum")) odds.add("99999999999999");
                    for (String odd : odds) {
                        ask(row, each.getKey(), odd, wrong);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void ask(Row row, String name, String value, List<String> wrong) {
        String query = name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        String why;
        try {
            Answer answer = send(row, row.path() + "?" + query, row.body());
            why = complaint(answer, name, false);
        } catch (AssertionError undescribed) {
            why = String.valueOf(undescribed.getMessage());
        }
        if (!why.isEmpty()) {
            wrong.add(row.told() + " | ?" + query.substring(0, Math.min(40, query.length())) + why);
        }
    }

    /// Every part of every address: unknown, malformed, too long.
    @Test
    void everyPartInEveryWay() {
        List<String> wrong = new ArrayList<>();
        for (Row row : rows) {
            String[] described = operation(row).path().split("/", -1);
            String[] said = row.path().split("/", -1);
            for (int i = 0; i < said.length; i++) {
                if (!described[i].startsWith("{")) continue;
                for (String odd :
                        List.of(
                                "nothing",
                                said[i].substring(0, 2) + "0".repeat(26),
                                "%00",
                                "%C3%28",
                                "a%2Fb",
                                "..%2f..",
                                "%20",
                                "%D0%B0" + said[i],
                                "x".repeat(2_000))) {
                    if (isNew(row, described[i]) && readable(odd)) continue;
                    String[] parts = said.clone();
                    parts[i] = odd;
                    int status = send(row, String.join("/", parts), row.body()).status();
                    if (status < 400 || status >= 500) {
                        wrong.add(row.told() + " | " + odd + " | " + status);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// Whether the part is what is named there, so that it may be anything that can be read.
    private static boolean isNew(Row row, String part) {
        boolean names = row.method().equals("PUT") && row.path().startsWith("/api/v1/aliases/");
        return names && (part.equals("{platform}") || part.equals("{alias}"));
    }

    private static boolean readable(String odd) {
        boolean letters = odd.length() < 100 && odd.matches("[\\w]+");
        return letters || odd.startsWith("%D0%B0");
    }

    /// Whoever saw an older state is told so, whatever the thing is, and nothing is done.
    @Test
    void everyOldRevisionIsRefused() {
        int asked = 0;
        long before = world.office.now().seq();
        for (Row row : rows) {
            boolean tagged =
                    operation(row).node().path("parameters").toString().contains("IfMatch");
            if (!tagged || row.signedIn() || row.once()) continue;
            var request =
                    HttpRequest.newBuilder(world.at(row.path()))
                            .header("Authorization", "Bearer " + world.fullKey)
                            .header("Content-Type", "application/json")
                            .header("If-Match", "\"1\"")
                            .method(row.method(), Sent.publisher(row.body()));
            Answer answer = world.send(request.build());
            assertThat(answer.status()).as(row.told() + answer.text()).isEqualTo(412);
            assertThat(answer.json().path("revision").asLong()).as(row.told()).isGreaterThan(1);
            asked++;
        }
        assertThat(asked).isGreaterThan(30);
        assertThat(world.office.now().seq()).isEqualTo(before);
    }
}
