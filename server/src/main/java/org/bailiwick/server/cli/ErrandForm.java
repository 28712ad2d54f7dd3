package org.bailiwick.server.cli;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One errand as `openapi.json` describes it: its name and the types of its parts.
///
/// @param parts by name: `string`, `boolean`, `integer`, `array` or `object`
record ErrandForm(String name, String summary, Map<String, String> parts) {
    private static final Pattern HOLE = Pattern.compile("\\{(\\w+)}");

    /// All of them, by name.
    static TreeMap<String, ErrandForm> all(JsonNode document) {
        TreeMap<String, ErrandForm> all = new TreeMap<>();
        for (var path : document.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                String name = method.getValue().path("x-errand").asString("");
                if (name.isEmpty()) continue;
                all.put(name, of(name, path.getKey(), method.getValue()));
            }
        }
        if (all.isEmpty()) throw new Trouble("this server has no errands: use a newer one");
        return all;
    }

    private static ErrandForm of(String name, String path, JsonNode described) {
        Map<String, String> parts = new LinkedHashMap<>();
        Matcher hole = HOLE.matcher(path);
        while (hole.find()) parts.put(hole.group(1), "string");
        JsonNode schema = described.at("/requestBody/content/application~1json/schema/properties");
        for (var part : schema.properties()) {
            if (part.getKey().equals("reason")) continue;
            parts.put(part.getKey(), part.getValue().path("type").asString("string"));
        }
        if (parts.containsKey("member")) {
            parts.put("business", "string");
            parts.put("person", "string");
        }
        return new ErrandForm(name, described.path("summary").asString(""), parts);
    }

    static ErrandForm named(TreeMap<String, ErrandForm> all, String name) {
        ErrandForm form = all.get(name);
        if (form != null) return form;
        List<String> near =
                all.keySet().stream()
                        .filter(known -> near(known, name.toLowerCase(Locale.ROOT)))
                        .toList();
        String hint =
                near.isEmpty()
                        ? "`bailiwick do` lists them"
                        : "is it `%s`?".formatted(String.join("`, `", near));
        throw new Trouble("no errand `%s`: %s".formatted(name, hint));
    }

    private static boolean near(String known, String typed) {
        for (String word : typed.split("-", -1)) {
            if (word.length() > 3 && known.contains(word)) return true;
        }
        return known.startsWith(typed) || slips(known, typed) <= 2;
    }

    /// How many letters have to be typed, left out or changed to come from one to the other.
    private static int slips(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) row[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }

    /// One line for a list of errands.
    String line() {
        return "%-24s  %s".formatted(name, summary);
    }

    ObjectNode body(List<String> given) {
        ObjectNode body = DoVerb.object();
        for (String each : given) {
            int equals = each.indexOf('=');
            String part = equals < 0 ? each : each.substring(0, equals);
            if (equals < 1) {
                throw new Trouble("`%s` is not NAME=VALUE: %s".formatted(each, known()));
            }
            String type = parts.get(part);
            if (type == null) {
                throw new Trouble("`%s` has no part `%s`: %s".formatted(name, part, known()));
            }
            if (body.has(part)) throw new Trouble("`%s` is given twice".formatted(part));
            put(body, part, type, each.substring(equals + 1));
        }
        return body;
    }

    private String known() {
        return "it takes `%s`".formatted(String.join("`, `", parts.keySet()));
    }

    private static void put(ObjectNode body, String part, String type, String value) {
        switch (type) {
            case "boolean" -> body.put(part, truth(part, value));
            case "integer" -> body.put(part, number(part, value));
            case "array" -> {
                ArrayNode array = body.putArray(part);
                if (part.equals("assets")) AssetCells.read(value).forEach(array::add);
                else if (!value.isEmpty()) List.of(value.split("\\+", -1)).forEach(array::add);
            }
            case "object" -> {
                ObjectNode object = body.putObject(part);
                for (String each : value.split(",", -1)) {
                    int colon = each.indexOf(':');
                    if (colon < 1) {
                        throw new Trouble(
                                "`%s` is written as NAME:VALUE: `%s`, for one"
                                        .formatted(part, example(part)));
                    }
                    inner(object, part, each.substring(0, colon), each.substring(colon + 1));
                }
            }
            default -> body.put(part, value);
        }
    }

    private static String example(String part) {
        return part.equals("levels") ? "levels=ad_account:operator" : part + "=business:nordwind";
    }

    /// Levels by kind are lists; everything else is text.
    private static void inner(ObjectNode object, String part, String name, String value) {
        if (!part.equals("levels")) {
            object.put(name, value);
            return;
        }
        ArrayNode levels = object.putArray(name);
        for (String level : value.split("\\+", -1)) levels.add(level);
    }

    private static boolean truth(String part, String value) {
        if (value.equals("true")) return true;
        if (value.equals("false")) return false;
        throw new Trouble("`%s` is `true` or `false`".formatted(part));
    }

    private static int number(String part, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException wrong) {
            throw new Trouble("`%s` is a whole number".formatted(part), wrong);
        }
    }
}
