package org.bailiwick.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/// What a journey does not walk itself is prepared over HTTP, with the key that the demo printed:
/// as the operator, or in somebody's name.
final class Errands implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Demo demo;

    Errands(Demo demo) {
        this.demo = demo;
    }

    JsonObject operator(String method, String path, String body) {
        return send(request(method, path, body).build());
    }

    /// @param person by whose rights, as an address
    JsonObject as(String person, String method, String path, String body) {
        return send(request(method, path, body).header("Bailiwick-On-Behalf-Of", person).build());
    }

    private HttpRequest.Builder request(String method, String path, String body) {
        return HttpRequest.newBuilder(URI.create(demo.url() + "/api/v1" + path))
                .header("Authorization", "Bearer " + demo.key())
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    private JsonObject send(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) throw new AssertionError(answer.body());
            return JsonParser.parseString(answer.body()).getAsJsonObject();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stop);
        }
    }

    /// The membership of somebody with this name, as the admin reads it.
    String member(String admin, String business, String name) {
        JsonObject told = as(admin, "GET", "/businesses/" + business + "/members?limit=200", "");
        for (JsonElement each : told.getAsJsonArray("members")) {
            JsonObject member = each.getAsJsonObject();
            if (name.equals(member.getAsJsonObject("person").get("name").getAsString())) {
                return member.get("id").getAsString();
            }
        }
        throw new AssertionError("no member " + name + " in " + told);
    }

    /// What the letters to this address say, the newest first.
    List<String> letters(String to) {
        List<String> all = new ArrayList<>();
        for (JsonElement each : operator("GET", "/outbox", "").getAsJsonArray("letters")) {
            String name = each.getAsJsonObject().get("name").getAsString();
            JsonObject letter = operator("GET", "/outbox/" + URLEncoder.encode(name, UTF_8), "");
            boolean his = letter.has("to") && letter.get("to").getAsString().equals(to);
            if (his) all.add(letter.get("plain").getAsString());
        }
        return all;
    }

    @Override
    public void close() {
        client.close();
    }
}
