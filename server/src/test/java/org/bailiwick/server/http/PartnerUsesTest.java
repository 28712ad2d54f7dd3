package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.command.AssetCommand;
import org.bailiwick.server.command.ShareCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whose people worked on what a business shares: a name and a time, and nothing else of them.
class PartnerUsesTest extends InTheWorld {
    private ReadingWorld all;

    @BeforeEach
    void people() {
        all = new ReadingWorld(world);
    }

    private String at(Object business) {
        return "/api/v1/businesses/" + business + "/partner-uses";
    }

    private JsonNode uses(PersonId who, String query) {
        Answer answer = read(who, at(world.nordwind) + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("uses");
    }

    private void looks(PersonId person) {
        looks(person, world.nord);
    }

    private void looks(PersonId person, AssetId asset) {
        String asked =
                """
                {"subject":{"type":"person","id":"%s"},"action":{"name":"campaign.view"},
                 "resource":{"type":"ad_account","id":"%s"}}\
                """
                        .formatted(person, asset);
        assertThat(world.post("/access/v1/evaluation", asked).json().path("decision").asBoolean())
                .isTrue();
    }

    @Test
    void theOwnerReadsWhoTouchedItAndNotWhoCould() {
        assertThat(uses(world.olivia, "")).isEmpty();
        world.now = world.now.plus(Duration.ofHours(3));
        looks(all.paul);
        looks(world.lena);
        Waiting.until(() -> !uses(world.olivia, "").isEmpty());
        JsonNode use = uses(world.olivia, "").path(0);
        assertThat(use.at("/person/name").asString()).isEqualTo("paul");
        assertThat(use.path("at").asString()).isEqualTo(world.now.toString());
        assertThat(use.at("/asset/name").asString()).isEqualTo("Nord");
        assertThat(use.at("/partner/name").asString()).isEqualTo("Fremd");
        assertThat(uses(world.olivia, "").toString())
                .doesNotContain(all.paul.toString())
                .doesNotContain("lena");
        assertThat(uses(world.olivia, "?partner=" + world.fremd)).hasSize(1);
        assertThat(uses(world.olivia, "?partner=" + world.nordwind)).isEmpty();
        assertThat(uses(world.olivia, "?asset=" + world.sued)).isEmpty();
        world.run(new ShareCommand.EndShare(all.share));
        assertThat(uses(world.olivia, "?asset=" + world.nord)).hasSize(1);
    }

    @Test
    void itGoesOnPageByPage() {
        world.run(
                new ShareCommand.ShareAsset(
                        world.ids.share(),
                        world.sued,
                        world.fremd,
                        Levels.of("analyst"),
                        Period.ALWAYS));
        world.assign(all.paulInFremd, world.sued, "analyst");
        looks(all.paul, world.sued);
        world.now = world.now.plus(Duration.ofHours(3));
        looks(all.paul, world.nord);
        Waiting.until(() -> uses(world.olivia, "").size() == 2);
        JsonNode first = read(world.olivia, at(world.nordwind) + "?limit=1").json();
        assertThat(first.at("/uses/0/asset/name").asString()).isEqualTo("Nord");
        String next = first.path("next").asString();
        assertThat(next).isNotEmpty().doesNotContain(all.paul.toString());
        JsonNode second = read(world.olivia, at(world.nordwind) + "?limit=1&after=" + next).json();
        assertThat(second.at("/uses/0/asset/name").asString()).isEqualTo("Sued");
        assertThat(second.has("next")).isFalse();
        assertThat(uses(world.olivia, "?sort=at").path(0).at("/asset/name").asString())
                .isEqualTo("Sued");
    }

    /// Of very many shares those that stand are looked through first, and it is said how many were
    /// left out.
    @Test
    void whatIsLeftOutIsSaid() {
        looks(all.paul);
        Waiting.until(() -> !uses(world.olivia, "").isEmpty());
        world.run(new ShareCommand.EndShare(all.share));
        looked(1_000);
        assertThat(uses(world.olivia, "")).isEmpty();
        assertThat(uses(world.olivia, "?asset=" + world.nord)).hasSize(1);
        JsonNode answer = read(world.olivia, at(world.nordwind)).json();
        assertThat(answer.path("shares_left_out").asInt()).isEqualTo(1);
        JsonNode one = read(world.olivia, at(world.nordwind) + "?asset=" + world.nord).json();
        assertThat(one.has("shares_left_out")).isFalse();
        try (Tab olivia = Tab.in(world, world.olivia, Proof.TWO_STEPS)) {
            String partners = olivia.get("/b/" + world.nordwind + "/partners").text();
            var page = Pattern.compile("/partners/pp_[0-9a-z]{26}").matcher(partners);
            assertThat(page.find()).isTrue();
            assertThat(olivia.get("/b/" + world.nordwind + page.group()).text())
                    .contains("One share was not looked through");
        }
    }

    private void looked(int shares) {
        for (int i = 0; i < shares; i++) {
            AssetId asset = world.ids.asset();
            world.asset(asset, "ad_account", "Many %04d".formatted(i), world.nordwind);
            world.run(
                    new ShareCommand.ShareAsset(
                            world.ids.share(),
                            asset,
                            world.fremd,
                            Levels.of("analyst"),
                            Period.ALWAYS));
        }
    }

    @Test
    void nobodyElseReadsIt() {
        for (PersonId who : List.of(world.lena, all.anna)) {
            assertThat(read(who, at(world.nordwind)).status()).isEqualTo(403);
        }
        for (PersonId who : List.of(world.felix, all.paul, all.stranger)) {
            assertThat(read(who, at(world.nordwind)).status()).isEqualTo(404);
        }
        assertThat(read(world.felix, at(world.fremd)).json().path("uses")).isEmpty();
    }

    /// What was done under a former owner is not the new one's.
    @Test
    void aNewOwnerReadsNothingOfBefore() {
        looks(all.paul);
        Waiting.until(() -> !uses(world.olivia, "").isEmpty());
        world.now = world.now.plus(Duration.ofHours(3));
        world.run(
                new AssetCommand.TransferAsset(
                        world.nord, new Owner.Business(world.fremd), Optional.empty()));
        assertThat(uses(world.olivia, "")).isEmpty();
        assertThat(read(world.felix, at(world.fremd)).json().path("uses")).isEmpty();
    }
}
