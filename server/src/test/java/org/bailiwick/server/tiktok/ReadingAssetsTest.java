package org.bailiwick.server.tiktok;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.Levels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

/// What lines about assets say: states, levels, groups.
class ReadingAssetsTest {
    private static final String ASSETS = "bc/asset/admin/get";
    private static final String AD_ACCOUNTS = "'bc_id':'1','asset_type':'ADVERTISER'";

    private static List<Matter> unclear(Tape tape) {
        return tape.read().notices().stream().map(Notice::matter).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "STATUS_ENABLE, '', ACTIVE",
        "STATUS_ENABLE, SHOW_ACCOUNT_STATUS_APPROVED, ACTIVE",
        "STATUS_ENABLE, SHOW_ACCOUNT_STATUS_PUNISHED, SUSPENDED",
        "STATUS_ENABLE, SHOW_ACCOUNT_STATUS_IN_REVIEW, IN_REVIEW",
        "STATUS_ENABLE, SHOW_ACCOUNT_STATUS_NOT_APPROVED, IN_REVIEW",
        "STATUS_LIMIT, SHOW_ACCOUNT_STATUS_APPROVED, SUSPENDED",
        "STATUS_DISABLE, SHOW_ACCOUNT_STATUS_PUNISHED, CLOSED",
        "STATUS_PENDING_CONFIRM, '', IN_REVIEW",
        "STATUS_PENDING_VERIFIED, '', IN_REVIEW",
        "STATUS_CONFIRM_FAIL, '', IN_REVIEW",
        "STATUS_CONFIRM_FAIL_END, '', IN_REVIEW",
        "STATUS_PENDING_CONFIRM_MODIFY, '', IN_REVIEW",
        "STATUS_CONFIRM_MODIFY_FAIL, '', IN_REVIEW",
        "STATUS_WAIT_FOR_BPM_AUDIT, '', IN_REVIEW",
        "STATUS_WAIT_FOR_PUBLIC_AUTH, '', IN_REVIEW",
        "STATUS_SELF_SERVICE_UNAUDITED, '', IN_REVIEW",
        "STATUS_CONTRACT_PENDING, '', IN_REVIEW",
        "STATUS_PENDING_CONFIRM, SHOW_ACCOUNT_STATUS_PUNISHED, SUSPENDED",
        "'', SHOW_ACCOUNT_STATUS_PUNISHED, SUSPENDED",
    })
    void readsStates(String status, String shown, AssetState state) {
        String more =
                status.isEmpty()
                        ? "'advertiser_status':null"
                        : "'advertiser_status':'" + status + "'";
        if (!shown.isEmpty()) more += ",'advertiser_show_status':'" + shown + "'";
        var tape =
                new Tape()
                        .list(
                                ASSETS,
                                AD_ACCOUNTS,
                                Tape.asset("100", "ADVERTISER", "OWNER_BC", more));
        assertThat(unclear(tape)).isEmpty();
        assertThat(tape.wanted().assets().values())
                .extracting(Wanted.Asset::state)
                .containsExactly(state);
    }

    @Test
    void takesStatesItDoesNotKnowForInReview() {
        String strange = "'advertiser_status':'STATUS_ON_FIRE'";
        var tape =
                new Tape()
                        .list(
                                ASSETS,
                                AD_ACCOUNTS,
                                Tape.asset("100", "ADVERTISER", "OWNER_BC", strange));
        assertThat(tape.read().notices())
                .containsExactly(
                        Notice.at(
                                1, Matter.VALUE_IN_REVIEW, "advertiser_status", "STATUS_ON_FIRE"));
        var silent =
                new Tape()
                        .list(ASSETS, AD_ACCOUNTS, Tape.asset("100", "ADVERTISER", "OWNER_BC", ""));
        assertThat(unclear(silent)).containsExactly(Matter.STATE_NOT_TOLD);
        for (Tape each : List.of(tape, silent)) {
            assertThat(each.wanted().assets().values())
                    .extracting(Wanted.Asset::state)
                    .containsExactly(AssetState.IN_REVIEW);
        }
    }

    @Test
    void hearsOfPunishmentFromTheFilterOfAList() {
        var tape =
                Tape.small()
                        .list(
                                ASSETS,
                                AD_ACCOUNTS
                                        + ",'filtering':{'advertiser_show_status':"
                                        + "'SHOW_ACCOUNT_STATUS_PUNISHED'}",
                                Tape.asset("100"));
        assertThat(tape.wanted().assets().values())
                .extracting(Wanted.Asset::state)
                .containsExactly(AssetState.SUSPENDED);
    }

    @Test
    void readsEveryTypeOfAssetWithItsLevels() {
        assertThat(levels("CATALOG", "'catalog_role':'AD_PROMOTE'"))
                .isEqualTo(Levels.of("ad_promote"));
        assertThat(levels("TT_ACCOUNT", "'tt_account_roles':['POST','LIVE']"))
                .isEqualTo(Levels.of("live", "post"));
        assertThat(levels("TIKTOK_SHOP", "'store_role':'AD_PROMOTION'"))
                .isEqualTo(Levels.of("ad_promotion"));
        assertThat(
                        levels(
                                "MANAGED_BUSINESS_ACCOUNT",
                                "'business_account_roles':['BUSINESS_ACCOUNT_ADMIN']"))
                .isEqualTo(Levels.of("admin"));
        assertThat(levels("LEAD", "'form_library_role':'ADMIN'")).isEqualTo(Levels.of("admin"));
        assertThat(levels("PIXEL", "'pixel_code':'C1'")).isEqualTo(Levels.of("analyst"));
    }

    private static Levels levels(String type, String level) {
        var tape = held(type, level);
        assertThat(unclear(tape)).isEmpty();
        return tape.wanted().holds().values().iterator().next().levels();
    }

    private static Tape held(String type, String level) {
        return new Tape()
                .list(
                        "bc/asset/get",
                        "'bc_id':'1','asset_type':'%s','filtering':'{\\'user_id\\':\\'11\\'}'"
                                .formatted(type),
                        "{'asset_type':'%s','asset_id':'100',%s}".formatted(type, level));
    }

    @Test
    void makesNothingOfLevelsItDoesNotKnow() {
        assertThat(unclear(held("ADVERTISER", "'advertiser_role':'KING'")))
                .containsExactly(Matter.VALUE_SKIPPED);
        assertThat(unclear(held("ADVERTISER", "'advertiser_role':null")))
                .containsExactly(Matter.NO_LEVEL);
        assertThat(held("ADVERTISER", "'advertiser_role':'KING'").wanted().holds()).isEmpty();
        var half = held("TT_ACCOUNT", "'tt_account_roles':['POST','SING']");
        assertThat(unclear(half)).containsExactly(Matter.VALUE_SKIPPED);
        assertThat(half.wanted().holds().values())
                .extracting(Wanted.Hold::levels)
                .containsExactly(Levels.of("post"));
        assertThat(unclear(held("STOREFRONT", "'x':null"))).containsExactly(Matter.VALUE_SKIPPED);
    }

    @Test
    void tellsAssetsOfNobodyInParticular() {
        var row = "{'asset_type':'ADVERTISER','asset_id':'100','advertiser_role':'ADMIN'}";
        var caller = new Tape().list("bc/asset/get", AD_ACCOUNTS, row);
        assertThat(unclear(caller)).containsExactly(Matter.CALLERS_ASSETS);
        var invited =
                new Tape()
                        .list(
                                "bc/asset/get",
                                AD_ACCOUNTS + ",'filtering':{'user_email':'n@x.example'}",
                                row);
        assertThat(unclear(invited)).containsExactly(Matter.ASSETS_OF_INVITED);
        assertThat(caller.wanted().holds()).isEmpty();
        assertThat(invited.wanted().holds()).isEmpty();
    }

    @Test
    void readsGroupsInTheirOwnSpelling() {
        var tape =
                new Tape()
                        .groups("1", "{'asset_group_id':'70','asset_group_name':'Team'}")
                        .group("1", "70", "ASSET", "{'asset_id':'100','asset_type':'ADVERTISER'}")
                        .group(
                                "1",
                                "70",
                                "MEMBER",
                                "{'member_id':'11','asset_roles':{'ADVERTISER':'ADVERTISER_ROLE_OPERATOR'}}",
                                "{'member_id':'12','asset_roles':{'ADVERTISER':'ADVERTISER_ROLE_KING'}}",
                                "{'member_id':'13','asset_roles':{'CASTLE':'ADVERTISER_ROLE_ADMIN'}}",
                                "{'member_id':'14','asset_roles':{}}");
        assertThat(unclear(tape))
                .containsExactly(Matter.VALUE_SKIPPED, Matter.VALUE_SKIPPED, Matter.NO_LEVEL);
        var group = Tape.at(tape.wanted().groups(), new Wanted.GroupKey("1", "70"));
        assertThat(group.name()).isEqualTo("Team");
        assertThat(group.assets()).containsOnlyKeys(new AssetKey(AssetType.ADVERTISER, "100"));
        assertThat(group.members()).containsOnlyKeys("11");
        assertThat(Tape.at(group.members(), "11").levels())
                .isEqualTo(Map.of("ad_account", Levels.of("operator")));
        assertThat(tape.wanted().complete(new Scope.GroupMembers("1", "70"))).isFalse();
        assertThat(tape.wanted().complete(new Scope.GroupAssets("1", "70"))).isTrue();
    }
}
