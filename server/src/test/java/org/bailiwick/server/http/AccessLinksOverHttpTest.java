package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.server.command.BusinessCommand;
import org.bailiwick.server.session.Link;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.List;

/// What a client gives by an access link, and what becomes of it.
class AccessLinksOverHttpTest extends WithLinks {
    /// A date is that whole day where the giver is, in summer too, and shortened likewise.
    @Test
    void aClientChoosesAWholeDay() {
        Made link = live();
        String choice = "{\"asset\":\"%s\",\"until\":\"2026-03-31\"}".formatted(world.nord);
        JsonNode given = confirm(world.olivia, link, world.nordwind.toString(), choice);
        assertThat(given.at("/parts/0/until").asString()).isEqualTo("2026-03-31T22:00:00Z");
        String until =
                "/api/v1/given/%s/assets/%s/until"
                        .formatted(given.path("page").asString(), world.nord);
        ok(world.olivia, "PUT", until, "{\"until\":\"2026-03-20\"}");
        var today = world.office.now();
        var share =
                today.share(
                                today.find(world.nord).orElseThrow(),
                                today.find(world.fremd).orElseThrow())
                        .orElseThrow();
        assertThat(share.period().until()).isEqualTo("2026-03-20T23:00:00Z");
        Answer longer = world.errand(world.olivia, "PUT", until, "{\"until\":\"2026-03-21\"}");
        assertThat(longer.status()).isEqualTo(400);
        assertThat(longer.text()).contains("is later than now");
    }

    @Test
    void aClientSeesOnlyWhatHeCanGiveAndOfTheRestWhyNot() {
        Made link = live();
        JsonNode admins = ok(world.olivia, "GET", page(link.token()) + "/givable", "");
        assertThat(admins.at("/givers/0/business/name").asString()).isEqualTo("Nordwind");
        assertThat(admins.at("/givers/0/assets").size()).isEqualTo(2);
        assertThat(admins.path("named").toString()).contains("felix");
        JsonNode members = ok(world.lena, "GET", page(link.token()) + "/givable", "");
        assertThat(members.path("givers").size()).isZero();
        assertThat(members.at("/not_givable/0/name").asString()).isEqualTo("Nord");
        assertThat(members.at("/not_givable/0/why").asString()).isEqualTo("not-allowed");
        assertThat(members.path("not_givable").size()).isEqualTo(1);
        assertThat(open(page(link.token()) + "/givable").status()).isEqualTo(401);
    }

    @Test
    void oneConfirmationIsToldToBothSides() {
        Made link = live();
        JsonNode given = all(link);
        assertThat(given.path("outcome").asString()).isEqualTo("partial");
        assertThat(given.at("/parts/0/result").asString()).isEqualTo("granted");
        assertThat(given.at("/parts/1/result").asString()).isEqualTo("granted-lower");
        assertThat(given.at("/parts/0/health/state").asString()).isEqualTo("working");
        String list = "/api/v1/access-links/" + link.id() + "/confirmations";
        JsonNode row = ok(world.felix, "GET", list, "").at("/confirmations/0");
        assertThat(row.path("custom").asString()).isEqualTo("crm-77");
        assertThat(row.at("/giver/business/name").asString()).isEqualTo("Nordwind");
        String path = "/api/v1/confirmations/" + given.path("id").asString();
        JsonNode told = ok(world.felix, "GET", path, "");
        assertThat(told.at("/parts/1/asset/name").asString()).isEqualTo("Sued");
        assertThat(told.at("/parts/1/levels").toString()).isEqualTo("[\"analyst\"]");
        assertThat(world.errand(world.olivia, "GET", path, "").status()).isEqualTo(404);
    }

