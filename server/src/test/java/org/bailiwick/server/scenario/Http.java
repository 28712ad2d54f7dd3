package org.bailiwick.server.scenario;

import org.bailiwick.server.http.Answer;
import org.bailiwick.server.http.Sender;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/// Asks a server with a key.
record Http(String url, String key) {
    static final JsonMapper JSON = JsonMapper.shared();

    private static final Sender SENDER = new Sender();

    record Got(int status, JsonNode body) {
        /// The body of an answer that went well.
        JsonNode ok() {
            if (status == 200) return body;
            throw new AssertionError(status + ": " + body);
        }
    }

    JsonNode post(String path, ObjectNode body) {
        return send(request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build())
                .ok();
    }

    Got get(String path) {
        return send(request(path).GET().build());
    }

    /// Makes text safe as a part of an address.
    static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + key);
    }

    private static Got send(HttpRequest request) {
        Answer answer = SENDER.send(request);
        return new Got(answer.status(), answer.json());
    }
}
