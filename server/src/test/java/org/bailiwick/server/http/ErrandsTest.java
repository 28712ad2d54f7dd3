package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.server.command.AssetCommand;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// What people do in their businesses, over HTTP.
class ErrandsTest extends InTheWorld {
    private String made(PersonId who, String method, String path, String body) {
        Answer answer = world.errand(who, method, path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().path("position").asString())
                .isEqualTo(answer.header("Bailiwick-Position").orElseThrow());
        return answer.json().path("id").asString();
    }

    private void done(PersonId who, String method, String path, String body) {
        Answer answer = world.errand(who, method, path, body);
        assertThat(answer.status()).as(path + answer.text()).isEqualTo(200);
    }

    private boolean may(PersonId who, String action, String asset) {
        Answer answer = world.post("/access/v1/evaluation", World.ask(who, action, asset));
        return answer.json().path("decision").asBoolean();
    }

    @Test
    void aMemberIsInvitedAssignedLoweredAndRemoved() {
        String business = "/api/v1/businesses/" + world.nordwind;
        String invitation =
                made(
                        world.olivia,
                        "POST",
                        business + "/invitations",
                        "{\"address\":\"felix@nordwind.example\",\"finance\":\"analyst\"}");
        done(
                world.felix,
                "POST",
                "/api/v1/invitations/" + invitation + "/acceptance",
                "{\"person\":\"" + world.felix + "\"}");
        String member = world.member(world.felix).toString();
        String assignment =
                made(
                        world.olivia,
                        "POST",
                        "/api/v1/assets/" + world.sued + "/assignments",
                        "{\"member\":\"%s\",\"levels\":[\"operator\"]}".formatted(member));
        assertThat(may(world.felix, "campaign.edit", world.sued.toString())).isTrue();
        String less =
                made(
                        world.olivia,
                        "POST",
                        "/api/v1/assignments/" + assignment + "/replacement",
                        "{\"levels\":[\"analyst\"]}");
        assertThat(may(world.felix, "campaign.edit", world.sued.toString())).isFalse();
        assertThat(may(world.felix, "campaign.view", world.sued.toString())).isTrue();
        done(world.olivia, "DELETE", "/api/v1/assignments/" + less, "");
        assertThat(may(world.felix, "campaign.view", world.sued.toString())).isFalse();
        done(world.olivia, "PUT", "/api/v1/members/" + member + "/role", "{\"role\":\"admin\"}");
        done(world.felix, "PUT", business + "/settings", "{\"lists_assets\":true}");
        done(world.olivia, "DELETE", "/api/v1/members/" + member, "{\"reason\":\"he has left\"}");
        assertThat(world.errand(world.felix, "PUT", business + "/settings", "{}").status())
                .isEqualTo(403);
    }

    /// What is told of an asset that could not be given is told again with the same key.
    @Test
    void anInvitationBringsAssetsAndTellsWhatItCouldNotBring() {
        String invitation =
                made(
                        world.olivia,
                        "POST",
                        "/api/v1/businesses/" + world.nordwind + "/invitations",
                        """
                        {"address":"wrong@nordwind.example","assets":[
                          {"asset":"ad_account:7001","levels":["operator"]},
                          {"asset":"%s","levels":["operator"]}]}\
                        """
                                .formatted(world.sued));
        String right =
                made(
                        world.olivia,
                        "POST",
                        "/api/v1/invitations/" + invitation + "/correction",
                        "{\"address\":\"felix@nordwind.example\"}");
        done(world.olivia, "POST", "/api/v1/invitations/" + right + "/sendings", "");
        assertThat(may(world.felix, "campaign.edit", world.sued.toString())).isFalse();
        world.run(new AssetCommand.TransferAsset(world.nord, new Owner.Business(world.fremd)));
        String path = "/api/v1/invitations/" + right + "/acceptance";
        String body = "{\"person\":\"" + world.felix + "\"}";
        for (int i = 0; i < 2; i++) {
            var answer = world.errand(world.felix, "POST", path, body, "Idempotency-Key", "a");
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(answer.json().path("dropped").toString())
                    .isEqualTo("[{\"asset\":\"%s\",\"why\":\"asset-gone\"}]".formatted(world.nord));
        }
        assertThat(may(world.felix, "campaign.edit", world.sued.toString())).isTrue();
        assertThat(may(world.lena, "campaign.edit", world.sued.toString())).isFalse();
    }

