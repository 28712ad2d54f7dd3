package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.GroupId;
import org.bailiwick.server.command.GroupCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The ids that platforms have for things, named and dropped over HTTP.
class AliasesOverHttpTest extends InTheWorld {
    private static final String ALIASES = "/api/v1/aliases/";

    private String meta = "";

    @BeforeEach
    void thePlatform() {
        meta = world.key("meta", Optional.of("meta"), "assets", "decide");
    }

    private Answer name(String key, String alias, Object thing) {
        return world.send("PUT", key, ALIASES + alias, "{\"thing\":\"%s\"}".formatted(thing));
    }

    private Answer drop(String key, String alias) {
        return world.send("DELETE", key, ALIASES + alias, "");
    }

    @Test
    void itWorksWhereverAnIdDoes() {
        var named = name(meta, "meta/ad_account/act_2", world.sued);
        assertThat(named.status()).as(named.text()).isEqualTo(200);
        var page = read(world.olivia, "/api/v1/assets/" + world.sued).json();
        assertThat(page.at("/aliases/0/platform").asString()).isEqualTo("meta");
        assertThat(page.at("/aliases/0/id").asString()).isEqualTo("act_2");
        var asked =
                world.post(
                        meta,
                        "/access/v1/evaluation",
                        World.ask(world.lena, "campaign.edit", "act_1"));
        assertThat(asked.json().path("decision").booleanValue()).isTrue();
        assertThat(read(world.olivia, "/api/v1/assets/ad_account:act_2").status()).isEqualTo(200);
        var dropped = drop(meta, "meta/ad_account/act_2");
        assertThat(dropped.status()).as(dropped.text()).isEqualTo(200);
        assertThat(read(world.olivia, "/api/v1/assets/ad_account:act_2").status()).isEqualTo(404);
        assertThat(read(world.olivia, "/api/v1/assets/" + world.sued).json().path("aliases").size())
                .isZero();
    }

    @Test
    void everythingThatCanHaveOne() {
        GroupId group = world.ids.group();
        world.run(new GroupCommand.MakeGroup(group, world.nordwind, "Autumn"));
        Map<String, Object> things =
                Map.of(
                        "person", world.lena,
                        "business", world.nordwind,
                        "group", group,
                        "ad_account", world.nord);
        things.forEach((kind, thing) -> {
            var named = name(meta, "meta/%s/x-1".formatted(kind), thing);
            assertThat(named.status()).as(kind + named.text()).isEqualTo(200);
        });
        var renamed = world.errand(world.olivia, "PATCH", "/api/v1/groups/x-1", "{\"name\":\"B\"}");
        assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
        assertThat(name(meta, "meta/person/x-2", "lena@nordwind.example").status()).isEqualTo(200);
    }

    /// An id that fits into no address is named in a body.
    @Test
    void anIdWithASlash() {
        String one = "\"platform\":\"meta\",\"kind\":\"ad_account\",\"alias\":\"x/3\"";
        String adding = "{\"command\":\"add-alias\",%s,\"thing\":\"act_1\"}".formatted(one);
        var named = world.post(meta, "/api/v1/errands", adding);
        assertThat(named.status()).as(named.text()).isEqualTo(200);
        String dropping = "{\"command\":\"drop-alias\",%s}".formatted(one);
        assertThat(world.post(meta, "/api/v1/errands", dropping).status()).isEqualTo(200);
        assertThat(world.post(meta, "/api/v1/errands", dropping).status()).isEqualTo(409);
    }

    @Test
    void oneIdNamesOneThing() {
        var taken = name(meta, "meta/ad_account/act_1", world.sued);
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.text()).contains("`act_1` names something on `meta` already");
        assertThat(drop(meta, "meta/ad_account/nothing").status()).isEqualTo(409);
        assertThat(name(meta, "meta/ad_account/act_3", world.ids.asset()).status()).isEqualTo(404);
        assertThat(name(meta, "meta/pixel/act_3", world.sued).status()).isEqualTo(404);
    }

    /// A platform names on itself only, by a key that is for assets; the operator everywhere.
    @Test
    void whoMay() {
        String decides = world.key("asks only", Optional.of("meta"), "decide");
        String speaksNone = world.key("of nobody", Optional.empty(), "assets");
        String other = world.key("tiktok", Optional.of("tiktok"), "assets");
        for (String key : List.of(decides, speaksNone, other)) {
            assertThat(name(key, "meta/ad_account/act_9", world.sued).status()).isEqualTo(403);
            assertThat(drop(key, "meta/ad_account/act_1").status()).isEqualTo(403);
        }
        for (var who : List.of(world.olivia, world.lena, world.felix)) {
            String body = "{\"thing\":\"%s\"}".formatted(world.sued);
            var answer = world.errand(who, "PUT", ALIASES + "meta/ad_account/act_9", body);
            assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        }
        assertThat(name(world.fullKey, "meta/ad_account/act_9", world.sued).status())
                .isEqualTo(200);
        assertThat(drop(world.fullKey, "meta/ad_account/act_1").status()).isEqualTo(200);
    }
}
