package org.bailiwick.server.tiktok;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a request asked for.
///
/// @param plain its parameters, but for the filter
/// @param filter what the filter says
record Query(SortedMap<String, String> plain, SortedMap<String, String> filter) {
    private static final String FILTER = "filtering";
    private static final String PAGE = "page";

    /// Empty where the filter is no JSON object.
    static Optional<Query> of(JsonNode request) {
        JsonNode query = request.path("query");
        SortedMap<String, String> plain = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : query.properties()) {
            if (field.getKey().equals(FILTER) || field.getValue().isNull()) continue;
            plain.put(field.getKey(), word(field.getValue()));
        }
        return filter(query.path(FILTER)).map(filter -> new Query(plain, filter));
    }

    /// TikTok's clients send the filter as a text that holds JSON.
    private static Optional<SortedMap<String, String>> filter(JsonNode sent) {
        JsonNode filter = sent;
        if (sent.isString()) {
            Optional<JsonNode> parsed = Exchange.parse(sent.asString());
            if (parsed.isEmpty()) return Optional.empty();
            filter = parsed.get();
        }
        SortedMap<String, String> words = new TreeMap<>();
        if (filter.isMissingNode() || filter.isNull()) return Optional.of(words);
        if (!filter.isObject()) return Optional.empty();
        for (Map.Entry<String, JsonNode> field : filter.properties()) {
            if (!field.getValue().isNull()) words.put(field.getKey(), word(field.getValue()));
        }
        return Optional.of(words);
    }

    private static String word(JsonNode value) {
        return value.isValueNode() ? value.asString() : value.toString();
    }

    String get(String parameter) {
        return plain.getOrDefault(parameter, "");
    }

    String filter(String field) {
        return filter.getOrDefault(field, "");
    }

    /// Whether nothing narrows the list but these fields.
    boolean narrowedOnlyBy(String... fields) {
        return Set.of(fields).containsAll(filter.keySet());
    }

    /// A parameter, or a field of the filter, that is none of these.
    Optional<String> beside(Set<String> parameters, Set<String> fields) {
        for (String name : plain.keySet()) if (!parameters.contains(name)) return Optional.of(name);
        for (String name : filter.keySet()) {
            if (!fields.contains(name)) return Optional.of(FILTER + "." + name);
        }
        return Optional.empty();
    }

    /// The page asked for; TikTok's default is the first.
    int page() {
        String page = get(PAGE);
        return page.matches("[0-9]{1,9}") ? Integer.parseInt(page) : 1;
    }

    /// What makes a list: all that was asked for, but for the page.
    Told.Source list(String path) {
        SortedMap<String, String> all = new TreeMap<>(plain);
        all.remove(PAGE);
        filter.forEach((name, value) -> all.put(FILTER + "." + name, value));
        return new Told.Source(path, all);
    }
}
