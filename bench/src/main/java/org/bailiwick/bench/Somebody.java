package org.bailiwick.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// Somebody who is signed in at the console, as a browser is.
final class Somebody {
    private final HttpClient client;
    private final String base;
    private final String source;
    private String cookie = "";

    /// @param base the server's address
    /// @param source from where he comes
    Somebody(HttpClient client, String base, String source) {
        this.client = client;
        this.base = base;
        this.source = source;
    }

    void signIn(String address, String password) throws IOException, InterruptedException {
        String form =
                "address=%s&password=%s"
                        .formatted(
                                URLEncoder.encode(address, UTF_8),
                                URLEncoder.encode(password, UTF_8));
        var answer =
                send(
                        request("/sign-in")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form)));
        cookie =
                answer.headers().allValues("Set-Cookie").stream()
                        .filter(c -> c.startsWith("bailiwick_session="))
                        .map(c -> c.substring(0, c.indexOf(';')))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(answer.body()));
    }

    HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("X-Forwarded-For", source)
                        .header("Accept", "text/html")
                        .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
