package org.bailiwick.server.api.docs;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What `openapi.json` says, in the order and the words in which people read it.
///
/// @param everywhere what any request may carry
record Described(List<Field> everywhere, List<Section> sections) {
    /// How deep the fields of a body are shown.
    private static final int DEPTH_MAX = 3;

    /// The parameters that are told once, by their names in the document.
    private static final List<String> EVERYWHERE =
            List.of("RequestId", "AtLeast", "OnBehalfOf", "Csrf", "Once", "IfMatch");

    /// Addresses by the noun with which they begin.
    private static final Map<String, String> TITLES = titles();

    /// @param anchor by which the page is linked
    record Section(String title, String anchor, List<Operation> operations) {}

    record Operation(
            String method,
            String path,
            String anchor,
            String summary,
            String description,
            String who,
            List<Field> parameters,
            List<Field> body,
            List<Field> answers) {}

    record Field(String name, boolean needed, String type, String description) {}

    private static Map<String, String> titles() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("decisions", "Decisions");
        all.put("previews", "Previews");
        all.put("receipts", "Receipts");
        all.put("me", "Me");
        all.put("businesses", "Businesses");
        all.put("members", "Members");
        all.put("invitations", "Invitations");
        all.put("invitation-links", "Invitations");
        all.put("people", "Persons");
        all.put("assets", "Assets");
        all.put("assignments", "Assignments");
        all.put("groups", "Asset groups");
        all.put("partnerships", "Partners");
        all.put("partner-codes", "Partners");
        all.put("shares", "Shares");
        all.put("transfers", "Transfers");
        for (String noun :
                List.of(
                        "access-links",
                        "access-link-pages",
                        "confirmations",
                        "forwarded-parts",
                        "given")) {
            all.put(noun, "Access links");
        }
        all.put("errands", "Errands");
        String signingIn = "Signing in";
        for (String noun :
                List.of(
                        "sessions",
                        "session",
                        "password",
                        "password-resets",
                        "authenticator",
                        "recovery-codes",
                        "passkeys",
                        "passkey-challenges",
                        "passkey-sessions",
                        "sign-in",
                        "identities",
                        "registrations",
                        "first")) {
            all.put(noun, signingIn);
        }
        return all;
    }

    static Described of(byte[] openApi) {
        JsonNode document = JsonMapper.shared().readTree(openApi);
        Map<String, List<Operation>> byTitle = new LinkedHashMap<>();
        TITLES.values().forEach(title -> byTitle.put(title, new ArrayList<>()));
        for (var path : document.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (method.getKey().equals("parameters")) continue;
                byTitle.computeIfAbsent(title(path.getKey()), _ -> new ArrayList<>())
                        .add(
                                operation(
                                        document,
                                        path.getKey(),
                                        method.getKey(),
                                        method.getValue()));
            }
        }
        List<Section> sections = new ArrayList<>();
        byTitle.forEach((title, operations) -> {
            if (operations.isEmpty()) return;
            String anchor = title.toLowerCase(Locale.ROOT).replace(' ', '-');
            sections.add(new Section(title, anchor, operations));
        });
        List<Field> everywhere = new ArrayList<>();
        for (String name : EVERYWHERE) {
            everywhere.add(parameter(document, document.at("/components/parameters/" + name)));
        }
        return new Described(everywhere, sections);
    }

    private static String title(String path) {
        String noun = noun(path);
        String usual = noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1);
        return TITLES.getOrDefault(noun, usual.replace('-', ' '));
    }

    private static String noun(String path) {
        String[] parts = path.split("/", -1);
        boolean ours = path.startsWith("/api/v1/");
        return ours ? parts[3] : "installation";
    }

    private static Operation operation(
            JsonNode document, String path, String method, JsonNode node) {
        List<Field> parameters = new ArrayList<>();
        for (JsonNode each : node.path("parameters")) {
            String ref = each.path("$ref").asString("");
            if (EVERYWHERE.contains(ref.substring(ref.lastIndexOf('/') + 1))) continue;
            parameters.add(parameter(document, meant(document, each)));
        }
        JsonNode body = node.at("/requestBody/content").path("application/json").path("schema");
        List<Field> fields = new ArrayList<>();
        fields(document, meant(document, body), "", 0, fields);
        List<Field> answers = new ArrayList<>();
        for (var answer : node.path("responses").properties()) {
            String said = meant(document, answer.getValue()).path("description").asString("");
            answers.add(new Field(answer.getKey(), false, "", said));
        }
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                node.path("operationId").asString(method + path.replaceAll("[^a-z]+", "-")),
                node.path("summary").asString(""),
                node.path("description").asString(""),
                who(node.path("security")),
                parameters,
                fields,
                answers);
    }

    private static Field parameter(JsonNode document, JsonNode node) {
        return new Field(
                node.path("name").asString(""),
                node.path("required").asBoolean(false),
                type(document, meant(document, node.path("schema"))),
                node.path("description").asString(""));
    }

    private static String who(JsonNode security) {
        Set<String> ways = new TreeSet<>();
        for (JsonNode each : security) ways.addAll(each.propertyNames());
        if (ways.isEmpty()) return "Anybody.";
        if (ways.equals(Set.of("key"))) return "With a key.";
        if (ways.equals(Set.of("session"))) return "With a session.";
        return "With a key or a session.";
    }

    private static void fields(
            JsonNode document, JsonNode schema, String before, int depth, List<Field> all) {
        if (depth >= DEPTH_MAX) return;
        Set<String> needed = new TreeSet<>();
        schema.path("required").forEach(name -> needed.add(name.asString("")));
        for (var property : schema.path("properties").properties()) {
            JsonNode its = meant(document, property.getValue());
            String name = before + property.getKey();
            all.add(
                    new Field(
                            name,
                            needed.contains(property.getKey()),
                            type(document, its),
                            its.path("description").asString("")));
            fields(document, its, name + ".", depth + 1, all);
            fields(document, meant(document, its.path("items")), name + "[].", depth + 1, all);
        }
    }

    private static String type(JsonNode document, JsonNode schema) {
        if (schema.has("enum")) {
            List<String> words = new ArrayList<>();
            schema.path("enum").forEach(word -> words.add("`" + word.asString("") + "`"));
            return String.join(" · ", words);
        }
        String type = schema.path("type").asString("");
        List<String> parts = new ArrayList<>();
        if (type.equals("array")) {
            parts.add("list of " + type(document, meant(document, schema.path("items"))));
        } else if (schema.has("format")) parts.add(schema.path("format").asString(""));
        else if (!type.isEmpty()) parts.add(type);
        limit(schema, "minimum", "from ", parts);
        limit(schema, "maximum", "to ", parts);
        limit(schema, "minItems", "at least ", parts);
        limit(schema, "maxItems", "at most ", parts);
        limit(schema, "maxLength", "up to ", parts);
        return String.join(", ", parts);
    }

    private static void limit(JsonNode schema, String name, String word, List<String> parts) {
        if (schema.has(name)) parts.add(word + schema.path(name).asString());
    }

    private static JsonNode meant(JsonNode document, JsonNode node) {
        String ref = node.path("$ref").asString("");
        return ref.startsWith("#") ? document.at(ref.substring(1)) : node;
    }
}
