package org.bailiwick.server.tiktok;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Optional;

/// One request and the response to it, as they stand in a line.
record Exchange(int line, JsonNode request, JsonNode response) {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    /// An exchange, or what is wrong with the line.
    sealed interface Reading {}

    record Read(Exchange exchange) implements Reading {}

    record Bad(Notice notice) implements Reading {}

    static Reading read(int line, byte[] bytes) {
        JsonNode all;
        try {
            all = JSON.readTree(bytes);
        } catch (JacksonException noJson) {
            return new Bad(Notice.at(line, Matter.NOT_JSON, place(noJson)));
        }
        if (!all.isObject()) return new Bad(Notice.at(line, Matter.NOT_JSON, "1"));
        JsonNode request = all.path("request");
        if (!request.isObject() || Json.text(request, "path").isEmpty()) {
            return new Bad(Notice.at(line, Matter.NO_REQUEST));
        }
        JsonNode response = all.path("response");
        if (!response.isObject() || Json.number(response, "code").isEmpty()) {
            return new Bad(Notice.at(line, Matter.NO_RESPONSE));
        }
        return new Read(new Exchange(line, request, response));
    }

    /// The column at which reading stopped.
    private static String place(JacksonException noJson) {
        return Integer.toString(Math.max(1, noJson.getLocation().getColumnNr()));
    }

    String method() {
        String method = Json.text(request, "method");
        return method.isEmpty() ? "GET" : method;
    }

    /// The path without the slash at its end.
    String path() {
        String path = Json.text(request, "path");
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    int code() {
        return Json.number(response, "code").orElse(-1);
    }

    String message() {
        return Json.text(response, "message");
    }

    JsonNode data() {
        return response.path("data");
    }

    /// The text as JSON; empty where it is none.
    static Optional<JsonNode> parse(String text) {
        try {
            return Optional.of(JSON.readTree(text));
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }
}
