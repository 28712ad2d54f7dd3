package org.bailiwick.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a journey finds already done, and what programs see of it: by the operator's key.
final class Errands {
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private static final Pattern NAME = Pattern.compile("\"name\":\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Demo demo;

    Errands(Demo demo) {
        this.demo = demo;
    }

    /// Carries an errand out as the operator.
    ///
    /// @param parts names and texts in turn
    /// @return the id of what was made; empty where nothing was
    String run(String command, String... parts) {
        return runAs("", command, parts);
    }

    /// Carries an errand out in somebody's name.
    String runAs(String person, String command, String... parts) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("command", command);
        for (int i = 0; i < parts.length; i += 2) fields.put(parts[i], parts[i + 1]);
        return errand(person, json(fields));
    }

    /// The same with a body that has more in it than texts.
    String errand(String person, String body) {
        Matcher made = ID.matcher(post(person, "/api/v1/errands", body));
        return made.find() ? made.group(1) : "";
    }

    private static String json(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(e -> "\"%s\":\"%s\"".formatted(e.getKey(), e.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /// Whether a platform that asks is told yes.
    boolean allows(String person, String action, String account) {
        String[] thing = account.split(":", 2);
        String asked =
                """
                {"subject":{"type":"person","id":"%s"},"action":{"name":"%s"},\
                "resource":{"type":"%s","id":"%s"}}\
                """
                        .formatted(person, action, thing[0], thing[1]);
        String told = post("", "/access/v1/evaluation", asked);
        if (told.contains("\"decision\":true")) return true;
        if (told.contains("\"decision\":false")) return false;
        throw new IllegalStateException(told);
    }

    /// The id of a business, by its alias.
    String business(String alias) {
        Matcher id = ID.matcher(get("/api/v1/businesses/" + URLEncoder.encode(alias, UTF_8)));
        if (id.find()) return id.group(1);
        throw new IllegalStateException("no business " + alias);
    }

    /// The newest letter to an address that has a link like this in it.
    ///
    /// @return the link's path
    String letter(String address, String path) {
        Matcher names = NAME.matcher(get("/api/v1/outbox?limit=20"));
        while (names.find()) {
            String letter = get("/api/v1/outbox/" + URLEncoder.encode(names.group(1), UTF_8));
            if (!letter.contains("\"to\":\"" + address + "\"")) continue;
            Matcher link = Pattern.compile(path + "/[A-Za-z0-9_-]+").matcher(letter);
            if (link.find()) return link.group();
        }
        throw new IllegalStateException("no letter to " + address);
    }

    /// Somebody new, with a password.
    void person(String name, String address, String password) {
        run("register-person", "name", name, "address", address);
        post("", "/api/v1/password-resets", json(Map.of("address", address)));
        String token = letter(address, "/reset").substring("/reset/".length());
        String at = "/api/v1/password-resets/" + token;
        post("", at, json(Map.of("password", password)));
    }

    /// Up to which entry everything has been written.
    String position() {
        var request = HttpRequest.newBuilder(URI.create(demo.url() + "/api/v1/businesses")).GET();
        return ask("", request).headers().firstValue("Bailiwick-Position").orElseThrow();
    }

    String get(String path) {
        return send("", HttpRequest.newBuilder(URI.create(demo.url() + path)).GET());
    }

    private String post(String person, String path, String body) {
        return send(
                person,
                HttpRequest.newBuilder(URI.create(demo.url() + path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private String send(String person, HttpRequest.Builder request) {
        return ask(person, request).body();
    }

    private HttpResponse<String> ask(String person, HttpRequest.Builder request) {
        request.header("Authorization", "Bearer " + demo.key());
        if (!person.isEmpty()) request.header("Bailiwick-On-Behalf-Of", person);
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() < 300) return answer;
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(end);
        }
    }
}
