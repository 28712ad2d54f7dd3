package org.bailiwick.server.session;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Asks a provider: with a limit for how long, and for how much it says; follows no redirects.
final class Fetch {
    /// How long a provider may take to answer.
    static final Duration WAIT_MAX = Duration.ofSeconds(10);

    /// The most bytes of an answer that are read.
    static final int ANSWER_BYTES_MAX = 262_144;

    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(WAIT_MAX)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    /// What was answered.
    record Said(int status, String text) {}

    Said get(URI uri) {
        return send(HttpRequest.newBuilder(uri).header("Accept", "application/json"), uri);
    }

    Said post(URI uri, Map<String, List<String>> headers, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(body));
        headers.forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        return send(request, uri);
    }

    /// @throws SignInRefused where nothing is answered in time
    private Said send(HttpRequest.Builder request, URI uri) {
        if (!Providers.safe(uri)) throw SignInRefused.providerDown();
        try {
            HttpResponse<byte[]> answer =
                    client.send(
                            request.timeout(WAIT_MAX).build(),
                            BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_BYTES_MAX));
            return new Said(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw SignInRefused.providerDown();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw SignInRefused.providerDown();
        }
    }
}
