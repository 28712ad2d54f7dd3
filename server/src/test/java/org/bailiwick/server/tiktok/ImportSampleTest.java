package org.bailiwick.server.tiktok;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Actor;
import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.Things;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Invitation;
import org.bailiwick.server.tiktok.Tally.Thing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The sample, imported: what is there then is counted and asked for again from its own text.
class ImportSampleTest {
    private static final World WORLD = new World();
    private static final ImportReport REPORT = WORLD.importing(Tape.sample());
    private static final JsonMapper JSON = JsonMapper.shared();

    @AfterAll
    static void close() {
        WORLD.close();
    }

    private static void made(Thing thing, int count) {
        assertThat(REPORT.count(thing))
                .as("%s", thing)
                .isEqualTo(new Tally.Count(thing, count, 0, 0));
    }

    @Test
    void makesEverything() {
        made(Thing.BUSINESS, 3);
        made(Thing.PERSON, 93);
        made(Thing.ADDRESS, 93);
        made(Thing.MEMBER, 94);
        made(Thing.INVITATION, 11);
        made(Thing.DECLINED, 3);
        made(Thing.ASSET, 176);
        made(Thing.PARTNER, 3);
        made(Thing.SHARE, 12);
        made(Thing.ASSIGNMENT, 884);
        made(Thing.ASSUMED, 97);
        made(Thing.GROUP, 6);
        made(Thing.GROUP_ASSET, 30);
        made(Thing.GROUP_MEMBER, 24);
        made(Thing.ALIAS, 3 + 93 + 176 + 6);
        assertThat(REPORT.lines()).isEqualTo(379);
        assertThat(REPORT.unclear()).isEmpty();
        assertThat(REPORT.conflicts()).isEmpty();
        assertThat(REPORT.leftOut()).isEmpty();
    }

    @Test
    void writesAHandfulOfEntriesForEachBusiness() {
        List<Entry> entries = WORLD.entriesFrom(2);
        assertThat(entries).extracting(Entry::command).startsWith("import-businesses");
        assertThat(entries).extracting(Entry::actor).containsOnly(new Actor.Source("tiktok"));
        assertThat(entries).hasSize(2 + 5 * 3).hasSize(REPORT.entries());
        assertThat(entries.stream().mapToInt(e -> e.changes().size()).sum())
                .isEqualTo(REPORT.changes());
    }

    @Test
    void isThereInTheDirectory() {
        var today = WORLD.office.now();
        assertThat(today.businessCount()).isEqualTo(3);
        assertThat(today.personCount()).isEqualTo(93);
        assertThat(today.assetCount()).isEqualTo(176);
        var listing = today.listing();
        int members = 0;
        int assignments = 0;
        int open = 0;
        for (String id :
                List.of("7392431066037424430", "7076548042781136885", "7275086233588671759")) {
            Business business = WORLD.business(id);
            for (var member : listing.members(business)) {
                members++;
                assignments += listing.assignments(member).size();
            }
            open +=
                    (int)
                            listing.invitations(business).stream()
                                    .filter(i -> i.fate() == Invitation.Fate.OPEN)
                                    .count();
        }
        assertThat(members).isEqualTo(94);
        assertThat(assignments).isEqualTo(884);
        assertThat(open).isEqualTo(8);
    }

    @Test
    void findsPeopleAndAssetsByTheirIdsAndAddresses() {
        var kai = WORLD.person("7006394517855435409");
        assertThat(WORLD.nameOf(kai)).isEqualTo("Kai Sato");
        assertThat(WORLD.person("Kai.Sato@nordwindshoes.example").id()).isEqualTo(kai.id());
        assertThat(WORLD.account("7056829694331211116").name()).isEqualTo("Nordwind ads IT1");
        assertThat(WORLD.account("7149037292718316947").state()).isEqualTo(AssetState.SUSPENDED);
        assertThat(
                        WORLD.may(
                                "kai.sato@nordwindshoes.example",
                                "campaign.edit",
                                "ad_account",
                                "7056829694331211116"))
                .isTrue();
        assertThat(
                        WORLD.may(
                                "kai.sato@nordwindshoes.example",
                                "account.settings",
                                "ad_account",
                                "7056829694331211116"))
                .isFalse();
    }

    @Test
    void opensToEverybodyWhatTheRecordingSays() {
        int asked = 0;
        for (String line : Tape.sample().lines()) {
            JsonNode exchange = JSON.readTree(line);
            if (!exchange.at("/request/path").asString().endsWith("/asset/member/get/")) continue;
            boolean account =
                    exchange.at("/request/query/asset_type").asString().equals("ADVERTISER");
            String asset = exchange.at("/request/query/asset_id").asString();
            for (JsonNode row : exchange.at("/response/data/list")) {
                String user = row.get("user_id").asString();
                String kind = account ? "ad_account" : "catalog";
                String view = account ? "campaign.view" : "catalog.view";
                assertThat(WORLD.may(user, view, kind, asset)).as(line).isTrue();
                asked++;
            }
        }
        assertThat(asked).isEqualTo(685);
    }

    @Test
    void takesOneWhoIsInTwoBusinessesForOnePerson() {
        var priya = WORLD.person("7193516811441101008");
        assertThat(WORLD.office.now().memberships(priya)).hasSize(2);
        assertThat(WORLD.office.now().addresses(priya)).hasSize(1);
    }

    @Test
    void changesNothingWhenImportedAgain() {
        try (var world = new World()) {
            world.importing(Tape.sample());
            long seq = world.office.now().seq();
            ImportReport again = world.importing(Tape.sample());
            assertThat(again.entries()).isZero();
            assertThat(again.counts()).isEmpty();
            assertThat(world.office.now().seq()).isEqualTo(seq);
        }
    }

    @Test
    void makesTheSameChangesInTheSameOrder() {
        try (var one = new World();
                var other = new World()) {
            assertThat(told(one.changes(Tape.sample())))
                    .isEqualTo(told(other.changes(Tape.sample())));
        }
    }

    /// What changes are about; sealed text never looks the same twice.
    private static List<Map.Entry<String, List<?>>> told(List<Change> changes) {
        List<Map.Entry<String, List<?>>> told = new ArrayList<>();
        for (Change change : changes) {
            told.add(Map.entry(change.getClass().getSimpleName(), Things.touched(change)));
        }
        return told;
    }

    @Test
    void takesInWhatIsMissingLater() {
        try (var world = new World()) {
            var half = Tape.sample();
            while (half.lines().size() > 200) half.without(half.lines().size());
            world.importing(half);
            world.importing(Tape.sample());
            assertThat(world.importing(Tape.sample()).entries()).isZero();
            assertThat(world.office.now().personCount()).isEqualTo(93);
            assertThat(world.office.now().assetCount()).isEqualTo(176);
        }
    }

    @Test
    void removesNothingThatAHalfRecordingDoesNotTell() {
        try (var world = new World()) {
            world.importing(Tape.sample());
            for (int kept : List.of(1, 60, 150, 230, 300)) {
                var part = Tape.sample();
                while (part.lines().size() > kept) part.without(part.lines().size());
                assertThat(world.importing(part).entries()).as("%d lines", kept).isZero();
            }
            var back = Tape.sample();
            for (int i = 0; i < 200; i++) back.without(1);
            assertThat(world.importing(back).entries()).isZero();
        }
    }
}