    @Test
    void anAssetOfAnInvitationIsReadStrictly() {
        for (String assets :
                List.of(
                        "7",
                        "[7]",
                        "{}",
                        "[{}]",
                        "[{\"asset\":\"ad_account:7001\"}]",
                        "[{\"asset\":\"ad_account:7001\",\"levels\":[]}]",
                        "[{\"asset\":\"ad_account:7001\",\"levels\":[\"operator\"],\"x\":1}]")) {
            var answer =
                    world.errand(
                            world.olivia,
                            "POST",
                            "/api/v1/businesses/" + world.nordwind + "/invitations",
                            "{\"address\":\"a@b.example\",\"assets\":" + assets + "}");
            assertThat(answer.status()).as(assets + answer.text()).isEqualTo(400);
            assertThat(answer.json().path("field").asString()).startsWith("assets");
        }
    }

    @Test
    void anAssetIsSharedLoweredPausedAndTakenBack() {
        made(
                world.olivia,
                "POST",
                "/api/v1/businesses/" + world.nordwind + "/partners",
                "{\"partner\":\"" + world.fremd + "\"}");
        String share =
                made(
                        world.olivia,
                        "POST",
                        "/api/v1/assets/ad_account:7001/shares",
                        "{\"partner\":\"%s\",\"cap\":[\"operator\"]}".formatted(world.fremd));
        made(
                world.felix,
                "POST",
                "/api/v1/assets/" + world.nord + "/assignments",
                "{\"business\":\"%s\",\"person\":\"%s\",\"levels\":[\"operator\"]}"
                        .formatted(world.fremd, world.felix));
        assertThat(may(world.felix, "campaign.edit", world.nord.toString())).isTrue();
        String path = "/api/v1/shares/" + share;
        done(world.olivia, "PUT", path + "/cap", "{\"cap\":[\"analyst\"]}");
        assertThat(may(world.felix, "campaign.edit", world.nord.toString())).isFalse();
        assertThat(may(world.felix, "campaign.view", world.nord.toString())).isTrue();
        done(world.olivia, "PUT", path + "/paused", "");
        assertThat(may(world.felix, "campaign.view", world.nord.toString())).isFalse();
        done(world.olivia, "DELETE", path + "/paused", "");
        done(world.felix, "DELETE", path, "");
        assertThat(may(world.felix, "campaign.view", world.nord.toString())).isFalse();
    }

    @Test
    void aPreviewTellsWhoGainsAndKeepsNothing() {
        world.errand(world.olivia, "GET", "/health", "");
        long before = world.office.now().seq();
        Answer answer =
                world.errand(
                        world.olivia,
                        "POST",
                        "/api/v1/assets/" + world.sued + "/assignments?preview=true",
                        "{\"member\":\"%s\",\"levels\":[\"analyst\"]}"
                                .formatted(world.member(world.lena)));
        assertThat(answer.status()).isEqualTo(200);
        var effect = answer.json().path("effects").path(0);
        assertThat(effect.path("person").path("id").asString()).isEqualTo(world.lena.toString());
        assertThat(effect.path("gained").toString()).contains("campaign.view");
        assertThat(effect.path("lost").size()).isZero();
        assertThat(world.office.now().seq()).isEqualTo(before);
    }

