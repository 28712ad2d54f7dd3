package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.SeatLimits;
import org.bailiwick.server.command.BusinessCommand;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Many in one call, each answered for itself.
class BatchTest extends InTheWorld {
    private String batch() {
        return "/api/v1/businesses/" + world.nordwind + "/invitations/batch";
    }

    private Answer invite(PersonId who, String query, String items, String... headers) {
        String body = "{\"items\":[%s]}".formatted(items);
        return world.errand(who, "POST", batch() + query, body, headers);
    }

    private static String to(String address) {
        return "{\"address\":\"%s\"}".formatted(address);
    }

    private static List<Integer> statuses(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("status").asInt(0))
                .toList();
    }

    private long pending() {
        var today = world.office.now();
        return today.listing().invitations(today.find(world.nordwind).orElseThrow()).stream()
                .filter(i -> i.pendingAt(world.now))
                .count();
    }

    @Test
    void eachIsAnsweredForItself() {
        var answer =
                invite(
                        world.olivia,
                        "",
                        String.join(
                                ",",
                                to("nora@nordwind.example"),
                                to("lena@nordwind.example"),
                                to("no address"),
                                "{\"address\":\"kai@nordwind.example\",\"role\":\"king\"}",
                                "{\"address\":\"kai@nordwind.example\",\"colour\":1}",
                                "{}",
                                to("kai@nordwind.example")));
        assertThat(statuses(answer)).containsExactly(201, 409, 422, 400, 400, 400, 201);
        JsonNode items = answer.json().path("items");
        assertThat(items.at("/0/id").asString("")).startsWith("in_");
        assertThat(items.at("/1/problem/detail").asString("")).contains("a member of");
        assertThat(items.at("/3/problem/field").asString("")).isEqualTo("items[3].role");
        assertThat(items.at("/4/problem/field").asString("")).isEqualTo("items[4].colour");
        assertThat(items.at("/5/problem/field").asString("")).isEqualTo("items[5].address");
        assertThat(answer.json().has("position")).isTrue();
        assertThat(pending()).isEqualTo(2);
    }

    /// The second of the same call is refused; that of a later call takes the first one's place.
    @Test
    void anAddressStandsOnceInACall() {
        var twice = to("Nora@Nordwind.example") + "," + to("nora@nordwind.example");
        var answer = invite(world.olivia, "", twice);
        assertThat(statuses(answer)).containsExactly(201, 400);
        assertThat(answer.text()).contains("stands in `items[0]` already");
        assertThat(statuses(invite(world.olivia, "", to("nora@nordwind.example"))))
                .containsExactly(201);
        assertThat(pending()).isEqualTo(1);
    }

    @Test
    void oneKeyHoldsForAll() {
        String both = to("nora@nordwind.example") + "," + to("kai@nordwind.example");
        var first = invite(world.olivia, "", both, "Idempotency-Key", "monday");
        var again = invite(world.olivia, "", both, "Idempotency-Key", "monday");
        assertThat(again.json().path("items")).isEqualTo(first.json().path("items"));
        assertThat(pending()).isEqualTo(2);
        var other =
                invite(
                        world.olivia,
                        "",
                        to("x y") + "," + to("samir@nordwind.example"),
                        "Idempotency-Key",
                        "monday");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).contains("key-reused");
        assertThat(pending()).isEqualTo(2);
    }

    @Test
    void aPreviewForeseesThemOneAfterTheOther() {
        world.run(new BusinessCommand.SetSeats(world.nordwind, new SeatLimits(0, 3)));
        String two = to("nora@nordwind.example") + "," + to("kai@nordwind.example");
        var answer = invite(world.olivia, "?preview=true", two);
        assertThat(statuses(answer)).containsExactly(200, 409);
        assertThat(answer.json().at("/items/0/forecast/warnings").toString())
                .contains("ROLE_WITHOUT_ASSET");
        assertThat(pending()).isZero();
        assertThat(statuses(invite(world.olivia, "", two))).containsExactly(201, 409);
    }

    @Test
    void thereAreNotMoreThanFifty() {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 51; i++) many.add(to("n%d@nordwind.example".formatted(i)));
        assertThat(invite(world.olivia, "", String.join(",", many)).status()).isEqualTo(400);
        assertThat(pending()).isZero();
        many.removeLast();
        assertThat(statuses(invite(world.olivia, "", String.join(",", many))))
                .isEqualTo(Collections.nCopies(50, 201));
    }

    @Test
    void whatIsNoListOfItemsIsRefused() {
        for (String body :
                List.of("{}", "{\"items\":[]}", "{\"items\":[1]}", "{\"items\":{},\"more\":1}")) {
            var answer = world.errand(world.olivia, "POST", batch(), body);
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.json().path("field").asString("")).isIn("items", "more");
        }
        var tagged = invite(world.olivia, "", to("n@nordwind.example"), "If-Match", "\"1\"");
        assertThat(tagged.json().path("field").asString("")).isEqualTo("If-Match");
    }

    @Test
    void whoMayNotInviteIsRefusedWhole() {
        assertThat(invite(world.lena, "", to("nora@nordwind.example")).status()).isEqualTo(403);
        var foreign = invite(world.felix, "", to("nora@nordwind.example"));
        assertThat(foreign.status()).isEqualTo(404);
        String nowhere = "/api/v1/businesses/" + world.ids.business() + "/invitations/batch";
        var unknown =
                world.errand(
                        world.felix,
                        "POST",
                        nowhere,
                        "{\"items\":[%s]}".formatted(to("nora@nordwind.example")));
        assertThat(unknown.text().replaceAll("\"request\":\"[^\"]*\"", ""))
                .isEqualTo(foreign.text().replaceAll("\"request\":\"[^\"]*\"", ""));
        assertThat(pending()).isZero();
    }

    @Test
    void aPlatformRegistersManyAssets() {
        String key = world.key("platform", Optional.of("tiktok"), "assets");
        String item =
                "{\"kind\":\"%s\",\"name\":\"%s\",\"owner\":{\"business\":\"%s\"},\"state\":\"active\"}";
        String items =
                String.join(
                        ",",
                        item.formatted("ad_account", "One", "b-7"),
                        item.formatted("spaceship", "Two", "b-7"),
                        item.formatted("pixel", "Three", "nobody"),
                        item.formatted("pixel", "Four", world.nordwind));
        var answer = world.post(key, "/api/v1/assets/batch", "{\"items\":[%s]}".formatted(items));
        assertThat(statuses(answer)).containsExactly(201, 422, 404, 201);
        var today = world.office.now();
        assertThat(today.listing().assets(today.find(world.nordwind).orElseThrow()))
                .extracting(a -> a.name())
                .contains("One", "Four");
    }
}
