package org.bailiwick.server.console;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an address has answered, for pages to read from. What is missing is empty, never wrong.
public record Data(JsonNode node) {
    static final Data NOTHING = new Data(MissingNode.getInstance());

    /// For pages that have nothing to read from.
    public static Data nothing() {
        return NOTHING;
    }

    /// A member, or a member of a member: `person.name`.
    public Data at(String path) {
        JsonNode found = node;
        for (String name : path.split("\\.", -1)) found = found.path(name);
        return new Data(found);
    }

    /// As text; empty where there is none.
    public String text(String path) {
        JsonNode found = at(path).node;
        return found.isValueNode() && !found.isNull() ? found.asString() : "";
    }

    public String text() {
        return node.isValueNode() && !node.isNull() ? node.asString() : "";
    }

    public boolean has(String path) {
        JsonNode found = at(path).node;
        return !found.isMissingNode() && !found.isNull();
    }

    public boolean yes(String path) {
        return at(path).node.asBoolean(false);
    }

    public long number(String path) {
        return at(path).node.asLong(0);
    }

    public Optional<Instant> instant(String path) {
        String text = text(path);
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }

    public List<Data> list(String path) {
        return at(path).list();
    }

    public List<Data> list() {
        List<Data> rows = new ArrayList<>();
        if (node.isArray()) node.forEach(row -> rows.add(new Data(row)));
        return rows;
    }

    public List<String> texts(String path) {
        return list(path).stream().map(Data::text).toList();
    }

    public List<String> names(String path) {
        JsonNode found = at(path).node;
        return found.isObject() ? List.copyOf(found.propertyNames()) : List.of();
    }
}
