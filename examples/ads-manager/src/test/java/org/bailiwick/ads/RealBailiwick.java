package org.bailiwick.ads;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bailiwick.server.Main;
import org.bailiwick.server.cli.Terminal;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.Map;
import java.util.Scanner;

/// The demo of the real Bailiwick, in this process, and its admins at work.
final class RealBailiwick implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Thread thread;
    private final URI address;
    private final String key;

    RealBailiwick() throws IOException {
        PipedInputStream screen = new PipedInputStream(1 << 16);
        PrintStream out = new PrintStream(new PipedOutputStream(screen), true, UTF_8);
        Terminal terminal =
                new Terminal(
                        out,
                        new PrintStream(OutputStream.nullOutputStream(), true, UTF_8),
                        InputStream.nullInputStream(),
                        false);
        thread =
                Thread.ofPlatform()
                        .start(() -> {
                            int _ =
                                    Main.run(
                                            terminal,
                                            Map.of(),
                                            InstantSource.system(),
                                            "demo",
                                            "--port",
                                            "0");
                        });
        Scanner lines = new Scanner(screen, UTF_8);
        address = URI.create(after("Bailiwick answers on ", lines.nextLine()));
        key = after("key: ", lines.nextLine());
    }

    private static String after(String start, String line) {
        if (!line.startsWith(start)) throw new AssertionError("the demo said: " + line);
        return line.substring(start.length());
    }

    URI address() {
        return address;
    }

    /// A key as an operator makes one for a platform.
    String platformKey() {
        return send(
                        "POST",
                        "/api/v1/keys",
                        "olivia@nordwind.example",
                        "{\"name\":\"ads\",\"scopes\":[\"decide\",\"act\"],\"platform\":\"demo\"}",
                        false)
                .path("key")
                .asString();
    }

    /// What an admin of Nordwind does.
    JsonNode olivia(String method, String path, String body) {
        return as("olivia@nordwind.example", method, path, body);
    }

    JsonNode as(String person, String method, String path, String body) {
        return send(method, path, person, body, true);
    }

    /// The membership of somebody with this name, as an admin reads it.
    String member(String admin, String business, String name) {
        String path = "/api/v1/businesses/" + business + "/members";
        for (JsonNode one : as(admin, "GET", path, "").path("members")) {
            if (one.at("/person/name").asString().equals(name)) return one.path("id").asString();
        }
        throw new AssertionError("nobody is called " + name);
    }

    /// In place of whatever the person held.
    void assign(String person, String asset, String level) {
        JsonNode _ =
                olivia(
                        "POST",
                        "/api/v1/errands",
                        """
                        {"command":"assign","business":"nordwind","person":"%s",\
                        "asset":"%s","levels":["%s"]}\
                        """
                                .formatted(person, asset, level));
    }

    void unassign(String person, String asset) {
        JsonNode all = olivia("GET", "/api/v1/businesses/nordwind/assignments", "");
        for (JsonNode one : all.path("assignments")) {
            boolean it =
                    one.path("person").path("name").asString().equals(person)
                            && one.path("asset").path("name").asString().equals(asset);
            if (it) {
                JsonNode _ =
                        olivia(
                                "DELETE",
                                "/api/v1/assignments/" + one.path("assignment").asString(),
                                "");
                return;
            }
        }
        throw new AssertionError("no such assignment in " + all);
    }

    private JsonNode send(
            String method, String path, String person, String body, boolean onBehalf) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        if (onBehalf) request.header("Bailiwick-On-Behalf-Of", person);
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) throw new AssertionError(response.body());
            return JSON.readTree(response.body());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
