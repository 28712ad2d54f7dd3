package org.bailiwick.server.cli;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/// Asks over HTTP: a server that runs elsewhere, or one that was started in this process for the
/// files. Both answer from the same code.
final class Ask {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// For what reads everything there is.
    private static final Duration LONG_PATIENCE = Duration.ofHours(1);

    private static final JsonMapper MAPPER = new JsonMapper();

    private static final String NEXT = "next";

    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    private final String server;
    private final String key;

    Ask(String server, String key) {
        this.server = server.endsWith("/") ? server.substring(0, server.length() - 1) : server;
        this.key = key;
    }

    JsonNode get(String path) {
        return send(request(path).GET().build());
    }

    /// Text that is no JSON.
    String text(String path) {
        return answer(request(path).GET().build());
    }

    /// All pages of a list as one.
    ///
    /// @param path up to its query
    /// @param rows what the list is called
    ObjectNode pages(String path, String rows) {
        ObjectNode whole = (ObjectNode) get(path);
        while (whole.has(NEXT)) {
            JsonNode page = get(path + "&after=" + part(whole.path(NEXT).asString()));
            whole.withArray(rows).addAll(page.path(rows).values());
            whole.remove(NEXT);
            if (page.has(NEXT)) whole.set(NEXT, page.path(NEXT));
        }
        return whole;
    }

    JsonNode post(String path, Json body) {
        return send(post(request(path), body));
    }

    /// As [#post], on behalf of somebody where one is named.
    JsonNode post(String path, ObjectNode body, Optional<String> person) {
        HttpRequest.Builder request = request(path).timeout(LONG_PATIENCE);
        person.ifPresent(who -> request.header("Bailiwick-On-Behalf-Of", who));
        return send(
                request.header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build());
    }

    /// As [#post], for what takes long.
    JsonNode postAndWait(String path, Json body) {
        return send(post(request(path).timeout(LONG_PATIENCE), body));
    }

    private static HttpRequest post(HttpRequest.Builder request, Json body) {
        return request.header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.text()))
                .build();
    }

    /// Sends text that is no JSON.
    JsonNode sendText(String method, String path, String text) {
        return send(
                request(path)
                        .header("Content-Type", "text/plain; charset=utf-8")
                        .method(method, BodyPublishers.ofString(text))
                        .build());
    }

    /// Sends a message as it came by mail.
    JsonNode sendMessage(String path, byte[] message) {
        return send(
                request(path)
                        .header("Content-Type", "message/rfc822")
                        .POST(BodyPublishers.ofByteArray(message))
                        .build());
    }

    JsonNode delete(String path) {
        return send(request(path).DELETE().build());
    }

    /// Makes text safe as a part of a path.
    static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path) {
        try {
            return HttpRequest.newBuilder(new URI(server + path))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + key);
        } catch (URISyntaxException | IllegalArgumentException wrong) {
            throw new Trouble(
                    "`%s` is no address of a server: write it as http://localhost:8080"
                            .formatted(server),
                    wrong);
        }
    }

    private JsonNode send(HttpRequest request) {
        return read(answer(request));
    }

    private String answer(HttpRequest request) {
        HttpResponse<String> answer;
        try {
            answer = HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new Trouble(
                    "nobody answers at `%s`: is the server running?".formatted(server), failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Trouble("interrupted", stop);
        }
        if (answer.statusCode() / 100 == 2) return answer.body();
        throw new Trouble(
                read(answer.body())
                        .path("detail")
                        .asString("the server answered " + answer.statusCode()));
    }

    private JsonNode read(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException wrong) {
            throw new Trouble("`%s` is no Bailiwick server".formatted(server), wrong);
        }
    }
}
