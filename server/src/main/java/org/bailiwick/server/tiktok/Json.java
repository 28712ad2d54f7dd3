package org.bailiwick.server.tiktok;

import tools.jackson.databind.JsonNode;

import java.util.OptionalInt;

/// Reads fields the way TikTok writes them: ids as text, numbers as either, what has no meaning as
/// `null`.
final class Json {
    private Json() {}

    /// A text or a whole number, as text; empty for anything else.
    static String text(JsonNode object, String field) {
        return text(object.path(field));
    }

    static String text(JsonNode node) {
        return node.isString() || node.isIntegralNumber() ? node.asString() : "";
    }

    static OptionalInt number(JsonNode object, String field) {
        String text = text(object, field);
        if (!text.matches("-?[0-9]{1,9}")) return OptionalInt.empty();
        return OptionalInt.of(Integer.parseInt(text));
    }

    /// Whether the field says anything.
    static boolean has(JsonNode object, String field) {
        JsonNode node = object.path(field);
        return !node.isMissingNode() && !node.isNull();
    }
}
