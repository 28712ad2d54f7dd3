package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.model.Kind;
import org.bailiwick.engine.model.Level;
import org.bailiwick.engine.model.Models;
import org.bailiwick.server.command.InstallationCommand.AdoptModel;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.List;

/// What pickers and pages of denials show: the adopted model, as it decides.
class KindsTest extends InTheWorld {
    private static final String KINDS = "/api/v1/kinds";

    private static JsonNode find(JsonNode list, String name, String value) {
        return list.valueStream()
                .filter(node -> node.path(name).asString("").equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(n -> n.asString("")).toList();
    }

    @Test
    void everythingIsAsTheModelDecides() {
        JsonNode told = world.get(world.key, KINDS).json().path("kinds");
        List<Kind> kinds = Models.tiktok().kinds();
        assertThat(told.size()).isEqualTo(kinds.size());
        for (Kind kind : kinds) {
            JsonNode one = find(told, "kind", kind.name());
            assertThat(one.path("levels").valueStream().map(l -> l.path("level").asString("")))
                    .containsExactlyElementsOf(kind.levels().stream().map(Level::name).toList());
            for (JsonNode action : one.path("actions")) {
                long bit = kind.bit(action.path("action").asString(""));
                assertThat(action.path("owner_only").asBoolean())
                        .isEqualTo((kind.ownerOnly() & bit) != 0);
                assertThat(action.path("money").asBoolean()).isEqualTo((kind.money() & bit) != 0);
                assertThat(texts(action.path("levels")))
                        .containsExactlyElementsOf(
                                kind.levels().stream()
                                        .filter(l -> (l.mask() & bit) != 0)
                                        .map(Level::name)
                                        .toList());
            }
        }
    }

    @Test
    void whatNoLevelGivesIsNeverOffered() {
        JsonNode kinds = world.get(world.key, KINDS).json().path("kinds");
        JsonNode account = find(kinds, "kind", "tiktok_account");
        JsonNode live = find(account.path("actions"), "action", "live.start");
        assertThat(live.path("owner_only").asBoolean()).isTrue();
        assertThat(live.path("offered").asBoolean(true)).isFalse();
        assertThat(live.path("label").asString("")).isEqualTo("go LIVE");
        JsonNode ads = find(kinds, "kind", "ad_account");
        JsonNode pay = find(ads.path("actions"), "action", "account.payment");
        assertThat(pay.path("money").asBoolean()).isTrue();
        assertThat(pay.path("offered").asBoolean()).isTrue();
        assertThat(texts(find(ads.path("levels"), "level", "admin").path("contains")))
                .containsExactly("analyst", "operator");
        assertThat(texts(find(ads.path("actions"), "action", "campaign.edit").path("states")))
                .containsExactly("active");
    }

    @Test
    void whoeverIsLetInMayReadIt() {
        assertThat(world.get(world.key, KINDS).status()).isEqualTo(200);
        assertThat(world.errand(world.felix, "GET", KINDS, "").status()).isEqualTo(200);
        assertThat(world.get("none", KINDS).status()).isEqualTo(401);
        assertThat(world.get(world.key, KINDS + "?all=1").status()).isEqualTo(400);
    }

    @Test
    void anotherModelTellsOtherKinds() {
        world.run(new AdoptModel(Models.named("meta").orElseThrow().text()));
        assertThat(world.get(world.key, KINDS).json().path("model").asString("")).isEqualTo("meta");
    }
}
