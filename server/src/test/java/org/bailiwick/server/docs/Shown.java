package org.bailiwick.server.docs;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// Holds what a page shows against what was answered. A line `…` stands for any lines; in JSON, the
/// last member `"…": "…"` for further members and the last element `"…"` for further elements.
final class Shown {
    private static final String MORE = "…";
    private static final JsonMapper JSON = JsonMapper.shared();

    private Shown() {}

    static boolean lines(List<String> shown, List<String> answered) {
        if (shown.isEmpty()) return answered.isEmpty();
        if (shown.getFirst().strip().equals(MORE)) {
            List<String> rest = shown.subList(1, shown.size());
            for (int from = 0; from <= answered.size(); from++) {
                if (lines(rest, answered.subList(from, answered.size()))) return true;
            }
            return false;
        }
        return !answered.isEmpty()
                && Masks.mask(shown.getFirst()).equals(Masks.mask(answered.getFirst()))
                && lines(shown.subList(1, shown.size()), answered.subList(1, answered.size()));
    }

    static boolean json(List<String> shown, String answered) {
        return json(JSON.readTree(String.join("\n", shown)), JSON.readTree(answered));
    }

    private static boolean json(JsonNode shown, JsonNode answered) {
        return switch (shown) {
            case ObjectNode object -> answered instanceof ObjectNode other && json(object, other);
            case ArrayNode array -> answered instanceof ArrayNode other && json(array, other);
            default -> Masks.mask(shown.toString()).equals(Masks.mask(answered.toString()));
        };
    }

    private static boolean json(ObjectNode shown, ObjectNode answered) {
        boolean more = shown.has(MORE);
        if (!more && shown.size() != answered.size()) return false;
        return shown.properties().stream()
                .filter(member -> !member.getKey().equals(MORE))
                .allMatch(member -> json(member.getValue(), answered.path(member.getKey())));
    }

    private static boolean json(ArrayNode shown, ArrayNode answered) {
        boolean more = !shown.isEmpty() && shown.get(shown.size() - 1).asString("").equals(MORE);
        int told = more ? shown.size() - 1 : shown.size();
        if (more ? answered.size() < told : answered.size() != told) return false;
        for (int i = 0; i < told; i++) {
            if (!json(shown.get(i), answered.get(i))) return false;
        }
        return true;
    }
}
