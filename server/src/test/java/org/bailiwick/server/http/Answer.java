package org.bailiwick.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Optional;

/// An answer, by its parts.
///
/// @param bytes its whole body; of a stream of events the first
public record Answer(int status, HttpHeaders headers, byte[] bytes) {
    public String text() {
        return new String(bytes, UTF_8);
    }

    public JsonNode json() {
        return World.JSON.readTree(bytes);
    }

    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    List<String> all(String name) {
        return headers.allValues(name);
    }
}
