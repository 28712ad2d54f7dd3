package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.server.command.BusinessCommand;
import org.bailiwick.server.command.ContactCommand;
import org.bailiwick.server.command.InstallationCommand.AddAlias;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Access is asked for, read by both sides, and decided, over HTTP.
class RequestsOverHttpTest extends InTheWorld {
    private Answer ask(PersonId who, String method, String path, String body) {
        return world.errand(who, method, "/api/v1" + path, body);
    }

    private static String wants(String asset, String levels, String more) {
        return "{\"assets\":[{\"asset\":\"%s\",\"kind\":\"ad_account\",\"levels\":[\"%s\"]}]%s}"
                .formatted(asset, levels, more);
    }

    private String made(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    private String forFremd(AssetId asset, String level) {
        String more = ",\"for_business\":true,\"reason\":\"spring campaign\"";
        return made(
                ask(
                        world.felix,
                        "POST",
                        "/businesses/%s/requests".formatted(world.fremd),
                        wants(asset.toString(), level, more)));
    }

    private JsonNode request(PersonId who, String id) {
        var answer = ask(who, "GET", "/requests/" + id, "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private String state(PersonId who, String id) {
        return request(who, id).path("state").asString();
    }

    @Test
    void bothSidesReadARequestAndTheOwnerGivesLess() {
        String id = forFremd(world.nord, "operator");
        JsonNode asked = request(world.felix, id);
        assertThat(asked.path("direction").asString()).isEqualTo("asked");
        assertThat(asked.path("assets").get(0).path("asked_for").asString())
                .isEqualTo(world.nord.toString());
        assertThat(asked.path("assets").get(0).has("asset")).isFalse();
        assertThat(asked.path("expires").asString()).isEqualTo("2026-03-15T09:00:00Z");
        JsonNode received = request(world.olivia, id);
        assertThat(received.path("direction").asString()).isEqualTo("received");
        assertThat(received.path("reason").asString()).isEqualTo("spring campaign");
        assertThat(received.path("assets").get(0).path("asset").path("name").asString())
                .isEqualTo("Nord");
        assertThat(received.has("asked_by")).isFalse();
        var theirs =
                ask(
                        world.olivia,
                        "GET",
                        "/businesses/%s/requests?direction=received".formatted(world.nordwind),
                        "");
        assertThat(theirs.json().path("requests").get(0).path("id").asString()).isEqualTo(id);
        var mine = ask(world.olivia, "GET", "/me/requests?direction=received", "");
        assertThat(mine.json().path("requests")).hasSize(1);
        var given =
                ask(
                        world.olivia,
                        "POST",
                        "/requests/" + id + "/approval",
                        "{\"assets\":[{\"asset\":\"%s\",\"levels\":[\"analyst\"]}]}"
                                .formatted(world.nord));
        assertThat(given.status()).as(given.text()).isEqualTo(200);
        for (PersonId each : List.of(world.felix, world.olivia)) {
            assertThat(state(each, id)).isEqualTo("approved-less");
            JsonNode asset = request(each, id).path("assets").get(0);
            assertThat(asset.path("given").path("levels").toString()).isEqualTo("[\"analyst\"]");
        }
        var shares = ask(world.felix, "GET", "/businesses/%s/shares".formatted(world.fremd), "");
        assertThat(shares.text()).contains("Nord");
    }

    /// Whoever asked reads when somebody who can decide it opened it first, and not who.
    @Test
    void whoAskedReadsThatItWasSeen() {
        String id = forFremd(world.nord, "operator");
        assertThat(request(world.felix, id).has("seen")).isFalse();
        assertThat(ask(world.lena, "GET", "/requests/" + id, "").status()).isEqualTo(404);
        assertThat(request(world.felix, id).has("seen")).isFalse();
        String seen = world.now.toString();
        assertThat(request(world.olivia, id).has("seen")).isFalse();
        world.now = world.now.plusSeconds(60);
        request(world.olivia, id);
        assertThat(request(world.felix, id).path("seen").asString()).isEqualTo(seen);
        String list = "/businesses/%s/requests".formatted(world.fremd);
        assertThat(ask(world.felix, "GET", list, "").json().at("/requests/0/seen").asString())
                .isEqualTo(seen);
        assertThat(request(world.felix, id).toString()).doesNotContain("olivia");
    }

    /// As a client tells it on the telephone: the id that the platform has, with the kind beside
    /// it.
    @Test
    void aPlatformsIdIsAskedForByItsKind() {
        world.run(new AddAlias("tiktok", "7123450001234", world.nord));
        String path = "/businesses/%s/requests".formatted(world.fremd);
        String more = ",\"for_business\":true";
        for (String typed : List.of("7123450001234", "ad_account:7123450001234")) {
            String id = made(ask(world.felix, "POST", path, wants(typed, "analyst", more)));
            assertThat(request(world.felix, id).at("/assets/0/asked_for").asString())
                    .isEqualTo(typed);
            assertThat(request(world.olivia, id).at("/assets/0/asset/name").asString())
                    .isEqualTo("Nord");
            ask(world.felix, "DELETE", "/requests/" + id, "");
        }
        String none = made(ask(world.felix, "POST", path, wants("999", "analyst", more)));
        assertThat(ask(world.olivia, "GET", "/requests/" + none, "").status()).isEqualTo(404);
    }

    @Test
    void aPreviewOfAnApprovalTellsWhoGainsWhatAndGivesNothing() {
        String id =
                made(
                        ask(
                                world.lena,
                                "POST",
                                "/businesses/%s/requests".formatted(world.nordwind),
                                wants(world.sued.toString(), "operator", "")));
        var preview = ask(world.olivia, "POST", "/requests/" + id + "/approval?preview=true", "");
        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        assertThat(preview.text()).contains(world.lena.toString()).contains("campaign.edit");
        assertThat(state(world.lena, id)).isEqualTo("pending");
        ask(world.olivia, "POST", "/requests/" + id + "/approval", "");
        assertThat(state(world.lena, id)).isEqualTo("approved");
    }

    /// Unknown, foreign and of another kind than was said: the answers differ in the id alone.
    @Test
    void whatIsThereAndWhatIsNotIsAskedForAlike() {
        AssetId nothing = world.ids.asset();
        String there = forFremd(world.nord, "operator");
        String none = forFremd(nothing, "operator");
        for (Duration passed : List.of(Duration.ZERO, Duration.ofHours(23))) {
            world.now = world.now.plus(passed);
            JsonNode one = request(world.felix, there);
            JsonNode other = request(world.felix, none);
            assertThat(other.toString().replace(none, there).replace(nothing + "", "" + world.nord))
                    .isEqualTo(one.toString().replace(nothing + "", "" + world.nord));
        }
        world.now = world.now.plus(Duration.ofHours(1));
        assertThat(request(world.felix, none).path("nobody_can_decide").asBoolean()).isTrue();
        assertThat(request(world.felix, there).has("nobody_can_decide")).isFalse();
        var first = ask(world.felix, "POST", "/requests/" + there + "/approval", "");
        var second = ask(world.felix, "POST", "/requests/" + none + "/approval", "");
        assertThat(first.status()).isEqualTo(404);
        assertThat(second.json().path("detail")).isEqualTo(first.json().path("detail"));
        assertThat(second.json().path("fields")).isEqualTo(first.json().path("fields"));
    }

    /// The record of the business that asks names no asset, and that of the owner no other one.
    @Test
    void theRecordTellsOfARequestWithoutWhatIsAskedFor() {
        forFremd(world.nord, "operator");
        for (var each :
                List.of(List.of(world.felix, world.fremd), List.of(world.olivia, world.nordwind))) {
            var record =
                    world.get(
                            world.fullKey, "/api/v1/businesses/" + each.get(1) + "/record?limit=1");
            JsonNode change = record.json().path("entries").get(0).path("changes").get(0);
            assertThat(change.path("type").asString()).isEqualTo("access-requested");
            assertThat(change.has("wants")).isFalse();
        }
    }

    @Test
    void whoeverDoesNotAskOrDecideReadsNothing() {
        String id = forFremd(world.nord, "operator");
        for (PersonId who : List.of(world.lena, world.dora)) {
            var foreign = ask(who, "GET", "/requests/" + id, "");
            var unknown = ask(who, "GET", "/requests/" + world.ids.request(), "");
            assertThat(foreign.status()).isEqualTo(404);
            assertThat(foreign.json().path("detail")).isEqualTo(unknown.json().path("detail"));
        }
    }

    @Test
    void aDenialIsAskedFromByWhoeverGotItAndNobodyElse() {
        String denied =
                world.post(
                                world.fullKey,
                                "/access/v1/evaluation",
                                World.ask(world.lena, "campaign.edit", world.sued))
                        .text();
        int at = denied.indexOf("r_");
        String receipt = denied.substring(at, denied.indexOf('"', at));
        String path = "/businesses/%s/requests".formatted(world.nordwind);
        String body = "{\"receipt\":\"%s\"}".formatted(receipt);
        var other = ask(world.olivia, "POST", path, body);
        var never = ask(world.olivia, "POST", path, "{\"receipt\":\"r_0\"}");
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.json().path("detail")).isEqualTo(never.json().path("detail"));
        String id = made(ask(world.lena, "POST", path, body));
        JsonNode wish = request(world.lena, id).path("assets").get(0);
        assertThat(wish.path("levels").toString()).isEqualTo("[\"operator\"]");
        assertThat(wish.path("asked_for").asString()).startsWith("ad_account:");
        assertThat(state(world.lena, id)).isEqualTo("pending");
    }

    @Test
    void whoAsksIsShownWithWhatCanBeKnown() {
        world.run(new ContactCommand.ProveDomain(world.fremd, "nordw1nd.example", false));
        world.run(new ContactCommand.ProveDomain(world.nordwind, "nordwind.example", false));
        world.run(new BusinessCommand.RenameBusiness(world.fremd, "Nordwınd"));
        String id = forFremd(world.nord, "operator");
        JsonNode trust = request(world.olivia, id).path("trust");
        assertThat(trust.path("first_time").asBoolean()).isTrue();
        assertThat(trust.path("address_matches").asBoolean()).isFalse();
        assertThat(trust.path("domains").toString()).isEqualTo("[\"nordw1nd.example\"]");
        assertThat(trust.path("since").asString()).startsWith("2026-03-01T");
        assertThat(trust.path("look_alike"))
                .extracting(a -> a.path("like").asString())
                .contains("nordwind.example", "Nordwind");
    }

    @Test
    void aRefusalSaysWhyAndAWithdrawalIsSeenByBoth() {
        String id = forFremd(world.nord, "operator");
        var refused =
                ask(
                        world.olivia,
                        "POST",
                        "/requests/" + id + "/refusal",
                        "{\"sentence\":\"Ask again in May.\"}");
        assertThat(refused.status()).as(refused.text()).isEqualTo(200);
        assertThat(request(world.felix, id).path("assets").get(0).path("sentence").asString())
                .isEqualTo("Ask again in May.");
        String other = forFremd(world.sued, "analyst");
        var gone = ask(world.felix, "DELETE", "/requests/" + other, "");
        assertThat(gone.status()).as(gone.text()).isEqualTo(200);
        assertThat(state(world.olivia, other)).isEqualTo("withdrawn");
        world.now = world.now.plus(Duration.ofDays(90));
        String key = world.key("later", Optional.empty(), "act");
        var later =
                world.get(
                        key,
                        "/api/v1/requests/" + other,
                        "Bailiwick-On-Behalf-Of",
                        world.felix.toString());
        assertThat(later.status()).isEqualTo(404);
    }
}