    @Test
    void aPromiseThatBreaksIsSeenWithTheMomentItBroke() {
        Made link = live();
        JsonNode given = all(link);
        world.now = world.now.plusSeconds(60);
        var today = world.office.now();
        var share =
                today.share(
                                today.find(world.nord).orElseThrow(),
                                today.find(world.fremd).orElseThrow())
                        .orElseThrow();
        ok(world.olivia, "PUT", "/api/v1/shares/" + share.id() + "/paused", "");
        String broke = world.now.toString();
        world.now = world.now.plusSeconds(60);
        String path = "/api/v1/confirmations/" + given.path("id").asString();
        JsonNode health = ok(world.felix, "GET", path, "").at("/parts/0/health");
        assertThat(health.path("state").asString()).isEqualTo("broken");
        assertThat(health.path("since").asString()).isEqualTo(broke);
        assertThat(health.path("code").asString()).isEqualTo("SHARE_PAUSED");
        String gave = "/api/v1/given/" + given.path("page").asString();
        JsonNode seen = ok(world.olivia, "GET", gave, "").at("/parts/0/health");
        assertThat(seen.path("state").asString()).isEqualTo("broken");
        assertThat(seen.has("code")).isFalse();
    }

    @Test
    void whatWasGivenIsEndedAndShortenedOnThePageOfIt() {
        Made link = live();
        JsonNode given = all(link);
        String gave = "/api/v1/given/" + given.path("page").asString();
        String until = "{\"until\":\"2026-03-10T00:00:00Z\"}";
        ok(world.olivia, "PUT", gave + "/assets/" + world.nord + "/until", until);
        var later = "{\"until\":\"2026-03-11T00:00:00Z\"}";
        Answer longer =
                world.errand(world.olivia, "PUT", gave + "/assets/" + world.nord + "/until", later);
        assertThat(longer.status()).isEqualTo(400);
        ok(world.olivia, "DELETE", gave + "/assets/" + world.sued, "");
        JsonNode told = ok(world.olivia, "GET", gave, "");
        assertThat(told.at("/parts/1/health/state").asString()).isEqualTo("ended");
        assertThat(told.at("/parts/0/health/state").asString()).isEqualTo("working");
        assertThat(told.path("named").toString()).isEqualTo("[\"felix\"]");
        assertThat(told.path("last_used").has("not_since")).isTrue();
        String id = given.path("id").asString();
        assertThat(ok(world.olivia, "GET", "/api/v1/me/given", "").at("/given/0/id").asString())
                .isEqualTo(id);
        assertThat(ok(world.olivia, "GET", "/api/v1/given/" + id, "").path("parts").size())
                .isEqualTo(2);
        assertThat(ok(world.lena, "GET", "/api/v1/me/given", "").path("given").size()).isZero();
        for (PersonId other : List.of(world.lena, world.felix)) {
            assertThat(world.errand(other, "GET", "/api/v1/given/" + id, "").status())
                    .isEqualTo(404);
            assertThat(world.errand(other, "GET", gave, "").status()).isEqualTo(404);
        }
        assertThat(open(gave).status()).isEqualTo(401);
    }

    @Test
    void thePageOfWhatWasGivenStaysWhenTheAgencyIsClosed() {
        JsonNode given = all(live());
        world.run(
                new org.bailiwick.server.command.AssetCommand.SetAssetState(
                        world.fremdkonto, org.bailiwick.engine.change.AssetState.CLOSED));
        world.run(new BusinessCommand.CloseBusiness(world.fremd));
        String gave = "/api/v1/given/" + given.path("page").asString();
        assertThat(ok(world.olivia, "GET", gave, "").at("/parts/0/health/state").asString())
                .isEqualTo("broken");
    }

