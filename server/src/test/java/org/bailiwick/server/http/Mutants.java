package org.bailiwick.server.http;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// A right body with one thing wrong, in every way for every field.
final class Mutants {
    private static final Pattern ID = Pattern.compile("[a-z]{1,3}_[0-9a-z]{26}");
    private static final String LONG = "x".repeat(12_000);

    private final Traffic traffic;
    private final List<Mutant> all = new ArrayList<>();
    private final ObjectNode right;
    private final boolean open;

    private Mutants(Traffic traffic, ObjectNode right, boolean open) {
        this.traffic = traffic;
        this.right = right;
        this.open = open;
    }

    /// @param what was done to it
    /// @param field which the refusal has to name
    /// @param among whether it may name the field among others, since one that is not the reader's
    ///   must not be told from one that is
    record Mutant(String what, ObjectNode body, String field, boolean among) {}

    /// @param open whether a name that means nothing is answered, not refused
    static List<Mutant> of(Traffic traffic, ObjectNode right, JsonNode schema, boolean open) {
        Mutants mutants = new Mutants(traffic, right, open);
        mutants.object(right, schema, List.of());
        return mutants.all;
    }

    private void object(ObjectNode node, JsonNode schema, List<Object> at) {
        add("an unknown member", at, o -> o.put("zzz", 1), path(at, "zzz"), false);
        for (String name : List.copyOf(node.propertyNames())) {
            JsonNode rules = traffic.meant(schema.path("properties").path(name));
            boolean needed =
                    schema.path("required")
                            .valueStream()
                            .anyMatch(r -> r.asString("").equals(name));
            if (needed) {
                add("missing", at, o -> o.remove(List.of(name)), path(at, name), false);
            }
            List<Object> here = new ArrayList<>(at);
            here.add(name);
            value(node.path(name), rules, here, at, name);
        }
    }

    private void value(
            JsonNode value, JsonNode rules, List<Object> here, List<Object> at, String name) {
        replace(at, name, "null", World.JSON.nullNode(), false);
        boolean names = ID.matcher(value.asString("")).matches();
        for (String wrong : List.of("7", "-1.5", "true", "\"\\u0000\"", "[7]", "[]", "{}")) {
            JsonNode other = World.JSON.readTree(wrong);
            if (other.isString() && open) continue;
            if (wrong.equals("[]") && value.isArray() && !rules.has("minItems")) continue;
            boolean same =
                    other.getNodeType() == value.getNodeType()
                            && !other.isString()
                            && !wrong.equals("-1.5")
                            && !wrong.equals("[7]")
                            && !wrong.equals("{}")
                            && !wrong.equals("[]");
            if (same) continue;
            replace(at, name, wrong, other, names && other.isString());
        }
        if (value.isString()) text(value.stringValue(), rules, at, name);
        if (value instanceof ObjectNode inner && rules.path("properties").size() > 0) {
            object(inner, rules, here);
        }
        if (value instanceof ArrayNode array) array(array, rules, here, at, name);
    }

    private void text(String text, JsonNode rules, List<Object> at, String name) {
        replace(at, name, "too long", World.JSON.valueToTree(LONG), false);
        if (rules.has("enum")) {
            replace(at, name, "no such word", World.JSON.valueToTree("nothing"), false);
            replace(at, name, "a look-alike", World.JSON.valueToTree(alike(text)), false);
        }
        if (rules.path("format").asString("").equals("date-time")) {
            for (String wrong : List.of("tomorrow", "2026-02-30T00:00:00Z", "2026-03-10")) {
                replace(at, name, wrong, World.JSON.valueToTree(wrong), false);
            }
            if (!name.endsWith("from")) {
                JsonNode past = World.JSON.valueToTree("2019-01-01T00:00:00Z");
                replace(at, name, "in the past", past, false);
            }
        }
        if (rules.path("anyOf").at("/0/format").asString("").equals("date-time")) {
            for (String wrong :
                    List.of("tomorrow", "2026-02-30T00:00:00Z", "2026-02-30", "2026-3-1")) {
                replace(at, name, wrong, World.JSON.valueToTree(wrong), false);
            }
            if (!name.endsWith("from")) {
                for (String past : List.of("2019-01-01T00:00:00Z", "2019-01-01")) {
                    replace(at, name, "in the past", World.JSON.valueToTree(past), false);
                }
            }
        }
        if (ID.matcher(text).matches() && !open) {
            String unknown = text.substring(0, text.indexOf('_') + 1) + "0".repeat(26);
            replace(at, name, "unknown", World.JSON.valueToTree(unknown), true);
            replace(at, name, "a look-alike", World.JSON.valueToTree(text + "а"), true);
        }
        // In a name or a reason: reversed writing, and a space that is not seen.
        if (List.of("name", "reason", "address").contains(name) && !open) {
            replace(at, name, "reversed", World.JSON.valueToTree("a\u202eb" + text), false);
            replace(at, name, "unseen", World.JSON.valueToTree("a\u200bb" + text), false);
        }
    }

    private static String alike(String text) {
        return text.replace('a', 'а').replace('e', 'е').replace('o', 'о');
    }

    private void array(
            ArrayNode array, JsonNode rules, List<Object> here, List<Object> at, String name) {
        ArrayNode many = World.JSON.createArrayNode();
        for (int i = 0; i < 5_000; i++) many.add(array.get(0));
        replace(at, name, "too many", many, false);
        JsonNode first = array.get(0);
        if (first.isString() && !open) {
            ArrayNode odd = World.JSON.createArrayNode().add("a look-аlike");
            replace(at, name, "a look-alike", odd, false);
            replace(at, name, "too long", World.JSON.createArrayNode().add(LONG), false);
        }
        if (first instanceof ObjectNode inner) {
            List<Object> there = new ArrayList<>(here);
            there.add(0);
            object(inner, traffic.meant(rules.path("items")), there);
        }
    }

    private void replace(List<Object> at, String name, String what, JsonNode value, boolean among) {
        add(name + ": " + what, at, o -> o.set(name, value), path(at, name), among);
    }

    private void add(
            String what,
            List<Object> at,
            Consumer<ObjectNode> change,
            String field,
            boolean among) {
        ObjectNode copy = right.deepCopy();
        JsonNode place = copy;
        for (Object step : at) {
            place = step instanceof Integer i ? place.path(i) : place.path((String) step);
        }
        change.accept((ObjectNode) place);
        all.add(new Mutant(what, copy, field, among));
    }

    private static String path(List<Object> at, String name) {
        StringBuilder path = new StringBuilder();
        for (Object step : at) {
            if (step instanceof Integer) path.append('[').append(step).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(step);
        }
        return path.isEmpty() ? name : path + "." + name;
    }
}
