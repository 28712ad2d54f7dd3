package org.bailiwick.server.tiktok;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.server.tiktok.Fact.Standing;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.regex.Pattern;

/// The sample, counted twice: by the reader, and here with nothing but patterns over its text.
class SampleReadingTest {
    private static final Recording RECORDING = Tape.sample().read();
    private static final Gathering GATHERING = Gathering.of(RECORDING.told());
    private static final Wanted WANTED = GATHERING.wanted();

    private static long count(String endpoint, String pattern) {
        return lines(endpoint).stream()
                .flatMap(line -> Pattern.compile(pattern).matcher(line).results())
                .count();
    }

    private static long distinct(String endpoint, String pattern) {
        return lines(endpoint).stream()
                .flatMap(line -> Pattern.compile(pattern).matcher(line).results())
                .map(match -> match.group(1))
                .distinct()
                .count();
    }

    private static List<String> lines(String endpoint) {
        return Tape.sample().lines().stream()
                .filter(line -> line.contains("/v1.3/" + endpoint + "/\""))
                .toList();
    }

    @Test
    void isUnderstoodToTheEnd() {
        assertThat(RECORDING.count()).isEqualTo(379);
        assertThat(RECORDING.bad()).isEmpty();
        assertThat(RECORDING.notices()).isEmpty();
        assertThat(GATHERING.contradictions()).isEmpty();
        assertThat(GATHERING.notices()).isEmpty();
    }

    @Test
    void hasAllPagesOfEveryList() {
        // Four lines are second and third pages; the three of bc/get end no list.
        assertThat(WANTED.complete()).hasSize(379 - 4 - 3);
    }

    @Test
    void tellsBusinessesAndPartners() {
        assertThat(WANTED.businesses().values())
                .extracting(Wanted.Business::name)
                .containsExactlyInAnyOrder("Nordwind Shoes", "Agentur Süd", "Lumen Cosmetics");
        assertThat(WANTED.businesses().values())
                .allMatch(business -> business.zone().equals("Europe/Berlin") && business.own());
        assertThat(WANTED.partners()).hasSize(3);
    }

    @Test
    void tellsMembers() {
        assertThat(WANTED.members()).hasSize(105);
        assertThat(standing(Standing.JOINED)).isEqualTo(94);
        assertThat(standing(Standing.JOINED))
                .isEqualTo(count("bc/member/get", "\"relation_status\": \"BOUND\""));
        assertThat(standing(Standing.INVITED)).isEqualTo(8);
        assertThat(standing(Standing.DECLINED)).isEqualTo(3);
        assertThat(WANTED.users()).hasSize(93);
        assertThat(WANTED.members().values().stream())
                .filteredOn(member -> member.ranks().role().name().equals("ADMIN"))
                .hasSize(6);
        assertThat(WANTED.members().values().stream())
                .filteredOn(member -> !member.ranks().finance().name().equals("NONE"))
                .hasSize(19);
    }

    private static long standing(Standing standing) {
        return WANTED.members().values().stream()
                .filter(member -> member.standing() == standing)
                .count();
    }

    @Test
    void tellsAssetsAndTheirOwners() {
        assertThat(count("bc/asset/admin/get", "\"relation_type\"")).isEqualTo(188);
        assertThat(WANTED.assets()).hasSize(188 - 12);
        assertThat((long) WANTED.assets().size())
                .isEqualTo(distinct("bc/asset/admin/get", "\"asset_id\": \"(\\d+)\""));
        assertThat(ofType(AssetType.ADVERTISER)).isEqualTo(101);
        assertThat(ofType(AssetType.TT_ACCOUNT)).isEqualTo(24);
        assertThat(ofType(AssetType.PIXEL)).isEqualTo(25);
        assertThat(ofType(AssetType.CATALOG)).isEqualTo(26);
        assertThat(WANTED.assets().values())
                .allMatch(asset -> WANTED.businesses().containsKey(asset.owner()));
    }

    private static long ofType(AssetType type) {
        return WANTED.assets().keySet().stream().filter(key -> key.type() == type).count();
    }

    @Test
    void tellsStates() {
        String own = "OWNER_BC\", \"relation_status\": \"BOUND\", \"advertiser_status\": \"STATUS_";
        assertThat(state(AssetState.SUSPENDED))
                .isEqualTo(count("bc/asset/admin/get", own + "LIMIT"));
        assertThat(state(AssetState.CLOSED))
                .isEqualTo(count("bc/asset/admin/get", own + "DISABLE"));
        assertThat(state(AssetState.IN_REVIEW)).isZero();
        assertThat(state(AssetState.SUSPENDED)).isEqualTo(1);
        assertThat(state(AssetState.CLOSED)).isEqualTo(7);
    }

    private static long state(AssetState state) {
        return WANTED.assets().values().stream().filter(asset -> asset.state() == state).count();
    }

    @Test
    void tellsAssignments() {
        assertThat(WANTED.holds()).hasSize(585 + 100 + 102 + 97);
        assertThat(count("bc/asset/member/get", "\"user_id\": \"\\d+\", \"user_name\""))
                .isEqualTo(585 + 100);
        assertThat(count("bc/asset/get", "\"asset_name\"")).isEqualTo(102 + 97);
        assertThat(WANTED.holds().entrySet())
                .allMatch(hold ->
                        hold.getValue().assumed()
                                == (hold.getKey().asset().type() == AssetType.PIXEL));
        assertThat(WANTED.holds().entrySet().stream())
                .filteredOn(hold -> hold.getValue().assumed())
                .hasSize(97)
                .allMatch(hold -> hold.getValue().levels().equals(Levels.of("analyst")));
    }

    @Test
    void tellsSharesFromBothSides() {
        assertThat(WANTED.shares()).hasSize(12);
        assertThat(WANTED.shares().values().stream())
                .filteredOn(share -> share.cap().equals(Levels.of("admin")))
                .hasSize(14 / 2);
    }

    @Test
    void tellsGroups() {
        assertThat(WANTED.groups()).hasSize(6);
        assertThat(WANTED.groups().values())
                .allMatch(group -> group.assets().size() == 5 && group.members().size() == 4);
    }
}
