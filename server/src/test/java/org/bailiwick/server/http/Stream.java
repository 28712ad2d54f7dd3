package org.bailiwick.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.databind.JsonNode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// An answer of events that is read one by one, as long as it goes on.
final class Stream implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final HttpResponse<InputStream> response;
    private final BufferedReader reader;

    Stream(HttpResponse<InputStream> response) {
        this.response = response;
        reader = new BufferedReader(new InputStreamReader(response.body(), UTF_8));
    }

    static Stream open(World world, HttpRequest request) {
        try {
            return new Stream(CLIENT.send(request, BodyHandlers.ofInputStream()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    static Stream open(World world, String key, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(world.at(path)).header("Authorization", "Bearer " + key);
        if (headers.length > 0) request.headers(headers);
        return open(world, request.build());
    }

    /// @param id empty where it has none
    record Event(String type, String id, JsonNode data) {
        /// What was gained and lost on one thing: `id +a,b -c,d`.
        List<String> turns() {
            return data.path("changes")
                    .valueStream()
                    .map(each ->
                            "%s +%s -%s"
                                    .formatted(
                                            each.at("/resource/id").asString(),
                                            names(each.path("gained")),
                                            names(each.path("lost"))))
                    .toList();
        }

        private static String names(JsonNode actions) {
            return actions.valueStream().map(JsonNode::asString).collect(Collectors.joining(","));
        }

        String person() {
            return data.at("/person/id").asString();
        }
    }

    int status() {
        return response.statusCode();
    }

    Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /// What is refused is no stream.
    String rest() throws IOException {
        return reader.readAllAsString();
    }

    /// The next event; waits for it. Fails where the stream ends instead.
    Event next() {
        return read().orElseThrow(() -> new AssertionError("the stream has ended"));
    }

    boolean over() {
        return read().isEmpty();
    }

    private Optional<Event> read() {
        List<String> block = new ArrayList<>();
        try {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isEmpty()) {
                    if (!line.startsWith(":")) block.add(line);
                } else if (!block.isEmpty()) {
                    String data = field(block, "data: ");
                    JsonNode node = World.JSON.readTree(data);
                    return Optional.of(
                            new Event(field(block, "event: "), field(block, "id: "), node));
                }
            }
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String field(List<String> block, String name) {
        return block.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
