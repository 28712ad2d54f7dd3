package org.bailiwick.server.tiktok;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.Levels;
import org.junit.jupiter.api.Test;

/// What several lines say together: owners, shares, names, and which lists are whole.
class GatheringTest {
    private static final AssetKey ACCOUNT = new AssetKey(AssetType.ADVERTISER, "100");
    private static final String MEMBERS = "bc/member/get";
    private static final String ASSETS = "bc/asset/admin/get";
    private static final String AD_ACCOUNTS = "'bc_id':'1','asset_type':'ADVERTISER'";
    private static final String HOLDERS = AD_ACCOUNTS + ",'asset_id':'100'";

    @Test
    void findsTheOwnerByNameOrByShare() {
        var other = "'bc_id':'2','asset_type':'ADVERTISER'";
        var named =
                Tape.asset(
                        "200",
                        "ADVERTISER",
                        "OWNER_PARTNER",
                        "'owner_bc_name':'Nordwind','advertiser_status':'STATUS_ENABLE'");
        var tape = Tape.small().list(ASSETS, other, named);
        // The lists of shares are complete and lack it.
        assertThat(tape.gather().notices())
                .containsExactly(Notice.at(11, Matter.SHARE_NOT_LISTED, "200", "1", "2"));
        assertThat(
                        Tape.at(tape.wanted().assets(), new AssetKey(AssetType.ADVERTISER, "200"))
                                .owner())
                .isEqualTo("1");
        var nameless =
                Tape.asset(
                        "100",
                        "ADVERTISER",
                        "OWNER_PARTNER",
                        "'advertiser_status':'STATUS_ENABLE'");
        assertThat(
                        Tape.small()
                                .without(5)
                                .list(ASSETS, other, nameless)
                                .wanted()
                                .assets()
                                .get(ACCOUNT))
                .returns("1", Wanted.Asset::owner)
                .returns(AssetState.ACTIVE, Wanted.Asset::state);
    }

    @Test
    void leavesOutWhatBelongsToNobodyKnown() {
        var tape =
                Tape.small()
                        .list(
                                ASSETS,
                                "'bc_id':'2','asset_type':'PIXEL'",
                                Tape.asset(
                                        "300",
                                        "PIXEL",
                                        "OWNER_PARTNER",
                                        "'owner_bc_name':'Lumen'"));
        assertThat(tape.gather().notices())
                .containsExactly(Notice.at(11, Matter.OWNER_UNKNOWN, "300", "Lumen"));
        assertThat(tape.wanted().assets()).containsOnlyKeys(ACCOUNT);
    }

    @Test
    void assumesTheLowestCapWhereNoListCanTellIt() {
        var tape =
                Tape.small()
                        .list(
                                ASSETS,
                                "'bc_id':'2','asset_type':'PIXEL'",
                                Tape.asset(
                                        "300",
                                        "PIXEL",
                                        "OWNER_PARTNER",
                                        "'owner_bc_name':'Nordwind'"));
        assertThat(tape.gather().notices())
                .containsExactly(Notice.at(11, Matter.CAP_ASSUMED, "300", "2", "analyst"));
        assertThat(tape.wanted().shares())
                .containsEntry(
                        new Wanted.ShareKey(new AssetKey(AssetType.PIXEL, "300"), "2"),
                        new Wanted.Share(11, Levels.of("analyst")));
    }

    @Test
    void letsAPersonShareWhatHeOwns() {
        var tape =
                Tape.small()
                        .list(
                                ASSETS,
                                "'bc_id':'2','asset_type':'TT_ACCOUNT'",
                                Tape.asset("400", "TT_ACCOUNT", "OWNER_INDIVIDUAL", ""));
        var asset = new AssetKey(AssetType.TT_ACCOUNT, "400");
        assertThat(tape.gather().notices())
                .containsExactly(Notice.at(11, Matter.OWNER_PERSON, "400", "2"));
        assertThat(Tape.at(tape.wanted().assets(), asset).owner()).isEmpty();
        assertThat(Tape.at(tape.wanted().shares(), new Wanted.ShareKey(asset, "2")).cap())
                .isEqualTo(Levels.of("direct_message", "live", "post"));
    }

    @Test
    void makesNothingOfAssetsThatAreOnlyAskedFor() {
        var asked =
                Tape.asset("300", "ADVERTISER", "OWNER_PARTNER", "").replace("BOUND", "PENDING");
        var tape = Tape.small().list(ASSETS, "'bc_id':'2','asset_type':'ADVERTISER'", asked);
        assertThat(tape.read().notices())
                .extracting(Notice::matter)
                .containsExactly(Matter.ASSET_ASKED_FOR, Matter.STATE_NOT_TOLD);
        assertThat(tape.wanted().assets()).containsOnlyKeys(ACCOUNT);
    }

