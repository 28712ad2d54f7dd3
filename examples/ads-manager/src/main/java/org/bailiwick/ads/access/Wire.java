package org.bailiwick.ads.access;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// HTTP to Bailiwick, with the key.
final class Wire {
    static final JsonMapper JSON = JsonMapper.shared();

    /// A page does not wait longer than this for one answer.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();
    private final URI server;
    private final String key;

    Wire(URI server, String key) {
        this.server = server;
        this.key = key;
    }

    /// @param position how far the one who answered had read; empty text where it does not say
    record Reply(int status, JsonNode body, String position) {
        boolean ok() {
            return status / 100 == 2;
        }
    }

    Reply get(String path) throws IOException {
        return send(request(path).timeout(PATIENCE).GET().build());
    }

    Reply post(String path, JsonNode body, String... headers) throws IOException {
        HttpRequest.Builder request =
                request(path)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.toString()));
        if (headers.length > 0) request.headers(headers);
        return send(request.build());
    }

    /// An answer that goes on: only its beginning is waited for with impatience.
    HttpResponse<InputStream> stream(String path, String... headers) throws IOException {
        HttpRequest.Builder request = request(path).header("Accept", "text/event-stream").GET();
        if (headers.length > 0) request.headers(headers);
        var answer = client.sendAsync(request.build(), BodyHandlers.ofInputStream());
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            answer.cancel(true);
            throw new IOException("no stream", failed);
        } catch (InterruptedException end) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for a stream", end);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path))
                .header("Authorization", "Bearer " + key);
    }

    private Reply send(HttpRequest request) throws IOException {
        HttpResponse<String> response = uninterrupted(request, BodyHandlers.ofString());
        String position = response.headers().firstValue("Bailiwick-Position").orElse("");
        try {
            JsonNode body = JSON.readTree(response.body());
            return new Reply(response.statusCode(), body, position);
        } catch (JacksonException noJson) {
            throw new IOException("the answer is no JSON", noJson);
        }
    }

    private <T> HttpResponse<T> uninterrupted(
            HttpRequest request, HttpResponse.BodyHandler<T> handler) throws IOException {
        try {
            return client.send(request, handler);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for an answer", end);
        }
    }

    void close() {
        client.shutdownNow();
    }
}