    @Test
    void whoCannotGiveHandsItOn() {
        Made link = live();
        JsonNode given = confirm(world.lena, link, "", "{\"asset\":\"%s\"}".formatted(world.nord));
        assertThat(given.path("outcome").asString()).isEqualTo("none");
        String id = given.path("id").asString();
        String waiting =
                ok(world.felix, "GET", "/api/v1/confirmations/" + id, "").at("/parts/0").toString();
        assertThat(waiting).contains("waiting-for-owner").doesNotContain("Nord", "a_");
        String body =
                "{\"address\":\"olivia@nordwind.example\",\"assets\":[\"%s\"]}"
                        .formatted(world.nord);
        JsonNode forwarded =
                ok(world.lena, "POST", "/api/v1/confirmations/" + id + "/forwardings", body);
        String token = forwarded.path("token").asString();
        var letter = world.mail.letter(Link.Purpose.PART, "olivia@nordwind.example");
        assertThat(letter.token().text()).isEqualTo(token);
        String part = "/api/v1/forwarded-parts/" + token;
        assertThat(
                        ok(world.felix, "GET", "/api/v1/confirmations/" + id, "")
                                .at("/parts/0")
                                .toString())
                .contains("\"forwarded\":true")
                .doesNotContain("olivia");
        assertThat(
                        ok(world.lena, "GET", "/api/v1/given/" + id, "")
                                .at("/parts/0/forwarded_to/0")
                                .asString())
                .isEqualTo("olivia@nordwind.example");
        assertThat(ok(world.felix, "GET", part, "").path("assets").size()).isZero();
        assertThat(ok(world.olivia, "GET", part, "").at("/assets/0/name").asString())
                .isEqualTo("Nord");
        String choice = "{\"choices\":[{\"asset\":\"%s\"}]}".formatted(world.nord);
        assertThat(world.errand(world.felix, "POST", part + "/answer", choice).status())
                .isEqualTo(404);
        JsonNode foreseen = ok(world.olivia, "POST", part + "/answer?preview=true", choice);
        assertThat(foreseen.at("/parts/0/result").asString()).isEqualTo("granted");
        assertThat(foreseen.has("position")).isFalse();
        assertThat(ok(world.olivia, "GET", part, "").path("assets").size()).isOne();
        JsonNode answered = ok(world.olivia, "POST", part + "/answer", choice);
        assertThat(answered.path("parts").size()).isOne();
        assertThat(answered.at("/parts/0/asset/name").asString()).isEqualTo("Nord");
        assertThat(answered.at("/parts/0/result").asString()).isEqualTo("granted");
        assertThat(answered.at("/parts/0/health/state").asString()).isEqualTo("working");
        JsonNode told = ok(world.felix, "GET", "/api/v1/confirmations/" + id, "");
        assertThat(told.path("outcome").asString()).isEqualTo("complete");
    }

    /// However many look at a link, each reads its first page and nothing of the others.
    @Test
    void aStrangerReadsNoMoreThanTheFirstPage() {
        Made link = live();
        JsonNode given = all(link);
        PersonId stranger = world.ids.person();
        world.run(
                new org.bailiwick.server.command.PersonCommand.RegisterPerson(
                        stranger, "stranger", "stranger@elsewhere.example"));
        JsonNode told = ok(stranger, "GET", page(link.token()) + "/givable", "");
        assertThat(told.path("givers").size()).isZero();
        assertThat(told.path("not_givable").size()).isZero();
        String id = given.path("id").asString();
        for (String path :
                List.of(
                        "/api/v1/access-links/" + link.id(),
                        "/api/v1/access-links/" + link.id() + "/confirmations",
                        "/api/v1/confirmations/" + id,
                        "/api/v1/given/" + id,
                        "/api/v1/given/" + given.path("page").asString())) {
            assertThat(world.errand(stranger, "GET", path, "").status()).as(path).isEqualTo(404);
        }
        String choice =
                "{\"business\":\"%s\",\"choices\":[{\"asset\":\"%s\"}]}"
                        .formatted(world.nordwind, world.nord);
        String confirm = page(link.token()) + "/confirmations";
        assertThat(world.errand(stranger, "POST", confirm, choice).status()).isEqualTo(404);
    }

    @Test
    void aPreviewGivesNothing() {
        Made link = live();
        long before = world.office.now().seq();
        String body =
                "{\"business\":\"%s\",\"choices\":[{\"asset\":\"%s\"}]}"
                        .formatted(world.nordwind, world.nord);
        JsonNode told =
                ok(world.olivia, "POST", page(link.token()) + "/confirmations?preview=true", body);
        assertThat(told.at("/parts/0/result").asString()).isEqualTo("granted");
        assertThat(world.office.now().seq()).isEqualTo(before);
    }
}