    @Test
    void hearsOfSharesFromThePartnersOfAnAsset() {
        var tape =
                Tape.small()
                        .without(10)
                        .without(9)
                        .list("bc/asset/partner/get", HOLDERS, "{'bc_id':'2','bc_name':'Agentur'}");
        assertThat(tape.gather().notices())
                .containsExactly(Notice.at(9, Matter.CAP_ASSUMED, "100", "2", "analyst"));
        assertThat(tape.wanted().shares()).hasSize(1);
        // Where a list of shares tells the cap, nothing is assumed.
        assertThat(
                        Tape.small()
                                .list("bc/asset/partner/get", HOLDERS, "{'bc_id':'2'}")
                                .gather()
                                .notices())
                .isEmpty();
    }

    @Test
    void keepsTheNameThatTheBestListHas() {
        var member = Tape.small().edit(6, "User 12", "Somebody");
        assertThat(member.gather().notices())
                .containsExactly(
                        Notice.at(6, Matter.USER_NAME_DIFFERS, "12", "Somebody", "User 12"));
        assertThat(Tape.at(member.wanted().users(), "12").name()).isEqualTo("User 12");
        var asset = Tape.small().edit(9, "{'asset_id'", "{'asset_name':'Other','asset_id'");
        assertThat(asset.gather().notices())
                .containsExactly(
                        Notice.at(9, Matter.ASSET_NAME_DIFFERS, "100", "Other", "Asset 100"));
        assertThat(Tape.at(asset.wanted().assets(), ACCOUNT).name()).isEqualTo("Asset 100");
    }

    @Test
    void knowsWholeLists() {
        var wanted = Tape.small().wanted();
        assertThat(wanted.complete(new Scope.Members("1"))).isTrue();
        assertThat(wanted.complete(new Scope.Assets("1", AssetType.ADVERTISER))).isTrue();
        assertThat(wanted.complete(new Scope.Assets("1", AssetType.PIXEL))).isFalse();
        assertThat(wanted.complete(new Scope.Holders("1", ACCOUNT))).isTrue();
        assertThat(wanted.complete(new Scope.Partners("1"))).isTrue();
        assertThat(wanted.sharesComplete("1", "2", AssetType.ADVERTISER)).isTrue();
        assertThat(wanted.complete(new Scope.Groups("1"))).isFalse();
    }

    @Test
    void tellsListsWithHoles() {
        var ann = Tape.member("11", "ADMIN");
        var query = "'bc_id':'1'";
        String path = "/open_api/v1.3/bc/member/get";
        assertThat(new Tape().page(MEMBERS, query, 2, 3, 3, ann).gather().notices())
                .containsExactly(Notice.at(1, Matter.PAGES_MISSING, path, "3", "1"));
        assertThat(new Tape().page(MEMBERS, query, 1, 1, 3, ann).gather().notices())
                .containsExactly(Notice.at(1, Matter.ROWS_MISSING, path, "3", "1"));
        var narrowed = query + ",'filtering':{'keyword':'x'}";
        assertThat(new Tape().page(MEMBERS, narrowed, 2, 3, 3, ann).gather().notices()).isEmpty();
    }

    @Test
    void knowsListsWithHoles() {
        var members = new Scope.Members("1");
        var ann = Tape.member("11", "ADMIN");
        var bob = Tape.member("12", "ADMIN");
        var query = "'bc_id':'1'";
        assertThat(new Tape().page(MEMBERS, query, 1, 2, 2, ann).wanted().complete(members))
                .as("the second page is missing")
                .isFalse();
        assertThat(new Tape().page(MEMBERS, query, 2, 2, 2, ann).wanted().complete(members))
                .as("the first page is missing")
                .isFalse();
        assertThat(new Tape().page(MEMBERS, query, 1, 1, 2, ann).wanted().complete(members))
                .as("a row is missing")
                .isFalse();
        assertThat(
                        new Tape()
                                .page(MEMBERS, query, 1, 2, 2, ann)
                                .page(MEMBERS, query, 2, 2, 2, ann)
                                .wanted()
                                .complete(members))
                .as("a row stands on both pages, so another was pushed out of sight")
                .isFalse();
        assertThat(
                        new Tape()
                                .page(MEMBERS, query, 2, 2, 2, bob)
                                .page(MEMBERS, query, 1, 2, 2, ann)
                                .wanted()
                                .complete(members))
                .as("the pages stand in another order")
                .isTrue();
        assertThat(
                        new Tape()
                                .list(MEMBERS, query + ",'filtering':{'user_role':'ADMIN'}", ann)
                                .wanted()
                                .complete(members))
                .as("the list was narrowed")
                .isFalse();
        assertThat(
                        new Tape()
                                .list(MEMBERS, query, Tape.member("11", "ADMIN", "MAYBE", ""))
                                .wanted()
                                .complete(members))
                .as("a row was not understood")
                .isFalse();
        assertThat(
                        new Tape()
                                .list(MEMBERS, query, ann)
                                .edit(1, "'total_page'", "'pages'")
                                .wanted()
                                .complete(members))
                .as("the pages are not counted")
                .isFalse();
    }
}
