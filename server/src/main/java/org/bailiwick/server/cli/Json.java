package org.bailiwick.server.cli;

import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A JSON object in the order in which its members were given.
final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Map<String, Object> members = new LinkedHashMap<>();

    private Json() {}

    static Json object() {
        return new Json();
    }

    Json with(String name, Object value) {
        members.put(name, value instanceof Json json ? json.members : value);
        return this;
    }

    Json with(String name, List<Json> values, Class<Json> type) {
        members.put(name, values.stream().map(type::cast).map(j -> j.members).toList());
        return this;
    }

    /// On one line.
    String text() {
        return MAPPER.writeValueAsString(members);
    }
}
