package org.bailiwick.server.docs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sends what a line of `curl` would; files of cookies are kept here.
final class Curl {
    private final Map<String, String> jars = new HashMap<>();

    /// @param words behind `curl`
    /// @return the body of the answer
    String send(List<String> words) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder();
        String method = "GET";
        String body = "";
        Optional<String> jar = Optional.empty();
        boolean goesOn = false;
        for (int i = 0; i < words.size(); i++) {
            switch (words.get(i)) {
                case "-s" -> {}
                case "-sN" -> goesOn = true;
                case "-b" -> request.header("Cookie", jars.getOrDefault(words.get(++i), ""));
                case "-c" -> jar = Optional.of(words.get(++i));
                case "-X" -> method = words.get(++i);
                case "-H" -> {
                    String[] header = words.get(++i).split(": ", 2);
                    request.header(header[0], header[1]);
                }
                case "-d" -> {
                    body = words.get(++i);
                    if (method.equals("GET")) method = "POST";
                }
                default -> request.uri(URI.create(words.get(i)));
            }
        }
        request.method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        try (HttpClient client = HttpClient.newHttpClient()) {
            if (goesOn) return first(client, request.build());
            var answer = client.send(request.build(), BodyHandlers.ofString());
            for (String cookie : answer.headers().allValues("Set-Cookie")) {
                jar.ifPresent(j -> jars.put(j, cookie.substring(0, cookie.indexOf(';'))));
            }
            return answer.body();
        }
    }

    /// What goes on is read up to its first empty line, and left then.
    private static String first(HttpClient client, HttpRequest request)
            throws IOException, InterruptedException {
        StringBuilder read = new StringBuilder();
        try (var lines = client.send(request, BodyHandlers.ofLines()).body()) {
            for (String line : (Iterable<String>) lines::iterator) {
                if (line.isEmpty()) break;
                read.append(line).append('\n');
            }
        }
        return read.toString();
    }
}
