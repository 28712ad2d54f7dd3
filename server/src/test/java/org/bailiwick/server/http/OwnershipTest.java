package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.server.command.AssetCommand;
import org.bailiwick.server.command.PartnerCommand;
import org.bailiwick.server.command.ShareCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;

/// A client reads that its agency owns what it works on: Fremd is the client of Nordwind here.
class OwnershipTest {
    @TempDir Path temp;

    private World world;

    @BeforeEach
    void start() {
        world = new World(temp);
        world.run(
                new PartnerCommand.AddPartner(
                        world.ids.partnership(), world.nordwind, world.fremd));
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private void share(AssetId asset, BusinessId with) {
        world.run(
                new ShareCommand.ShareAsset(
                        world.ids.share(), asset, with, Levels.of("analyst"), Period.ALWAYS));
    }

    private JsonNode shared(PersonId who, BusinessId business) {
        var answer =
                world.errand(
                        who,
                        "GET",
                        "/api/v1/businesses/%s/assets?access=shared".formatted(business),
                        "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("assets").get(0);
    }

    private static String code(JsonNode row) {
        return row.path("warnings").path(0).path("code").asString("none");
    }

    @Test
    void whoWorksOnYourAssetsAndOwnsThisOneIsPointedOut() {
        share(world.nord, world.fremd);
        assertThat(code(shared(world.felix, world.fremd))).isEqualTo("none");
        share(world.fremdkonto, world.nordwind);
        JsonNode row = shared(world.felix, world.fremd);
        assertThat(code(row)).isEqualTo("OWNED_BY_PARTNER");
        assertThat(row.path("warnings").get(0).path("text").asString())
                .isEqualTo(
                        "Nord belongs to Nordwind, not to Fremd: if you part, they keep it."
                                + " Ask them to offer it to you.");
        var page = world.errand(world.felix, "GET", "/api/v1/assets/" + world.nord, "");
        assertThat(code(page.json())).isEqualTo("OWNED_BY_PARTNER");
        var own = world.errand(world.olivia, "GET", "/api/v1/assets/" + world.nord, "");
        assertThat(code(own.json())).isEqualTo("none");
        var partners =
                world.errand(
                        world.felix,
                        "GET",
                        "/api/v1/businesses/%s/partners".formatted(world.fremd),
                        "");
        assertThat(partners.json().path("partners").get(0).path("owns_yours").asInt()).isEqualTo(1);
    }

    @Test
    void whoHasAllOfAKindFromOnePartnerAndOwnsNoneIsToldToo() {
        AssetId pixel = world.ids.asset();
        world.run(
                new AssetCommand.RegisterAsset(
                        pixel,
                        "pixel",
                        "Pixel",
                        new Owner.Business(world.nordwind),
                        AssetState.ACTIVE));
        share(pixel, world.fremd);
        assertThat(code(shared(world.felix, world.fremd))).isEqualTo("OWNED_BY_PARTNER");
        AssetId own = world.ids.asset();
        world.run(
                new AssetCommand.RegisterAsset(
                        own, "pixel", "Own", new Owner.Business(world.fremd), AssetState.ACTIVE));
        assertThat(code(shared(world.felix, world.fremd))).isEqualTo("none");
    }
}
