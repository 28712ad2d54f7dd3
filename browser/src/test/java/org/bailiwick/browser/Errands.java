package org.bailiwick.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// What a journey does not walk itself is prepared over HTTP, with the key that the demo printed:
/// as the operator, or in somebody's name. And what programs see of it.
final class Errands implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Demo demo;

    Errands(Demo demo) {
        this.demo = demo;
    }

    JsonObject operator(String method, String path, String body) {
        return json(send(request(method, "/api/v1" + path, body)));
    }

    /// @param person by whose rights, as an address
    JsonObject as(String person, String method, String path, String body) {
        return json(
                send(
                        request(method, "/api/v1" + path, body)
                                .header("Bailiwick-On-Behalf-Of", person)));
    }

    private HttpRequest.Builder request(String method, String path, String body) {
        return HttpRequest.newBuilder(URI.create(demo.url() + path))
                .header("Authorization", "Bearer " + demo.key())
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) throw new AssertionError(answer.body());
            return answer;
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stop);
        }
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    /// Carries an errand out as the operator.
    ///
    /// @param parts names and texts in turn
    /// @return the id of what was made; empty where nothing was
    String run(String command, String... parts) {
        return made(operator("POST", "/errands", body(command, parts)));
    }

    /// Carries an errand out in somebody's name.
    String runAs(String person, String command, String... parts) {
        return errand(person, body(command, parts));
    }

    /// The same with a body that has more in it than texts; without a name, as the operator.
    String errand(String person, String body) {
        return made(
                person.isEmpty()
                        ? operator("POST", "/errands", body)
                        : as(person, "POST", "/errands", body));
    }

    private static String made(JsonObject answer) {
        return answer.has("id") ? answer.get("id").getAsString() : "";
    }

    private static String body(String command, String... parts) {
        JsonObject body = new JsonObject();
        body.addProperty("command", command);
        for (int i = 0; i < parts.length; i += 2) body.addProperty(parts[i], parts[i + 1]);
        return body.toString();
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
        return json(send(request("POST", "/access/v1/evaluation", asked)))
                .get("decision")
                .getAsBoolean();
    }

    /// The id of a business, by its alias.
    String business(String alias) {
        return operator("GET", "/businesses/" + alias, "").get("id").getAsString();
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

    /// Somebody new, with a password.
    void person(String name, String address, String password) {
        run("register-person", "name", name, "address", address);
        JsonObject asked = new JsonObject();
        asked.addProperty("address", address);
        send(request("POST", "/api/v1/password-resets", asked.toString()));
        String token = new Mailbox(this).link(address, "/reset").substring("/reset/".length());
        JsonObject set = new JsonObject();
        set.addProperty("password", password);
        send(request("POST", "/api/v1/password-resets/" + token, set.toString()));
    }

    /// Up to which entry everything has been written.
    String position() {
        return send(request("GET", "/api/v1/businesses", ""))
                .headers()
                .firstValue("Bailiwick-Position")
                .orElseThrow();
    }

    @Override
    public void close() {
        client.close();
    }
}
