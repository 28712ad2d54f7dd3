package org.bailiwick.ads;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody at a browser: keeps the cookie that was set, sends forms as pages have them.
final class Browser implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private String cookie = "";
    String language = "en";

    Browser(String address) {
        this.address = address;
    }

    record Answer(int status, String body, Map<String, List<String>> headers) {
        String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }

        /// What the hidden fields of the first form to this address hold.
        Map<String, String> form(String action) {
            int from = body.indexOf("action=\"" + action + "\"");
            String form = body.substring(from, body.indexOf("</form>", from));
            return HIDDEN.matcher(form)
                    .results()
                    .collect(Collectors.toMap(m -> m.group(1), m -> m.group(2), (a, _) -> a));
        }
    }

    Browser signIn(String handle) {
        Answer answer = post("/sign-in", Map.of("person", handle, "back", "/accounts"));
        if (answer.status() != 303) throw new AssertionError("not signed in: " + answer);
        return this;
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /// The page that an answer sends to.
    Answer follow(Answer answer) {
        return get(answer.header("location"));
    }

    Answer post(String path, Map<String, String> form, String... headers) {
        HttpRequest.Builder request =
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded(form)));
        if (headers.length > 0) request.headers(headers);
        return send(request);
    }

    /// Sends a form with the token that a page of this session holds.
    Answer change(String path, Map<String, String> form) {
        var token = TOKEN.matcher(get("/accounts").body());
        if (!token.find()) throw new AssertionError("not signed in");
        Map<String, String> all = new java.util.HashMap<>(form);
        all.put("token", token.group(1));
        return post(path, all);
    }

    /// The events of the page's own stream, one after the other.
    BufferedReader live() throws IOException {
        HttpRequest request = request("/live").GET().build();
        return new BufferedReader(
                new InputStreamReader(
                        exchange(request, BodyHandlers.ofInputStream()).body(), UTF_8));
    }

    /// The next line that is no sign of life and not empty.
    static String next(BufferedReader lines) throws IOException {
        while (true) {
            String line = lines.readLine();
            if (line == null) return "(end)";
            if (!line.isEmpty() && !line.startsWith(":")) return line;
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        request.header("Accept-Language", language);
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private Answer send(HttpRequest.Builder request) {
        HttpResponse<String> response = exchange(request.build(), BodyHandlers.ofString());
        response.headers()
                .firstValue("Set-Cookie")
                .ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
        return new Answer(response.statusCode(), response.body(), response.headers().map());
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private static String encoded(Map<String, String> form) {
        List<String> pairs = new ArrayList<>();
        form.forEach((name, value) -> pairs.add(name + "=" + URLEncoder.encode(value, UTF_8)));
        return String.join("&", pairs);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