    @Test
    void aSlipInTheWordPreviewCarriesNothingOut() {
        world.errand(world.olivia, "GET", "/health", "");
        long before = world.office.now().seq();
        for (String slip : List.of("preview=yes", "preview=", "previw=true", "preview=TRUE")) {
            String path = "/api/v1/businesses/" + world.nordwind + "?" + slip;
            var answer = world.errand(world.olivia, "PATCH", path, "{\"name\":\"N\"}");
            assertThat(answer.status()).as(slip).isEqualTo(400);
            assertThat(answer.json().path("field").asString()).isIn("preview", "previw");
        }
        assertThat(world.office.now().seq()).isEqualTo(before);
    }

    @Test
    void theSameKeyCarriesTheSameOutOnce() {
        String path = "/api/v1/businesses/" + world.nordwind + "/groups";
        String body = "{\"name\":\"Campaigns\"}";
        var first = world.errand(world.olivia, "POST", path, body, "Idempotency-Key", "one");
        var again = world.errand(world.olivia, "POST", path, body, "Idempotency-Key", "one");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        var other =
                world.errand(
                        world.olivia, "POST", path, "{\"name\":\"B\"}", "Idempotency-Key", "one");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).contains("key-reused");
    }

    @Test
    void whatHasMovedOnIsNotOverwritten() {
        String path = "/api/v1/businesses/" + world.nordwind;
        String now = "\"" + world.office.revision(world.nordwind) + "\"";
        var first =
                world.errand(
                        world.olivia, "PATCH", path, "{\"name\":\"Nord Wind\"}", "If-Match", now);
        assertThat(first.status()).isEqualTo(200);
        var late = world.errand(world.olivia, "PATCH", path, "{\"name\":\"NW\"}", "If-Match", now);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().path("revision").asLong())
                .isEqualTo(world.office.revision(world.nordwind));
    }

    @Test
    void aDenialIsExplainedToWhoMayKnow() {
        var answer =
                world.errand(
                        world.lena,
                        "POST",
                        "/api/v1/businesses/" + world.nordwind + "/invitations",
                        "{\"address\":\"new@nordwind.example\"}");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("code").asString()).isEqualTo("ROLE_TOO_LOW");
        assertThat(answer.json().path("explanation").path("fix").size()).isPositive();
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    /// The step of a fix is an errand: whoever can take it sends it as it was given.
    @Test
    void aFixIsSentAsItWasGiven() {
        var denied =
                world.post(
                        world.fullKey,
                        "/access/v1/evaluation",
                        World.ask(world.lena, "campaign.edit", world.sued));
        var step =
                denied.json().path("context").path("explanation").path("fix").path("steps").path(0);
        var done =
                world.errand(
                        world.olivia, "POST", "/api/v1/errands", step.path("command").toString());
        assertThat(done.status()).as(done.text()).isEqualTo(201);
        assertThat(may(world.lena, "campaign.edit", world.sued.toString())).isTrue();
    }

    @Test
    void whatIsUnknownToThisErrandIsNamed() {
        var answer =
                world.errand(
                        world.olivia,
                        "PATCH",
                        "/api/v1/businesses/" + world.nordwind,
                        "{\"name\":\"N\",\"colour\":\"red\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asString()).isEqualTo("colour");
    }

    /// For each errand: what is foreign, and what nobody has.
    @Test
    void nothingTellsAnOutsiderThatAThingExists() {
        List<String> told = new ArrayList<>();
        for (Strange.Errand errand : Strange.errands(world)) {
            for (PersonId who : List.of(world.felix, world.dora)) {
                var foreign =
                        world.errand(who, errand.method(), errand.foreign(), errand.foreignBody());
                var unknown =
                        world.errand(who, errand.method(), errand.unknown(), errand.unknownBody());
                String what = errand.method() + " " + errand.foreign() + " " + foreign.text();
                assertThat(bare(foreign)).as(what).isEqualTo(bare(unknown));
                assertThat(foreign.status()).as(what).isBetween(400, 404);
                told.add(what);
            }
        }
        assertThat(told).hasSizeGreaterThan(60);
    }

    private static String bare(Answer answer) {
        return answer.status() + answer.text().replaceAll("\"request\":\"[^\"]*\"", "");
    }
}
