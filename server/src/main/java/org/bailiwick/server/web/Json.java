package org.bailiwick.server.web;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Locale;

/// JSON as it comes in and goes out: within limits, without doubles.
public final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(WebLimits.JSON_DEPTH_MAX)
                                                    .maxDocumentLength(WebLimits.BODY_BYTES_MAX)
                                                    .maxNumberLength(WebLimits.JSON_NUMBER_MAX)
                                                    .maxStringLength(WebLimits.JSON_TEXT_MAX)
                                                    .maxNameLength(WebLimits.JSON_NAME_MAX)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private static final JsonMapper OWN = JsonMapper.builder().build();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /// Any Java value of maps, lists, texts, numbers and nodes.
    public static JsonNode of(Object value) {
        return MAPPER.valueToTree(value);
    }

    /// How a constant is written: `WAITING_FOR_OWNER` is `waiting-for-owner`.
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /// What this server has written itself, of any size.
    public static JsonNode own(byte[] json) {
        return OWN.readTree(json);
    }

    /// @throws Fault where it is no JSON object, or beyond a limit
    public static ObjectNode read(byte[] body) {
        if (body.length == 0) throw Fault.wrongInput("the body is empty: send a JSON object");
        try {
            if (MAPPER.readTree(body) instanceof ObjectNode object) return object;
        } catch (StreamConstraintsException beyond) {
            throw Fault.wrongInput(
                    "the body is nested more than %d deep, or a text or number in it is too long",
                    WebLimits.JSON_DEPTH_MAX);
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            if (at == null || at.getLineNr() < 0) {
                throw Fault.wrongInput("the body is no JSON: send a JSON object");
            }
            throw Fault.wrongInput(
                    "the body is no JSON (line %d, column %d), or a member comes twice",
                    at.getLineNr(), at.getColumnNr());
        }
        throw Fault.wrongInput("the body is JSON, but no object: send a JSON object");
    }
}
