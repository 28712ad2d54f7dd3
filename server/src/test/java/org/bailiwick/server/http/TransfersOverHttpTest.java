package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.PersonId;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;

/// An account is offered, read by both sides, and taken over, over HTTP.
class TransfersOverHttpTest extends InTheWorld {
    private Answer ask(PersonId who, String method, String path, String body) {
        return world.errand(who, method, "/api/v1" + path, body);
    }

    private String offer(String body) {
        Answer made = ask(world.olivia, "POST", "/assets/%s/transfers".formatted(world.nord), body);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().path("id").asString();
    }

    private String toFremd(String more) {
        return "{\"owner\":{\"business\":\"%s\"}%s}".formatted(world.fremd, more);
    }

    @Test
    void bothSidesReadAnOfferAndOneAcceptsIt() {
        String id = offer(toFremd(",\"keep_partner\":true,\"cap\":[\"analyst\"]"));
        var given =
                ask(world.olivia, "GET", "/businesses/%s/transfers".formatted(world.nordwind), "");
        var received =
                ask(
                        world.felix,
                        "GET",
                        "/businesses/%s/transfers?state=open".formatted(world.fremd),
                        "");
        assertThat(given.json().path("transfers").get(0).path("direction").asString())
                .isEqualTo("given");
        var row = received.json().path("transfers").get(0);
        assertThat(row.path("id").asString()).isEqualTo(id);
        assertThat(row.path("direction").asString()).isEqualTo("received");
        assertThat(row.path("asset").path("name").asString()).isEqualTo("Nord");
        assertThat(row.path("from").path("business").path("name").asString()).isEqualTo("Nordwind");
        assertThat(row.path("keep_partner").asBoolean()).isTrue();
        assertThat(row.path("cap").toString()).isEqualTo("[\"analyst\"]");
        assertThat(row.path("expires").asString()).isEqualTo("2026-03-15T09:00:00Z");
        var done = ask(world.felix, "POST", "/transfers/" + id + "/acceptance", "");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(ask(world.felix, "GET", "/transfers/" + id, "").json().path("state").asString())
                .isEqualTo("accepted");
        var asset = ask(world.felix, "GET", "/assets/" + world.nord, "");
        assertThat(asset.json().path("owner").path("business").path("name").asString())
                .isEqualTo("Fremd");
        assertThat(asset.json().path("shares").get(0).path("cap").toString())
                .isEqualTo("[\"analyst\"]");
    }

    /// Who loses what is read by each side of its own people only.
    @Test
    void aPreviewDoesNotTellTheInsideOfTheOtherSide() {
        String offered = "/assets/%s/transfers?preview=true".formatted(world.nord);
        var mine = ask(world.olivia, "POST", offered, toFremd(""));
        assertThat(mine.status()).as(mine.text()).isEqualTo(200);
        assertThat(mine.text()).contains(world.lena.toString());
        String id = offer(toFremd(""));
        var theirs = ask(world.felix, "POST", "/transfers/" + id + "/acceptance?preview=true", "");
        assertThat(theirs.status()).as(theirs.text()).isEqualTo(200);
        assertThat(theirs.text()).doesNotContain(world.lena.toString());
        assertThat(theirs.json().path("effects")).isEmpty();
    }

    @Test
    void outsidersAndMembersWithoutTheRightReadNothingOfIt() {
        String id = offer(toFremd(""));
        assertThat(ask(world.lena, "GET", "/transfers/" + id, "").status()).isEqualTo(403);
        var unknown = ask(world.dora, "GET", "/transfers/" + world.ids.transfer(), "");
        var foreign = ask(world.dora, "GET", "/transfers/" + id, "");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.json().path("detail")).isEqualTo(unknown.json().path("detail"));
    }

    /// What was settled is told for ninety days; the asset by the name it had.
    @Test
    void aSettledOfferIsForgottenByThoseWhoWereOffered() {
        String id = offer(toFremd(""));
        ask(world.felix, "POST", "/transfers/" + id + "/refusal", "");
        ask(world.olivia, "PATCH", "/assets/" + world.nord, "{\"name\":\"Secret\"}");
        var told = ask(world.felix, "GET", "/transfers/" + id, "");
        assertThat(told.json().path("state").asString()).isEqualTo("declined");
        assertThat(told.json().path("asset").path("name").asString()).isEqualTo("Nord");
        world.now = world.now.plus(Duration.ofDays(90));
        String key = world.key("later", Optional.empty(), "act");
        var later =
                world.get(
                        key,
                        "/api/v1/transfers/" + id,
                        "Bailiwick-On-Behalf-Of",
                        world.felix.toString());
        assertThat(later.status()).isEqualTo(404);
    }

    @Test
    void aPersonIsOfferedAnAccountAndFindsIt() {
        String id = offer("{\"owner\":{\"person\":\"%s\"}}".formatted(world.felix));
        var mine = ask(world.felix, "GET", "/me/transfers", "").json().path("transfers").get(0);
        assertThat(mine.path("id").asString()).isEqualTo(id);
        var theirs = ask(world.olivia, "GET", "/transfers/" + id, "").json();
        assertThat(theirs.path("to").path("person").has("name")).isFalse();
        assertThat(ask(world.felix, "POST", "/transfers/" + id + "/acceptance", "").status())
                .isEqualTo(200);
        assertThat(ask(world.felix, "GET", "/me/assets", "").text()).contains("Nord");
    }

    @Test
    void theCapGoesWithTheFormerOwnerWhoStays() {
        String path = "/assets/%s/transfers".formatted(world.nord);
        var without = ask(world.olivia, "POST", path, toFremd(",\"cap\":[\"analyst\"]"));
        assertThat(without.status()).isEqualTo(400);
        assertThat(without.json().path("field").asString()).isEqualTo("cap");
        var missing = ask(world.olivia, "POST", path, toFremd(",\"keep_partner\":true"));
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.json().path("field").asString()).isEqualTo("cap");
    }
}
