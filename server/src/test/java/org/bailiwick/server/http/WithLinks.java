package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Question.Proof;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Felix, whose agency is Fremd, asks Nordwind for access by a link.
abstract class WithLinks {
    @TempDir Path temp;

    World world;

    @BeforeEach
    void start() {
        world = new World(temp);
    }

    @AfterEach
    void stop() {
        world.close();
    }

    record Made(String id, String token) {}

    JsonNode ok(PersonId who, String method, String path, String body) {
        Answer answer = world.errand(who, method, path, body);
        assertThat(answer.status()).as(path + answer.text()).isBetween(200, 201);
        return answer.json();
    }

    MemberId felix() {
        var today = world.office.now();
        return today.membership(
                        today.find(world.felix).orElseThrow(),
                        today.find(world.fremd).orElseThrow())
                .orElseThrow()
                .id();
    }

    Made make(String terms) {
        String body =
                "{\"wanted\":[{\"kind\":\"ad_account\",\"levels\":[\"operator\"]}],\"named\":[\"%s\"]%s}"
                        .formatted(felix(), terms);
        String links = "/api/v1/businesses/" + world.fremd + "/access-links";
        JsonNode made = ok(world.felix, "POST", links, body);
        return new Made(made.path("id").asString(), made.path("token").asString());
    }

    Made live(String terms) {
        Made made = make(terms);
        move(made, "live");
        return made;
    }

    Made live() {
        return live(",\"message\":\"to run your campaigns\"");
    }

    void move(Made link, String state) {
        String body = "{\"state\":\"%s\"}".formatted(state);
        ok(world.felix, "PUT", "/api/v1/access-links/" + link.id + "/state", body);
    }

    Answer open(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(world.at(path)).GET();
        if (headers.length > 0) request.headers(headers);
        return world.send(request.build());
    }

    static String page(String token) {
        return "/api/v1/access-link-pages/" + token;
    }

    JsonNode confirm(PersonId who, Made link, String business, String choices) {
        String body =
                "{%s\"custom\":\"crm-77\",\"choices\":[%s]}"
                        .formatted(
                                business.isEmpty() ? "" : "\"business\":\"" + business + "\",",
                                choices);
        return ok(who, "POST", page(link.token) + "/confirmations", body);
    }

    /// Nord as it is asked for, Sued lower.
    JsonNode all(Made link) {
        String choices =
                "{\"asset\":\"%s\"},{\"asset\":\"%s\",\"levels\":[\"analyst\"]}"
                        .formatted(world.nord, world.sued);
        return confirm(world.olivia, link, world.nordwind.toString(), choices);
    }

    Tab tab(PersonId person) {
        Tab tab = Tab.in(world, person, Proof.ONE_STEP);
        tab.get("/");
        return tab;
    }

    String links(String page) {
        return "/b/" + world.fremd + "/links" + page;
    }

    static String found(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }
}
